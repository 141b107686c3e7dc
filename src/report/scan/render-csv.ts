import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { csvCell } from '../csv-cell.js';
import { printable } from '../printable.js';
import { accessLevel } from './access-level.js';
import { dayOf } from './counted.js';
import type { StandingFinding } from './finding-standing.js';
import { listedFindings } from './omitted-findings.js';
import { placesText } from './place-text.js';
import { shownPath } from './shown-path.js';

/** Of the entry, before what a row is about … */
const HEAD = ['path', 'status'] as const;
/** … what it is about … */
const BODY = [
  'entity',
  'masked',
  'confidence',
  'where',
  'source',
  'standing',
  'reasons',
  'code',
  'why',
  'detector',
  'id',
  'fingerprint',
] as const;
/** … and of the entry again. */
const TAIL = ['kind', 'bytes', 'modified', 'readable by', 'owner', 'mode', 'score'] as const;

type Body = Partial<Record<(typeof BODY)[number], string>>;

/**
 * One row a finding, and one for everything that was not read (`row` is then `unread`, `part` or `skipped`), as RFC 4180
 * has it (CRLF, quotes doubled); no cell is taken for a formula. A file without findings that was read whole has no row.
 */
export async function* renderCsv({ run, records }: RecordedScan): AsyncGenerator<string> {
  yield `${['row', ...HEAD, ...BODY, ...TAIL].join(',')}\r\n`;
  for await (const record of records()) {
    const text = rowsOf(record, run);
    if (text !== '') yield text;
  }
}

function rowsOf(record: ScanRecord, run: ScanRun): string {
  const rows = [...unreadRows(record), ...listedFindings(record).map(findingRow)];
  if (rows.length === 0) return '';
  const head = cells([shownPath(record, run), record.status]);
  const tail = cells(tailOf(record));
  return rows
    .map(
      ([row, body]) => `${row},${head},${cells(BODY.map((name) => body[name] ?? ''))},${tail}\r\n`,
    )
    .join('');
}

/** Control and format characters never reach a cell: a line break in a file name would look like a new row to some. */
function cells(texts: readonly string[]): string {
  return texts.map((text) => csvCell(printable(text))).join(',');
}

type Row = readonly [row: 'finding' | 'unread' | 'part' | 'skipped', body: Body];

function unreadRows({ status, reason, blindSpots }: ScanRecord): Row[] {
  if (status === 'unread' || status === 'skipped')
    return [[status, { code: reason?.code ?? '', why: reason?.message ?? '' }]];
  if (status === 'incomplete' && blindSpots.length === 0) return [['part', {}]];
  return blindSpots.map(({ code, where, why }): Row => ['part', { code, where, why }]);
}

function findingRow(one: StandingFinding): Row {
  const { finding, standing } = one;
  const { entity, masked, confidence, source, reasons, detector, id, fingerprint = '' } = finding;
  const where = placesText(one);
  return [
    'finding',
    {
      ...{ entity, masked, where, source, standing, detector, id, fingerprint },
      confidence: confidence.toFixed(2),
      reasons: reasons.join('; '),
    },
  ];
}

function tailOf(record: ScanRecord): readonly string[] {
  const { kind, mediaType, size, modified, access, weight } = record;
  const tail: Record<(typeof TAIL)[number], string> = {
    kind: mediaType ?? (kind === 'file' ? '' : kind),
    bytes: size === undefined ? '' : String(size),
    modified: modified === undefined ? '' : dayOf(modified),
    'readable by': kind === 'file' ? accessLevel(access) : '',
    owner: access?.owner ?? '',
    mode: access?.mode ?? '',
    score: weight === undefined ? '' : String(weight.score),
  };
  return TAIL.map((name) => tail[name]);
}

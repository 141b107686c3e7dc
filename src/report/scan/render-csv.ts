import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan, ScanRun } from '../../core/scan-run.js';
import { csvCell } from '../csv-cell.js';
import { printable } from '../printable.js';
import { accessLevel } from './access-level.js';
import { dayOf } from './counted.js';
import type { StandingFinding } from './finding-standing.js';
import { standingFindings } from './finding-standing.js';
import { placesText } from './place-text.js';
import { shownPath } from './shown-path.js';

const COLUMNS = [
  'row',
  'path',
  'status',
  'entity',
  'masked',
  'confidence',
  'where',
  'source',
  'standing',
  'reasons',
  'code',
  'why',
  'kind',
  'bytes',
  'modified',
  'readable by',
  'owner',
  'mode',
  'score',
  'detector',
  'id',
  'fingerprint',
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/**
 * One row a finding, and one for everything that was not read (`row` is then `unread`, `part` or `skipped`), as RFC 4180
 * has it (CRLF, quotes doubled); no cell is taken for a formula. A file without findings that was read whole has no row.
 */
export async function* renderCsv({ run, records }: RecordedScan): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const record of records()) {
    const rows = rowsOf(record, run);
    if (rows.length > 0) yield rows.map(rowText).join('');
  }
}

function rowsOf(record: ScanRecord, run: ScanRun): Cells[] {
  const file = fileCells(record, run);
  return [
    ...unreadCells(record).map((cells) => ({ ...file, ...cells })),
    ...standingFindings(record).map((one) => ({ ...file, ...findingCells(one) })),
  ];
}

function unreadCells({ status, reason, blindSpots }: ScanRecord): Cells[] {
  if (status === 'unread' || status === 'skipped')
    return [{ row: status, code: reason?.code ?? '', why: reason?.message ?? '' }];
  if (status === 'incomplete' && blindSpots.length === 0) return [{ row: 'part' }];
  return blindSpots.map(({ code, where, why }) => ({ row: 'part', code, where, why }));
}

function findingCells(one: StandingFinding): Cells {
  const { finding, standing } = one;
  return {
    row: 'finding',
    entity: finding.entity,
    masked: finding.masked,
    confidence: finding.confidence.toFixed(2),
    where: placesText(one),
    source: finding.source,
    standing,
    reasons: finding.reasons.join('; '),
    detector: finding.detector,
    id: finding.id,
    fingerprint: finding.fingerprint ?? '',
  };
}

function fileCells(record: ScanRecord, run: ScanRun): Cells {
  const { status, mediaType, size, modified, access, weight } = record;
  return {
    path: shownPath(record, run),
    status,
    kind: mediaType ?? (record.kind === 'file' ? '' : record.kind),
    bytes: size === undefined ? '' : String(size),
    modified: modified === undefined ? '' : dayOf(modified),
    'readable by': record.kind === 'file' ? accessLevel(access) : '',
    owner: access?.owner ?? '',
    mode: access?.mode ?? '',
    score: weight === undefined ? '' : String(weight.score),
  };
}

/** Control and format characters never reach a cell: a line break in a file name would look like a new row to some. */
function rowText(cells: Cells): string {
  return `${COLUMNS.map((name) => csvCell(printable(cells[name] ?? ''))).join(',')}\r\n`;
}

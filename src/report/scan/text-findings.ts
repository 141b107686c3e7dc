import { entityLabel } from '../../core/entity.js';
import type { ScanRecord } from '../../core/scan-record.js';
import type { RecordedScan } from '../../core/scan-run.js';
import { align } from '../findings-table.js';
import { printable } from '../printable.js';
import { listedFindings } from './omitted-findings.js';
import { placesText } from './place-text.js';
import type { TextLook } from './text-look.js';
import { shownPath } from './shown-path.js';
import { cutMiddle } from './text-width.js';

/** Up to so many findings a person would rather see each of them than how many of what there are. */
export const FEW_FINDINGS = 30;

/** Every finding that counts, under its file: where, what, how it is shown, how sure. */
export async function findingsSection(scan: RecordedScan, look: TextLook): Promise<string[]> {
  const files: { readonly path: string; readonly lines: readonly string[] }[] = [];
  for await (const record of scan.records()) {
    const lines = linesOf(record);
    if (lines.length > 0) files.push({ path: shownPath(record, scan.run), lines });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { style, width } = look;
  return [
    style.bold('Findings'),
    ...files.flatMap(({ path, lines }) => [
      `  ${cutMiddle(printable(path), width - 2)}`,
      ...lines.map((line) => style.dim(`      ${cutMiddle(line, width - 6)}`)),
    ]),
  ];
}

function linesOf(record: ScanRecord): string[] {
  const rows = listedFindings(record)
    .filter(({ standing }) => standing === 'open')
    .map((one) => [
      placesText(one),
      entityLabel(one.finding.entity),
      one.finding.masked,
      `${Math.round(one.finding.confidence * 100)} %`,
    ]);
  return align(rows.map((row) => row.map(printable)));
}

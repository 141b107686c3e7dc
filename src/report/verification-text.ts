import { counted } from './counted.js';
import type { Exposure } from '../core/exposure.js';
import { align, findingsTable } from './findings-table.js';
import { printable } from './printable.js';
import type { VerificationReport } from './report.js';
import { terminalStyle } from './terminal-style.js';

/** What `verify` found, for a terminal: each value left with where, in which form and by which reader. */
export function verificationText(
  { document, verification }: VerificationReport,
  options: { readonly colour?: boolean } = {},
): string {
  const style = terminalStyle(options.colour ?? false);
  const { done, readers, left, changed, findings, reason } = verification;
  const { exposed = [], doubts = [] } = verification;
  const bad = left.length + changed.length + findings.length + exposed.length;
  const status =
    bad > 0
      ? style.bad('NOT CLEAN')
      : done
        ? style.good('verified: nothing left')
        : style.warn(
            reason === undefined
              ? 'INCOMPLETE: not everything could be read'
              : `NOT READ ${reason.code}: ${reason.message}`,
          );
  const residues = left.map(({ needle, where, form, reader }) => [
    needle,
    where,
    form,
    `seen by ${reader}`,
  ]);
  const lines = [
    ...align(residues).map((line) => style.bad(`left: ${line}`)),
    ...changed.map(({ kind, where }) => style.bad(`changed: ${kind}, ${where}`)),
    ...align(exposed.map(exposure)).map((line) => style.bad(`exposed: ${line}`)),
    ...findingsTable(findings),
    ...doubts.map((what) => style.warn(`not proved: ${what}`)),
    ...readers.map(({ reader, read }) => style.dim(`read by ${reader}: ${counts(read)}`)),
    ...readers.flatMap(({ reader, unread }) =>
      unread.map((what) => style.warn(`not read by ${reader}: ${what}`)),
    ),
  ];
  const head = `${style.bold(printable(document.name))}  ${status}\n`;
  return head + lines.map((line) => `  ${line}\n`).join('');
}

function exposure({ code, where, box, confidence, why }: Exposure): readonly string[] {
  const at =
    box === undefined
      ? ''
      : `at ${[box.left, box.bottom, box.right, box.top].map((edge) => edge.toFixed(0)).join(' ')}`;
  return [where, code, `${String(Math.round(confidence * 100))} %`, at, why];
}

function counts(read: Readonly<Record<string, number>>): string {
  return Object.entries(read).map(counted).join(', ');
}

import { counted } from './counted.js';
import { explainedFindings } from './explained-findings.js';
import { findingsTable } from './findings-table.js';
import type { DocumentReport, FindingAction, ReportedVerification } from './report.js';
import { printable } from './printable.js';
import type { TerminalStyle } from './terminal-style.js';
import { terminalStyle } from './terminal-style.js';

export interface SummaryOptions {
  readonly colour?: boolean;
  /** One finding a line, with its reasons. @defaultValue false */
  readonly explain?: boolean;
  /** Where the output stands, for a person to go to; masked like every name. */
  readonly writtenTo?: string;
}

const LEFTOVERS_SHOWN = 10;

/** The short summary of one document for a terminal: what was found, what was not read, what was written and proved. */
export function summaryText(report: DocumentReport, options: SummaryOptions = {}): string {
  const style = terminalStyle(options.colour ?? false);
  const lines = [
    headline(report, style),
    ...(options.explain === true
      ? explainedFindings(report.findings)
      : findingsTable(report.findings)),
    ...cautions(report, style),
    ...proof(report, style, options.writtenTo),
  ];
  return lines.map((line, index) => (index === 0 ? `${line}\n` : `  ${line}\n`)).join('');
}

function headline(report: DocumentReport, style: TerminalStyle): string {
  const { name, pages } = report.document;
  const size = pages === 0 ? '' : style.dim(`  ${plural(pages, 'page')}`);
  return `${style.bold(printable(name))}${size}  ${statusText(report, style)}`;
}

function statusText(report: DocumentReport, style: TerminalStyle): string {
  const found = plural(report.findings.length, 'finding');
  switch (report.status) {
    case 'clean':
      return style.good('clean: read whole, nothing to remove');
    case 'redacted':
      return style.good(`redacted: ${total(report, 'removed')} of ${found} removed and proved`);
    case 'annotated':
      return style.warn(`annotated: ${found} marked for review, nothing removed`);
    case 'found':
      return style.warn(found);
    case 'incomplete':
      return style.warn(`INCOMPLETE: ${found}, but not everything could be read`);
    case 'refused':
      return style.bad(
        `REFUSED${report.reason === undefined ? '' : ` ${report.reason.code}: ${report.reason.message}`}`,
      );
  }
}

function cautions(report: DocumentReport, style: TerminalStyle): string[] {
  const unread = report.blindSpots.map(({ where, why }) =>
    style.warn(`not read: ${where}: ${why}`),
  );
  if (report.notLookedFor.length === 0) return unread;
  return [...unread, style.warn(`not looked for: ${report.notLookedFor.join(', ')}`)];
}

function proof(
  report: DocumentReport,
  style: TerminalStyle,
  writtenTo: string | undefined,
): string[] {
  const lines: string[] = [];
  const { verification, metadataRemoved, notes } = report;
  lines.push(...notes.map((note) => style.dim(`note: ${note}`)));
  if (report.output !== undefined) {
    if (metadataRemoved.length > 0)
      lines.push(style.dim(`metadata taken out: ${metadataRemoved.join(', ')}`));
    if (verification?.done === true)
      lines.push(style.dim(`verified by ${verification.readers.map(readerText).join('; ')}`));
    lines.push(`written to ${printable(writtenTo ?? report.output.name)}`);
  } else if (verification !== undefined) {
    lines.push(...leftovers(verification, style), 'nothing was written');
  }
  return lines;
}

function leftovers(
  { left, changed, findings }: ReportedVerification,
  style: TerminalStyle,
): string[] {
  const lines = [
    ...left.map(({ where, reader, form }) => `still there: ${where} (${form}, seen by ${reader})`),
    ...changed.map(({ kind, where }) => `changed elsewhere: ${kind}, ${where}`),
  ];
  const found = findingsTable(findings).map((line) => `still found: ${line}`);
  const shown = [...new Set([...lines, ...found])].slice(0, LEFTOVERS_SHOWN);
  return shown.map((line) => style.bad(line));
}

function readerText({
  reader,
  read,
}: {
  reader: string;
  read: Readonly<Record<string, number>>;
}): string {
  const counts = Object.entries(read).map(counted);
  return counts.length === 0 ? reader : `${reader} (${counts.join(', ')})`;
}

function total(report: DocumentReport, wanted: FindingAction): number {
  return report.findings.filter(({ action }) => action === wanted).length;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

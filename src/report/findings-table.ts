import type { Place } from '../core/place.js';
import { whereWithin } from '../core/place.js';
import { printable } from './printable.js';
import type { FindingAction, ReportedFinding } from './report.js';

/** Like findings of one page, told as one line of the summary. */
interface Row {
  readonly where: string;
  readonly page: number;
  readonly entity: string;
  readonly masked: string;
  readonly action: FindingAction;
  count: number;
  lowest: number;
  highest: number;
}

const ROWS_SHOWN = 60;

/** A line for each finding, in their order, with its line or paragraph where it has one; columns aligned. */
export function findingLines(findings: readonly ReportedFinding[]): string[] {
  return align(
    findings.map(({ entity, masked, action, places, confidence }) => [
      printable(placeOf(places)),
      entity,
      masked,
      percent(confidence, confidence),
      action,
    ]),
  );
}

function placeOf([first]: readonly Place[]): string {
  if (first === undefined) return 'place unknown';
  return first.kind === 'part' && LINE.test(first.path)
    ? `${first.part}, ${first.path}`
    : placeLabel(first);
}

const LINE = /^line \d+$/u;

/** Lines such as `page 2   us-ssn   [SSN]   98 %   removed`, by page, columns aligned; long lists are cut and say so. */
export function findingsTable(findings: readonly ReportedFinding[]): string[] {
  const rows = gather(findings).sort((a, b) => a.page - b.page);
  const shown = rows
    .slice(0, ROWS_SHOWN)
    .map((row) => [
      row.where,
      row.entity,
      row.count === 1 ? row.masked : `${row.masked} ×${row.count}`,
      percent(row.lowest, row.highest),
      row.action,
    ]);
  const more = rows.length - shown.length;
  const lines = align(shown);
  return more > 0 ? [...lines, `… and ${more} more lines like these (see --report)`] : lines;
}

function gather(findings: readonly ReportedFinding[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { entity, masked, action, places, confidence } of findings) {
    const { where, page } = whereOf(places);
    const key = [where, entity, masked, action].join('\n');
    const row = rows.get(key);
    if (row === undefined) {
      const lowest = confidence;
      rows.set(key, { where, page, entity, masked, action, count: 1, lowest, highest: confidence });
    } else {
      row.count += 1;
      row.lowest = Math.min(row.lowest, confidence);
      row.highest = Math.max(row.highest, confidence);
    }
  }
  return [...rows.values()];
}

function whereOf(places: readonly Place[]): { where: string; page: number } {
  const first = places[0];
  if (first === undefined) return { where: 'place unknown', page: Number.MAX_SAFE_INTEGER };
  if (first.kind === 'page') return { where: `page ${first.page}`, page: first.page };
  return { where: printable(placeLabel(first)), page: Number.MAX_SAFE_INTEGER };
}

function placeLabel(place: Place): string {
  switch (place.kind) {
    case 'page':
      return `page ${String(place.page)}`;
    case 'part':
      return place.part;
    case 'field':
      return place.name;
    case 'embedded':
      return whereWithin(placeLabel(place.place), place.within);
  }
}

function percent(lowest: number, highest: number): string {
  const low = wholePercent(lowest);
  const high = wholePercent(highest);
  return low === high ? `${low} %` : `${low}–${high} %`;
}

/** Nothing short of certainty is 100 %. */
function wholePercent(confidence: number): number {
  return confidence < 1 ? Math.min(99, Math.round(confidence * 100)) : 100;
}

/** Pads each column to its widest cell, and the last not at all. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}

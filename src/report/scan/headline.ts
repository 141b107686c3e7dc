import type { ScanRun } from '../../core/scan-run.js';
import { counted, number } from './counted.js';
import type { ScanTotals } from './scan-totals.js';

/** What a scan came to in one sentence, and whether it may be relied on. */
export interface Headline {
  readonly sentence: string;
  /** `good`: nothing found in what was read whole; `found`: findings; `open`: not everything could be read. */
  readonly mood: 'good' | 'found' | 'open';
}

/**
 * What was found, and whether everything was read.
 *
 * @example "212 of 20,000 files hold 3,412 personal identifiers; 31 files could not be read whole, so there may be more."
 */
export function headline(totals: ScanTotals, run: ScanRun): Headline {
  const gaps = gapsText(totals, run);
  return {
    sentence: `${foundText(totals)}${gaps === '' ? wholeText(totals) : `${gaps}.`}`,
    mood: gaps !== '' ? 'open' : totals.standings.open > 0 ? 'found' : 'good',
  };
}

/** Files that were to be read; folders that could not be opened are none. */
export function filesToRead(totals: ScanTotals): number {
  const { clean, found, incomplete, unread } = totals.statuses;
  return clean + found + incomplete + unread - closedFolders(totals);
}

/** Files that were to be read and were not, or not whole. */
export function filesNotWhole(totals: ScanTotals): number {
  return totals.statuses.unread + totals.statuses.incomplete - closedFolders(totals);
}

/** Folders that could not be opened, so that nobody knows what is in them. */
export function closedFolders({ unread }: ScanTotals): number {
  return unread
    .filter(({ kind }) => kind === 'unread')
    .reduce((all, { folders }) => all + folders, 0);
}

function foundText(totals: ScanTotals): string {
  const files = filesToRead(totals);
  const { open } = totals.standings;
  if (files === 0) return 'There was no file to read';
  if (open === 0) return `No personal identifiers were found in ${counted(files, 'file')}`;
  const holding = totals.filesWithFindings;
  return `${number(holding)} of ${counted(files, 'file')} ${holding === 1 ? 'holds' : 'hold'} ${counted(open, 'personal identifier')}`;
}

function wholeText(totals: ScanTotals): string {
  const files = filesToRead(totals);
  if (files === 0) return '.';
  return files === 1 ? '; it was read whole.' : '; every one of them was read whole.';
}

function gapsText(totals: ScanTotals, run: ScanRun): string {
  const files = filesNotWhole(totals);
  const folders = closedFolders(totals);
  const more = totals.standings.open > 0 ? 'there may be more' : 'there may be some';
  const parts = [
    ...(files === 0 ? [] : [`${counted(files, 'file')} could not be read whole`]),
    ...(folders === 0 ? [] : [`${counted(folders, 'folder')} could not be opened`]),
    ...(run.interrupted === true ? ['the scan was stopped before its end'] : []),
  ];
  return parts.length === 0 ? '' : `; ${listed(parts)}, so ${more}`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

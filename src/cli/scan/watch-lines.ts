import type { ScanRecord, WatchOptions, WatchState } from '../../index.js';
import { counted } from '../../report/scan/counted.js';
import { printable } from '../../report/printable.js';
import { countsIn } from '../../scan/work/counted-findings.js';
import type { Terminal } from '../terminal/terminal.js';

/** What a scan that watches tells on stderr besides its report. */
export interface WatchLines {
  /** To be given to the scan; tells when the first look is done, and how it goes on. */
  readonly options: (given: WatchOptions) => WatchOptions;
  /** A record: a line once the scan watches, and before that nothing. */
  readonly tell: (record: ScanRecord) => void;
}

/** @param showsRecords False where the records themselves stream. */
export function watchLines(terminal: Terminal, showsRecords: boolean): WatchLines {
  let isWatching = false;
  const onWatch = (state: WatchState): void => {
    isWatching = true;
    terminal.warn(`blackletter: ${stateText(state)}\n`);
  };
  return {
    options: (given) => ({ ...given, onWatch }),
    tell: (record) => {
      if (isWatching && showsRecords) terminal.warn(`${recordText(record)}\n`);
    },
  };
}

function stateText({ by, why = 'it does not' }: WatchState): string {
  return by === 'events'
    ? 'all was looked at once; now for what comes and changes (Ctrl-C ends with the report)'
    : `the system does not tell of all changes (${why}): everything is looked at every minute`;
}

/** `hr/offer.docx: 2 findings`; `old/scan.pdf: unread (DAMAGED)`. */
function recordText(record: ScanRecord): string {
  const { path, status, reason } = record;
  const found = countsIn(record, 0);
  const parts = [
    ...(found > 0 ? [counted(found, 'finding')] : []),
    ...(status === 'found' ? [] : [reason === undefined ? status : `${status} (${reason.code})`]),
  ];
  return `${printable(path)}: ${parts.join(', ')}`;
}

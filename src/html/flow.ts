import type { Piece } from '../splice/segment.js';

/** The text that a page shows, as it comes together: blocks are lines, cells of a row are parted by tabs. */
export interface Flow {
  /** @param isHidden It is not shown. */
  readonly add: (piece: Piece, isHidden: boolean) => void;
  /** Puts another piece in the place of the one that was added last. */
  readonly replaceLast: (last: Piece, other: Piece) => void;
  /** Between two elements that stand in one line. */
  readonly boundary: () => void;
  readonly block: () => void;
  readonly row: () => void;
  readonly cell: () => void;
  /** Behind the end of a cell, where blanks are not shown. */
  readonly cellEnd: () => void;
  /** Whether a blank here would follow another, or stand at the beginning of a line. */
  readonly isAtBlank: () => boolean;
  /** The text in up to three readings; all but the first only where they differ from it. */
  readonly finish: () => FlowReadings;
}

export interface FlowReadings {
  readonly all: readonly Piece[];
  /** Without what is hidden, raised or lowered. */
  readonly shown?: readonly Piece[];
  /** With a blank between elements that touch. */
  readonly apart?: readonly Piece[];
}

export function startFlow(): Flow {
  const entries: (Entry | undefined)[] = [];
  let pending: 'none' | 'line' | 'row' = 'none';
  let tabs = 0;
  let isFirstCell = true;
  let isAtBlank = true;
  const room = (text: string): void => {
    if (text !== '') entries.push({ piece: text, isHidden: false });
  };
  return {
    add: (piece, isHidden) => {
      const isLine = pending === 'row' || (pending === 'line' && tabs === 0);
      room(`${isLine && entries.length > 0 ? '\n' : ''}${'\t'.repeat(tabs)}`);
      pending = 'none';
      tabs = 0;
      entries.push({ piece, isHidden });
      isAtBlank = /\s$/u.test(typeof piece === 'string' ? piece : piece.text);
    },
    replaceLast: (last, other) => {
      const entry = entries.at(-1);
      if (entry?.piece === last) entries[entries.length - 1] = { ...entry, piece: other };
    },
    boundary: () => {
      if (!isAtBlank && entries.at(-1) !== undefined) entries.push(undefined);
    },
    block: () => {
      if (pending === 'none') pending = 'line';
      isAtBlank = true;
    },
    row: () => {
      // Empty cells at the end count too.
      if (pending !== 'row') room('\t'.repeat(tabs));
      tabs = 0;
      pending = 'row';
      isFirstCell = true;
      isAtBlank = true;
    },
    cell: () => {
      if (!isFirstCell) tabs = Math.min(tabs + 1, MOST_TABS);
      isFirstCell = false;
      isAtBlank = true;
    },
    cellEnd: () => {
      isAtBlank = true;
    },
    isAtBlank: () => isAtBlank,
    finish: () => readingsOf(entries),
  };
}

/** A piece of text, or undefined for a boundary. */
interface Entry {
  readonly piece: Piece;
  readonly isHidden: boolean;
}

function readingsOf(entries: readonly (Entry | undefined)[]): FlowReadings {
  const all = entries.flatMap((entry) => (entry === undefined ? [] : [entry.piece]));
  const hides = entries.some((entry) => entry?.isHidden === true);
  const shown = entries.flatMap((entry) =>
    entry === undefined || entry.isHidden ? [] : [entry.piece],
  );
  const apart = entries.flatMap((entry, at) => {
    if (entry !== undefined) return [entry.piece];
    const next = entries.slice(at + 1, at + 4).find((one) => one !== undefined)?.piece ?? ' ';
    return /^\s/u.test(typeof next === 'string' ? next : next.text) ? [] : [' '];
  });
  return {
    all,
    ...(hides ? { shown } : {}),
    ...(apart.length > all.length ? { apart } : {}),
  };
}

const MOST_TABS = 200;

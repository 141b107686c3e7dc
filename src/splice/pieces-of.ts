import type { AtomCounter, Segment } from './segment.js';
import { newSegment } from './segment.js';

export interface Stretch<Writing extends string> {
  /** In units of the source text. */
  readonly start: number;
  readonly end: number;
  readonly writing: Writing;
}

/**
 * The segments of a stretch in which some signs stand for others (a reference, an escape, a soft line end): whatever
 * `special` matches is given to `decode`, which says what it means: '' for nothing, undefined where it is as written.
 */
export function decodedSegments<Writing extends string>(
  source: string,
  { start, end, writing }: Stretch<Writing>,
  atoms: AtomCounter,
  special: RegExp,
  decode: (written: string) => string | undefined,
): Segment<Writing>[] {
  const made: Segment<Writing>[] = [];
  const plain = (from: number, to: number): void => {
    if (from >= to) return;
    const text = source.slice(from, to);
    made.push(newSegment(atoms, { text, start: from, end: to, writing, isExact: true }));
  };
  let from = start;
  for (const match of source.slice(start, end).matchAll(special)) {
    const decoded = decode(match[0]);
    if (decoded === undefined) continue;
    const at = start + match.index;
    plain(from, at);
    from = at + match[0].length;
    if (decoded === '') continue;
    made.push(newSegment(atoms, { text: decoded, start: at, end: from, writing, isExact: false }));
  }
  plain(from, end);
  return made;
}

import type { ScanInput } from '../../../src/core/detector.js';
import { findMisread } from './misread-labels.js';
import type { PhraseTable } from './phrase-table.js';
import { addPhrase, closeTable, openTable } from './phrase-table.js';

/** The phrases that recognition of a picture has misread. */
export function misreadPhrases(
  input: ScanInput,
  isMark: (phrase: number) => boolean,
): Readonly<Record<'labels' | 'marks', PhraseTable>> {
  const labels = openTable(64);
  const marks = openTable(64);
  findMisread(input, (start, end, phrase) => {
    addPhrase(isMark(phrase) ? marks : labels, start, end, phrase);
  });
  return { labels: closeTable(labels), marks: closeTable(marks) };
}

/** The phrases found as they are and, between them, those that were misread. */
export function withMisread(misread: PhraseTable, found: PhraseTable): PhraseTable {
  const all = openTable(found.count);
  let next = 0;
  const take = (before: number): void => {
    for (; next < found.count && (found.starts[next] ?? 0) < before; next++) {
      addPhrase(all, found.starts[next] ?? 0, found.ends[next] ?? 0, found.phrases[next] ?? 0);
    }
  };
  for (let at = 0; at < misread.count; at++) {
    const start = misread.starts[at] ?? 0;
    const end = misread.ends[at] ?? 0;
    take(start);
    const last = all.ends.values[all.ends.length - 1] ?? 0;
    const isFree = all.ends.length === 0 || last <= start;
    // A longer phrase that was misread holds shorter ones that were not: `Date of birfh`.
    let past = next;
    while ((found.ends[past] ?? Infinity) <= end) past++;
    const isWhole = (found.starts[past] ?? Infinity) >= end;
    const within = past > next ? (found.ends[past - 1] ?? 0) - (found.starts[next] ?? 0) : 0;
    if (!isFree || !isWhole || end - start <= within) continue;
    next = past;
    addPhrase(all, start, end, misread.phrases[at] ?? 0);
  }
  take(Infinity);
  return closeTable(all);
}

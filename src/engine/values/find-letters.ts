import type { Span } from '../../core/span.js';
import type { CompactText } from './compact-text.js';
import { endOf } from './compact-text.js';

/** Every place where these letters stand as whole tokens, whatever is between them. */
export function findLetters(where: CompactText, wanted: string): Span[] {
  const { letters, starts, gapAt } = where;
  const spans: Span[] = [];
  if (wanted === '') return spans;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const next = at + wanted.length;
    const whole =
      (at === 0 || gapAt(at).width !== 0) && (next === letters.length || gapAt(next).width !== 0);
    const start = starts[at];
    if (whole && start !== undefined) spans.push({ start, end: endOf(where, next - 1) });
  }
  return spans;
}

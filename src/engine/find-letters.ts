import type { Span } from '../core/span.js';
import type { CompactText } from './compact-text.js';

/** Every place where these letters stand as whole tokens, whatever is between them. */
export function findLetters({ letters, starts, ends, gaps }: CompactText, wanted: string): Span[] {
  const spans: Span[] = [];
  if (wanted === '') return spans;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const next = at + wanted.length;
    const whole =
      (at === 0 || gaps[at]?.width !== 0) && (next === letters.length || gaps[next]?.width !== 0);
    const start = starts[at];
    const end = ends[next - 1];
    if (whole && start !== undefined && end !== undefined) spans.push({ start, end });
  }
  return spans;
}

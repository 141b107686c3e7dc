import type { CompactText } from './compact-text.js';
import { endOf, signsOf } from './compact-text.js';
import type { Span } from '../../core/span.js';
import type { ValuePattern } from './value-pattern.js';
import { gapFits, spacedGapFits } from './value-pattern.js';

/**
 * Every place where a literal value stands as a whole token, in order and not overlapping. Only letters and digits are
 * token characters; case, white space, line ends, hyphenation, kinds of dashes, compatibility forms and invisible
 * characters don't matter, and a value of digits may have any separators.
 */
export function findValue(where: CompactText, pattern: ValuePattern): Span[] {
  const { letters } = where;
  const spans: Span[] = [];
  for (let at = letters.indexOf(pattern.letters); at >= 0;) {
    const span = valueAt(where, pattern, at);
    if (span !== undefined) spans.push(span);
    at = letters.indexOf(pattern.letters, at + (span === undefined ? 1 : pattern.letters.length));
  }
  return spans;
}

/** The value at unit `at` of the letters, which are known to be the value's, if all around and between them fits. */
export function valueAt(where: CompactText, pattern: ValuePattern, at: number): Span | undefined {
  const size = pattern.letters.length;
  if (!isToken(where, at, size)) return undefined;
  if (!isAsGiven(where, pattern, at) && !gapsFit(where, pattern, at)) return undefined;
  const { text, starts } = where;
  const floor = at === 0 ? 0 : endOf(where, at - 1);
  const start = leadStart(text, starts[at] ?? 0, floor, pattern.lead);
  const ceiling = starts[at + size] ?? text.length;
  const end = trailEnd(text, endOf(where, at + size - 1), ceiling, pattern.trail);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Whether the value stands there just as it was written when it was given. */
function isAsGiven(where: CompactText, { letters, plain }: ValuePattern, at: number): boolean {
  const start = where.starts[at] ?? 0;
  return (
    plain?.length === endOf(where, at + letters.length - 1) - start &&
    where.text.startsWith(plain, start)
  );
}

function isToken({ units, gapAt }: CompactText, at: number, size: number): boolean {
  if (at > 0 && gapAt(at).width === 0) return false;
  return at + size === units.length || gapAt(at + size).width !== 0;
}

function gapsFit({ gapAt }: CompactText, pattern: ValuePattern, at: number): boolean {
  const size = pattern.letters.length;
  const rules = size >= 3 ? [gapFits, spacedGapFits] : [gapFits];
  return rules.some((fits) => {
    for (let i = 1; i < size; i++) {
      if (!fits(pattern, i, gapAt(at + i))) return false;
    }
    return true;
  });
}

/** Where the signs that the value begins with begin, or undefined where they do not stand there. */
function leadStart(text: string, start: number, floor: number, lead: string): number | undefined {
  if (lead === '') return start;
  for (let from = start - 1; from >= Math.max(floor, start - 40); from--) {
    const signs = signsOf(text.slice(from, start));
    if (signs === lead) return from;
    if (!lead.endsWith(signs)) return undefined;
  }
  return undefined;
}

function trailEnd(text: string, end: number, ceiling: number, trail: string): number | undefined {
  if (trail === '') return end;
  for (let to = end + 1; to <= Math.min(ceiling, end + 40); to++) {
    const signs = signsOf(text.slice(end, to));
    if (signs === trail) return to;
    if (!trail.startsWith(signs)) return undefined;
  }
  return undefined;
}

import type { CompactText, Gap } from './compact-text.js';
import { TOUCHING, signsOf } from './compact-text.js';
import type { Span } from '../core/span.js';
import type { ValuePattern } from './value-pattern.js';
import { gapFits, spacedGapFits } from './value-pattern.js';

/**
 * Every place where a literal value stands as a whole token, in order and not overlapping. Only letters and digits are
 * token characters; case, white space, line ends, hyphenation, kinds of dashes, compatibility forms and invisible
 * characters don't matter, and a value of digits may have any separators.
 */
export function findValue(where: CompactText, pattern: ValuePattern): Span[] {
  const { letters, gaps } = where;
  const size = pattern.letters.length;
  const spans: Span[] = [];
  for (let at = letters.indexOf(pattern.letters); at >= 0;) {
    const span = isToken(gaps, at, size, letters.length) ? spanAt(where, pattern, at) : undefined;
    if (span !== undefined) spans.push(span);
    at = letters.indexOf(pattern.letters, span === undefined ? at + 1 : at + size);
  }
  return spans;
}

function isToken(gaps: CompactText['gaps'], at: number, size: number, total: number): boolean {
  const touches = (gap: Gap | undefined): boolean => (gap ?? TOUCHING).width === 0;
  const before = at === 0 || !touches(gaps[at]);
  return before && (at + size === total || !touches(gaps[at + size]));
}

function spanAt(where: CompactText, pattern: ValuePattern, at: number): Span | undefined {
  const { starts, ends } = where;
  const size = pattern.letters.length;
  if (!gapsFit(where, pattern, at)) return undefined;
  const first = starts[at];
  const last = ends[at + size - 1];
  if (first === undefined || last === undefined) return undefined;
  const start = leadStart(where.text, first, ends[at - 1] ?? 0, pattern.lead);
  const end = trailEnd(where.text, last, starts[at + size] ?? where.text.length, pattern.trail);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function gapsFit({ gaps }: CompactText, pattern: ValuePattern, at: number): boolean {
  const size = pattern.letters.length;
  const rules = size >= 3 ? [gapFits, spacedGapFits] : [gapFits];
  return rules.some((fits) => {
    for (let i = 1; i < size; i++) {
      if (!fits(pattern, i, gaps[at + i] ?? TOUCHING)) return false;
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

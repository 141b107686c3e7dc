import type { EntityId } from '../core/entity.js';
import { entityLabel } from '../core/entity.js';
import type { Keep } from '../core/policy.js';
import type { Span } from '../core/span.js';

/**
 * What a format of text writes in place of one removed stretch of a value, where a part of the value stays: an x for
 * each letter or digit before the last four (`xxx-xx-5678`), the label beside a year (`[DOB] 1985`), a dot after an
 * initial. Undefined for a value that goes whole: there the format writes its own mark.
 *
 * @param fill Where the rule wants an X for each character, of a value that goes whole too (Tex. R. Civ. P. 21c).
 * @param removed All stretches that go, sorted, relative to `text`.
 */
export function partialMark(
  { text, entity }: { readonly text: string; readonly entity: EntityId },
  removed: readonly Span[],
  span: Span,
  keep: Keep,
  fill?: 'x',
): string | undefined {
  if (fill === 'x') return crossedOut(text.slice(span.start, span.end), 'X');
  const goes = removed.reduce((sum, { start, end }) => sum + end - start, 0);
  if (goes >= text.length) return undefined;
  switch (keep.kind) {
    case 'nothing':
      return undefined;
    case 'last':
      return crossedOut(text.slice(span.start, span.end), 'x');
    case 'year': {
      const label = `[${entityLabel(entity)}]`;
      if (span.start === 0) return `${label} `;
      return removed.length === 1 ? ` ${label}` : '';
    }
    case 'initials':
    case 'first-name-last-initial':
      return '.';
    case 'city-state':
      return span.start === 0 ? `[${entityLabel(entity)}] ` : '';
  }
}

function crossedOut(text: string, by: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, by).replace(/\s+/gu, ' ');
}

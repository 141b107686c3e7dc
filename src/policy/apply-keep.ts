import type { Keep } from '../core/policy.js';
import type { Span } from '../core/span.js';
import { removedByCity } from './keep-city.js';
import { removedByFirstName } from './keep-first-name.js';
import { removedByInitials } from './keep-initials.js';
import { removedByLast } from './keep-last.js';
import { removedByYear } from './keep-year.js';

/**
 * What of a value has to go: sorted spans relative to its text, none where the value is already as short as may stay.
 * Where it cannot be told which part may stay, the whole value goes.
 *
 * @example applyKeep('812-34-5678', { kind: 'last', count: 4 }) // [{ start: 0, end: 7 }]
 */
export function applyKeep(text: string, keep: Keep): Span[] {
  switch (keep.kind) {
    case 'nothing':
      return text === '' ? [] : [{ start: 0, end: text.length }];
    case 'last':
      return removedByLast(text, keep.count);
    case 'year':
      return removedByYear(text);
    case 'initials':
      return removedByInitials(text);
    case 'first-name-last-initial':
      return removedByFirstName(text);
    case 'city-state':
      return removedByCity(text);
  }
}

/** The parts of a value that stay, in order. */
export function keptParts(text: string, removed: readonly Span[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of removed) {
    parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}

import type { ScanInput } from '../../src/core/detector.js';
import type { Mention } from '../shared/people/mentions.js';
import { initialsIn } from '../shared/people/spellings.js';

/**
 * Makes a search for the names that are initials, or that begin with two or more of them (`J.T. Moss`), where these stand by
 * themselves: `J.T.`, `J. T.`, `J-T`. Without marks (`JT`) they are words like others, and not looked for here.
 */
export function initialisms(names: readonly string[]): (input: ScanInput) => Mention[] {
  const persons = new Map<string, number>();
  const bare = new Set<string>();
  for (const [number, name] of names.entries()) {
    const opening = OPENING.exec(name.includes(',') ? '' : name.trim())?.[0] ?? '';
    const all = initialsIn(name);
    const letters = (all ?? initialsIn(opening))?.toUpperCase();
    if (letters === undefined) continue;
    if (!persons.has(letters)) persons.set(letters, number);
    if (all !== undefined) bare.add(letters);
  }
  if (persons.size === 0) return () => [];
  return ({ text }) =>
    [...text.matchAll(WRITTEN)].flatMap((match) => {
      const letters = match[0].replace(/[^\p{L}]/gu, '');
      const person = persons.get(letters);
      const start = match.index;
      const end = start + match[0].length;
      // `J.T. Brown` is somebody else.
      if (person === undefined || (!bare.has(letters) && NAMED_ON.test(text.slice(end, end + 4))))
        return [];
      return [{ start, end, person, form: 'single' }];
    });
}

const OPENING = /^(?:\p{L}[.\s\-\u2010\u2011]{1,3}){1,5}(?:\p{L}\.?(?=\s))?/u;

// In capitals: small letters with dots between are `e.g.` and `a.m.`.
const WRITTEN =
  /(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{N}][.'’\-\u2010\u2011])\p{Lu}(?:(?:\. ?|[-\u2010\u2011])\p{Lu}){1,5}(?![\p{L}\p{M}\p{N}]|[.'’\-\u2010\u2011]\p{L})(?:\.(?=[,;:)]|\s\p{Ll}))?/gu;

const NAMED_ON = /^\.?\s\p{Lu}\p{Ll}/u;

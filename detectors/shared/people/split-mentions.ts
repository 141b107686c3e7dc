import type { ScanInput } from '../../../src/core/detector.js';
import type { Mention } from './mentions.js';
import { confusionsFolded, nameKey } from './name-key.js';
import type { Person } from './person.js';

/**
 * Where recognition has put a blank into the first name of one of the persons: `Genevi eve`, `Jos ephine Hale`. The surname that
 * follows belongs to it.
 */
export function findSplitMentions(
  persons: readonly Person[],
  { text, source }: ScanInput,
): readonly Mention[] {
  if (source !== 'ocr') return [];
  const byFirst = new Map<string, Person>();
  for (const person of persons) {
    if (person.first.length >= LEAST) byFirst.set(confusionsFolded(person.first), person);
  }
  if (byFirst.size === 0) return [];
  const mentions: Mention[] = [];
  for (const { index, 0: whole } of text.matchAll(SPLIT)) {
    const person = byFirst.get(keyOf(whole));
    if (person === undefined) continue;
    const end = index + whole.length;
    const [surname = ''] = NEXT.exec(text.slice(end, end + REACH)) ?? [];
    const isFull = surname !== '' && person.last.some((name) => isAlike(name, surname));
    const past = isFull ? end + surname.length : end;
    const form = isFull ? 'full' : 'single';
    mentions.push({ start: index, end: past, person: person.number, form });
  }
  return mentions;
}

function isAlike(name: string, written: string): boolean {
  return confusionsFolded(name) === keyOf(written);
}

function keyOf(written: string): string {
  return confusionsFolded(nameKey(written));
}

/** Shorter ones are two words of any sentence. */
const LEAST = 4;
const REACH = 40;
const SPLIT = /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\d]{0,12} [\p{Ll}\d]{1,12}(?![\p{L}\p{N}])/gu;
const NEXT = /^ \p{Lu}[\p{L}\d'’-]{1,30}/u;

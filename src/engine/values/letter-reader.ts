import { foldCharacter, letterOfAscii } from './compact-text.js';

/**
 * Reads the letters and digits of a text one after another, the same as those of its `CompactText`, from any character on and
 * no further than it is asked to.
 */
export interface LetterReader {
  text: string;
  /** Where the next character begins. */
  at: number;
  /** Where reading ends. */
  limit: number;
  /** The letters so far, and more room. */
  units: Uint16Array;
  /** Where the character that each letter is from ends in the text. */
  ends: Int32Array;
  count: number;
  /** Letters of characters outside of ASCII that were met. */
  folds: Map<number, string> | undefined;
}

export function letterReader(): LetterReader {
  return {
    text: '',
    at: 0,
    limit: 0,
    units: new Uint16Array(ROOM),
    ends: new Int32Array(ROOM),
    count: 0,
    folds: undefined,
  };
}

/** Begins anew at a character. */
export function beginAt(reader: LetterReader, text: string, at: number, limit: number): void {
  reader.text = text;
  reader.at = at;
  reader.limit = limit;
  reader.count = 0;
}

/** Takes letters as they are, as if they had been read. */
export function takeLetters(reader: LetterReader, letters: string): void {
  const { length } = letters;
  const { units, ends } = length < reader.units.length ? reader : widen(reader, length);
  for (let at = 0; at < length; at++) {
    units[at] = letters.charCodeAt(at);
    ends[at] = at + 1;
  }
  reader.count = length;
}

/** Reads until there are so many letters; false where the text has no more. */
export function readLetters(reader: LetterReader, wanted: number): boolean {
  const { text, limit } = reader;
  let { at, count, units, ends } = reader;
  while (count < wanted && at < limit) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      at++;
      const letter = letterOfAscii(code);
      if (letter === 0) continue;
      if (count === units.length) ({ units, ends } = widen(reader, count));
      units[count] = letter;
      ends[count++] = at;
      continue;
    }
    const folded = lettersAt(reader, text, at, limit);
    at += sizeAt(text, at, limit);
    if (count + folded.length > units.length) {
      ({ units, ends } = widen(reader, count + folded.length));
    }
    for (let i = 0; i < folded.length; i++) {
      units[count] = folded.charCodeAt(i);
      ends[count++] = at;
    }
  }
  reader.at = at;
  reader.count = count;
  return count >= wanted;
}

/** Whether a token begins at `at`: a character with letters, before which none with letters ends. */
export function isTokenStart(reader: LetterReader, text: string, at: number): boolean {
  if (!hasLetters(reader, text, at, text.length)) return false;
  if (at === 0) return true;
  const isPair = at > 1 && sizeAt(text, at - 2, text.length) === 2;
  // Within a pair no character begins.
  if (sizeAt(text, at - 1, text.length) === 2) return false;
  return !hasLetters(reader, text, isPair ? at - 2 : at - 1, at);
}

/** Where the nearest character with letters before `at` begins, or the text. */
export function letterBefore(reader: LetterReader, text: string, at: number): number {
  let from = at;
  while (from > 0) {
    from -= from > 1 && sizeAt(text, from - 2, text.length) === 2 ? 2 : 1;
    if (hasLetters(reader, text, from, at)) return from;
  }
  return 0;
}

function hasLetters(reader: LetterReader, text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? letterOfAscii(code) !== 0 : lettersAt(reader, text, at, limit) !== '';
}

/** The letters of the character outside of ASCII at `at`. */
function lettersAt(reader: LetterReader, text: string, at: number, limit: number): string {
  const size = sizeAt(text, at, limit);
  const point = size === 2 ? (text.codePointAt(at) ?? 0) : text.charCodeAt(at);
  const folds = (reader.folds ??= new Map<number, string>());
  let folded = folds.get(point);
  if (folded === undefined) {
    folded = foldCharacter(text.slice(at, at + size));
    folds.set(point, folded);
  }
  return folded;
}

function sizeAt(text: string, at: number, limit: number): 1 | 2 {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || at + 1 >= limit) return 1;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

function widen(reader: LetterReader, most: number): Pick<LetterReader, 'units' | 'ends'> {
  const units = new Uint16Array(most * 2);
  const ends = new Int32Array(most * 2);
  units.set(reader.units);
  ends.set(reader.ends);
  reader.units = units;
  reader.ends = ends;
  return reader;
}

/** Few values have more. */
const ROOM = 16;

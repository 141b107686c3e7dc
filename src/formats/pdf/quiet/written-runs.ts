/** Characters that stand in bytes, each with where it stands. */
export interface WrittenRun {
  readonly text: string;
  /** First byte of each character. */
  readonly at: readonly number[];
  /** What is written over a character so that nothing else moves. */
  readonly cover: Uint8Array;
}

/**
 * What of some bytes reads as text: rows of printable characters, one or two bytes each. Of bytes that are a program as a
 * whole (a function, a CMap), all of it, and what its strings in hexadecimal say. Shorter rows than `LEAST` are chance.
 */
export function writtenRuns(bytes: Uint8Array): WrittenRun[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return isWritten(bytes)
    ? [...rowsOf(text, ANY_ROWS), ...hexRuns(text)]
    : [
        ...rowsOf(text, ROWS),
        ...rowsOf(text, BIG_ENDIAN_ROWS),
        ...rowsOf(text, LITTLE_ENDIAN_ROWS),
      ];
}

/** No identifier that says what it is without a word beside it is shorter. */
const LEAST = 9;
const X = 0x78;

/** Rows of printable characters; of two bytes a character the one at `low` counts, and the other is zero. */
interface Rows {
  readonly pattern: RegExp;
  readonly size: 1 | 2;
  readonly low: 0 | 1;
  readonly cover: readonly number[];
}

const ANY_ROWS: Rows = { pattern: /[ -~]+/g, size: 1, low: 0, cover: [X] };
const ROWS: Rows = { ...ANY_ROWS, pattern: /[ -~]{9,}/g };
const BIG_ENDIAN_ROWS: Rows = { pattern: /(?:\0[ -~]){9,}/g, size: 2, low: 1, cover: [0, X] };
const LITTLE_ENDIAN_ROWS: Rows = { pattern: /(?:[ -~]\0){9,}/g, size: 2, low: 0, cover: [X, 0] };

/** @param whole A character for each byte. */
function rowsOf(whole: string, { pattern, size, low, cover }: Rows): WrittenRun[] {
  return [...whole.matchAll(pattern)].map(({ 0: row, index }) => {
    const at = Array.from({ length: row.length / size }, (_, place) => index + place * size);
    const text = size === 1 ? row : at.map((place) => whole[place + low] ?? '').join('');
    return { text, at, cover: Uint8Array.from(cover) };
  });
}

/** Strings of hexadecimal digits that are long enough to say something, as UTF-16 or one byte a character. */
function hexRuns(text: string): WrittenRun[] {
  return [...text.matchAll(HEX_STRING)].flatMap(({ 0: whole, index }) => {
    const digits = [...whole].flatMap((one, at) => (isHexDigit(one) ? [index + at] : []));
    return [4, 2].flatMap((size): WrittenRun[] => {
      const at = digits.filter((_, position) => position % size === 0);
      const read = at.map((_, position) => {
        const own = digits.slice(position * size, position * size + size);
        return Number.parseInt(own.map((place) => text[place]).join(''), 16);
      });
      if (read.length < LEAST || !read.every(isPrintable)) return [];
      // Digits that white space parts could not be written over in one go.
      if ((digits.at(-1) ?? 0) - (digits[0] ?? 0) !== digits.length - 1) return [];
      const cover = Buffer.from(X.toString(16).padStart(size, '0'), 'latin1');
      return [{ text: String.fromCharCode(...read), at, cover: new Uint8Array(cover) }];
    });
  });
}

const HEX_STRING = /<[\dA-Fa-f\s]{18,}>/gu;

function isHexDigit(character: string): boolean {
  return /[\dA-Fa-f]/u.test(character);
}

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && byte < 0x7f;
}

/** Whether bytes are a text as a whole. */
function isWritten(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let rest = 0.05 * sample.length;
  for (const byte of sample) {
    if (isPrintable(byte) || (byte >= 9 && byte <= 13)) continue;
    rest -= 1;
    if (rest < 0) return false;
  }
  return true;
}

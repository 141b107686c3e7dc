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
  const isProgram = isWritten(bytes);
  const runs = rowsOf(bytes, isProgram ? 1 : LEAST, 1, 0, WORD);
  return isProgram
    ? [...runs, ...hexRuns(bytes)]
    : [...runs, ...rowsOf(bytes, LEAST, 2, 1, [0, X]), ...rowsOf(bytes, LEAST, 2, 0, [X, 0])];
}

/** No identifier that says what it is without a word beside it is shorter. */
const LEAST = 9;
const X = 0x78;
const WORD = [X];

/** Rows of printable bytes; of two bytes a character the one at `low` counts, and the other is zero. */
function rowsOf(
  bytes: Uint8Array,
  least: number,
  size: 1 | 2,
  low: 0 | 1,
  cover: readonly number[],
): WrittenRun[] {
  const runs: WrittenRun[] = [];
  const isOne = (at: number): boolean =>
    isPrintable(bytes[at + low]) && (size === 1 || bytes[at + 1 - low] === 0);
  for (let at = 0; at + size <= bytes.length; at += 1) {
    if (!isOne(at)) continue;
    let end = at + size;
    while (end + size <= bytes.length && isOne(end)) end += size;
    const length = (end - at) / size;
    if (length >= least) {
      const places = Array.from({ length }, (_, index) => at + index * size);
      const text = places.map((one) => String.fromCharCode(bytes[one + low] ?? 0)).join('');
      runs.push({ text, at: places, cover: Uint8Array.from(cover) });
    }
    at = end - 1;
  }
  return runs;
}

/** Strings of hexadecimal digits that are long enough to say something, as UTF-16 or one byte a character. */
function hexRuns(bytes: Uint8Array): WrittenRun[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
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
  let printable = 0;
  for (const byte of sample) if (isPrintable(byte) || (byte >= 9 && byte <= 13)) printable += 1;
  return printable >= sample.length * 0.95;
}

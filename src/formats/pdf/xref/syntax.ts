/** Where something stands in the bytes of a file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What follows at `at` once white space and comments are skipped (ISO 32000-2 §7.2.3). */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  let next = at;
  for (; next < bytes.length; next++) {
    const byte = bytes[next] ?? 0;
    if (byte === PERCENT) {
      while (next < bytes.length && bytes[next] !== 10 && bytes[next] !== 13) next++;
    } else if (!isBlank(byte)) break;
  }
  return Math.min(next, bytes.length);
}

/** One past the value that begins at `at`, which is no white space; -1 where none ends before the bytes do. */
export function valueEnd(bytes: Uint8Array, at: number): number {
  let depth = 0;
  let next = at;
  while (next < bytes.length) {
    const byte = bytes[next] ?? 0;
    const doubled = bytes[next + 1] === byte;
    if (byte === 0x28) next = literalEnd(bytes, next);
    else if (byte === 0x5b || (byte === 0x3c && doubled)) {
      depth++;
      next += byte === 0x5b ? 1 : 2;
    } else if (byte === 0x5d || (byte === 0x3e && doubled)) {
      depth--;
      next += byte === 0x5d ? 1 : 2;
    } else if (byte === 0x3c) next = bytes.indexOf(0x3e, next) + 1 || bytes.length + 1;
    else {
      const end = regularEnd(bytes, next + 1);
      // A value that is not closed ends where its object does.
      if (depth > 0 && isWord(bytes, next, end, 'endobj')) return next;
      next = end;
    }
    if (depth <= 0) return next <= bytes.length ? next : -1;
    next = skipBlanks(bytes, next);
  }
  return -1;
}

/** The entries of a dictionary at `at`, keys without their solidus, values as they stand. Undefined for anything else. */
export function dictEntries(bytes: Uint8Array, at: number): Map<string, Range> | undefined {
  if (bytes[at] !== 0x3c || bytes[at + 1] !== 0x3c) return undefined;
  const entries = new Map<string, Range>();
  let next = skipBlanks(bytes, at + 2);
  while (next < bytes.length && bytes[next] === 0x2f) {
    const keyEnd = regularEnd(bytes, next + 1);
    const start = skipBlanks(bytes, keyEnd);
    let end = valueEnd(bytes, start);
    if (end < 0) return undefined;
    const reference = referenceEnd(bytes, start);
    if (reference > 0) end = reference;
    entries.set(textOf(bytes, next + 1, keyEnd), { start, end });
    next = skipBlanks(bytes, end);
  }
  return bytes[next] === 0x3e ? entries : undefined;
}

/** The unsigned integer at `at` and where it ends; undefined for anything else. */
export function integerAt(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  let end = at;
  let value = 0;
  for (; end - at < MAX_DIGITS && isDigit(bytes[end]); end++)
    value = value * 10 + (bytes[end] ?? 0) - 0x30;
  return end === at ? undefined : { value, end };
}

/** The integers in a range, whatever stands between them. */
export function integersIn(bytes: Uint8Array, { start, end }: Range): number[] {
  return [...textOf(bytes, start, end).matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}

export function isWord(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (bytes[start + at] !== word.charCodeAt(at)) return false;
  }
  return true;
}

export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, end);
}

/** One past the run of regular characters that goes on at `at`. */
export function regularEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && !isBlank(bytes[end]) && !DELIMITERS.has(bytes[end] ?? 0)) end++;
  return end;
}

export function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** One past the `R` of `12 0 R` at `at`, or 0. */
function referenceEnd(bytes: Uint8Array, at: number): number {
  const number = integerAt(bytes, at);
  if (number === undefined) return 0;
  const second = skipBlanks(bytes, number.end);
  const generation = second > number.end ? integerAt(bytes, second) : undefined;
  if (generation === undefined) return 0;
  const letter = skipBlanks(bytes, generation.end);
  return bytes[letter] === 0x52 && regularEnd(bytes, letter) === letter + 1 ? letter + 1 : 0;
}

/** One past the closing parenthesis (ISO 32000-2 §7.3.4.2). */
function literalEnd(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next];
    if (byte === 0x5c) next++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) return next + 1;
  }
  return bytes.length + 1;
}

const PERCENT = 0x25;
const MAX_DIGITS = 15;
const DELIMITERS: ReadonlySet<number> = new Set(
  Array.from('()<>[]{}/%', (sign) => sign.charCodeAt(0)),
);

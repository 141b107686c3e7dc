/** How the strings of a composite font are cut into codes, and which CIDs these mean (ISO 32000-2 §9.7.5 and §9.7.6). */
export interface CodeMap {
  readonly spaces: readonly CodeSpace[];
  /** The last one that holds a code counts. */
  readonly ranges: readonly CidRange[];
}

/** Codes of one length in bytes; each byte lies between those of both ends. */
export interface CodeSpace {
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

/** Codes in a row whose CIDs are in a row. */
export interface CidRange {
  readonly low: number;
  readonly high: number;
  readonly cid: number;
}

/** Two bytes a code, which is the CID: Identity-H and Identity-V. */
export const IDENTITY_CODES: CodeMap = {
  spaces: [{ length: 2, low: 0, high: 0xffff }],
  ranges: [{ low: 0, high: 0xffff, cid: 0 }],
};

/** One byte a code, as simple fonts have it. */
export const BYTE_CODES: CodeMap = {
  spaces: [{ length: 1, low: 0, high: 0xff }],
  ranges: [{ low: 0, high: 0xff, cid: 0 }],
};

/** The CID of a code; 0, the glyph for what is undefined, where the map has none. */
export function cidOf({ ranges }: CodeMap, code: number): number {
  for (let at = ranges.length - 1; at >= 0; at--) {
    const range = ranges[at];
    if (range !== undefined && range.low <= code && code <= range.high)
      return range.cid + code - range.low;
  }
  return 0;
}

/** Adds the codes of a shown string. False where some bytes are in no code space, which readers do not agree about. */
export function splitCodes(string: Uint8Array, { spaces }: CodeMap, codes: Set<number>): boolean {
  let at = 0;
  while (at < string.length) {
    const rest = string.subarray(at);
    const space = spaces.find((one) => startsIn(rest, one));
    // The last code of a string may lack a byte.
    if (space === undefined)
      return string.length - at < Math.max(...spaces.map(({ length }) => length));
    codes.add(codeAt(rest, space.length));
    at += space.length;
  }
  return true;
}

function startsIn(bytes: Uint8Array, { length, low, high }: CodeSpace): boolean {
  if (bytes.length < length) return false;
  for (let index = 0; index < length; index++) {
    const unit = 256 ** (length - 1 - index);
    const byte = bytes[index] ?? 0;
    if (byte < Math.floor(low / unit) % 256 || byte > Math.floor(high / unit) % 256) return false;
  }
  return true;
}

function codeAt(bytes: Uint8Array, length: number): number {
  let code = 0;
  for (let index = 0; index < length; index++) code = code * 256 + (bytes[index] ?? 0);
  return code;
}

/** A DICT of a CFF font: operators with the bytes of their operands (Adobe Technical Note 5176 §4). Escaped ones are 12xx. */
export type CffDict = ReadonlyMap<number, Uint8Array>;

export function readDict(bytes: Uint8Array): CffDict {
  const dict = new Map<number, Uint8Array>();
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte <= 21) {
      const operator = byte === 12 ? 1200 + (bytes[at + 1] ?? 0) : byte;
      dict.set(operator, bytes.subarray(start, at));
      at += byte === 12 ? 2 : 1;
      start = at;
    } else if (byte === 30) {
      at++;
      while (
        at < bytes.length &&
        ((bytes[at] ?? 0) & 0x0f) !== 0x0f &&
        (bytes[at] ?? 0) >> 4 !== 15
      )
        at++;
      at++;
    } else at += byte === 28 ? 3 : byte === 29 ? 5 : byte >= 247 && byte <= 254 ? 2 : 1;
  }
  return dict;
}

/** The integer operands of an operator. */
export function integersAt(dict: CffDict, operator: number): number[] {
  const bytes = dict.get(operator) ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte === 28 && at + 3 <= bytes.length) values.push(view.getInt16(at + 1));
    else if (byte === 29 && at + 5 <= bytes.length) values.push(view.getInt32(at + 1));
    else if (byte >= 32 && byte <= 246) values.push(byte - 139);
    else if (byte >= 247 && byte <= 250) values.push((byte - 247) * 256 + next + 108);
    else if (byte >= 251 && byte <= 254) values.push(-(byte - 251) * 256 - next - 108);
    at += byte === 28 ? 3 : byte === 29 ? 5 : byte >= 247 && byte <= 254 ? 2 : 1;
  }
  return values;
}

/** The DICT with some operands replaced by integers, each five bytes long, whatever its value. */
export function writeDict(
  dict: CffDict,
  replaced: ReadonlyMap<number, readonly number[]>,
): Uint8Array {
  const bytes: number[] = [];
  for (const [operator, operands] of dict) {
    const values = replaced.get(operator);
    if (values === undefined) bytes.push(...operands);
    else {
      for (const value of values) {
        bytes.push(
          29,
          (value >>> 24) & 255,
          (value >>> 16) & 255,
          (value >>> 8) & 255,
          value & 255,
        );
      }
    }
    bytes.push(...(operator >= 1200 ? [12, operator - 1200] : [operator]));
  }
  return Uint8Array.from(bytes);
}

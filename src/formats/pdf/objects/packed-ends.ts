/** One past the end mark of RunLengthDecode (ISO 32000-2 §7.4.5). */
export function endOfRunLength(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 0;
    if (length === 128) return at + 1;
    at += length < 128 ? length + 2 : 2;
  }
  return undefined;
}

const CLEAR = 256;
const END = 257;
const FIRST = 258;

/** One past the end mark of LZWDecode (ISO 32000-2 §7.4.4): how wide codes are follows from how many went before. */
export function endOfLzw(bytes: Uint8Array, early: number): number | undefined {
  let entries = 0;
  let isFirst = true;
  let bits = 0;
  let count = 0;
  for (const [at, byte] of bytes.entries()) {
    const width = widthFor(FIRST + entries + early);
    bits = ((bits << 8) | byte) & 0xff_ffff;
    count += 8;
    if (count < width) continue;
    count -= width;
    const code = (bits >> count) & ((1 << width) - 1);
    if (code === END) return at + 1;
    if (code > FIRST + entries) return undefined;
    if (code === CLEAR) [entries, isFirst] = [0, true];
    else if (isFirst) isFirst = false;
    else if (entries < 4096 - FIRST) entries += 1;
  }
  return undefined;
}

function widthFor(next: number): number {
  if (next >= 2048) return 12;
  if (next >= 1024) return 11;
  return next >= 512 ? 10 : 9;
}

/** Two ends of line, one behind the other, which no other codes give (ITU-T T.6 §2.4.1.1). */
const END_OF_BLOCK = 0x00_1001;

/** One past the end of a block of group 4 fax. */
export function endOfFax(bytes: Uint8Array): number | undefined {
  let window = -1;
  for (const [at, byte] of bytes.entries()) {
    window = (window << 8) | byte;
    if (at < 2) continue;
    for (let shift = 7; shift >= 0; shift--) {
      if (((window >>> shift) & 0xff_ffff) === END_OF_BLOCK) return at + 1;
    }
  }
  return undefined;
}

import { joined } from './joined.js';

/** Types of segments (ITU-T T.88 §7.3): comments of programs, and the marks of an end. */
const EXTENSION = 62;
const END_OF_FILE = 51;
const UNKNOWN_LENGTH = 0xffff_ffff;

/**
 * JBIG2 segments, as a PDF holds them, without comments and what stands behind their end. The same bytes where there is
 * nothing to leave out, undefined where the segments cannot be followed.
 */
export function bareJbig2(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = segmentHead(bytes, at);
    // A line end or so stands behind the last segment of some.
    if (head === undefined) {
      if (kept.length === 0) return undefined;
      break;
    }
    if (head.length === UNKNOWN_LENGTH) {
      kept.push(bytes.subarray(at));
      break;
    }
    const end = head.end + head.length;
    if (end > bytes.length) {
      kept.push(bytes.subarray(at));
      break;
    }
    if (head.type !== EXTENSION) kept.push(bytes.subarray(at, end));
    if (head.type === END_OF_FILE) break;
    at = end;
  }
  return kept.reduce((sum, { length }) => sum + length, 0) === bytes.length ? bytes : joined(kept);
}

interface SegmentHead {
  readonly type: number;
  /** Of its data, which begins at `end`. */
  readonly length: number;
  readonly end: number;
}

/** ITU-T T.88 §7.2: number, flags, the segments that this one refers to, its page, the length of its data. */
function segmentHead(bytes: Uint8Array, start: number): SegmentHead | undefined {
  const number = u32(bytes, start);
  const flags = bytes[start + 4] ?? 0;
  const few = (bytes[start + 5] ?? 0) >> 5;
  const isLong = few === 7;
  const count = isLong ? u32(bytes, start + 5) % 0x2000_0000 : few;
  const retained = isLong ? 4 + ((count + 8) >> 3) : 1;
  const size = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
  const end = start + 5 + retained + count * size + ((flags & 0x40) === 0 ? 1 : 4) + 4;
  if (end > bytes.length) return undefined;
  return { type: flags & 0x3f, length: u32(bytes, end - 4), end };
}

function u32(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return a * 0x100_0000 + ((b << 16) | (c << 8) | d);
}

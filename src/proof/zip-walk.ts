import { crc32, inflateRawSync } from 'node:zlib';
import { DocumentError } from '../core/error.js';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive as its bytes say (PKWARE APPNOTE 6.3), read without any library. */
export interface ZipWalk {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Bytes that belong to no entry's content: comments, extra fields, and what stands between and around entries. */
  readonly slack: readonly Uint8Array[];
}

/** How many more bytes may be unpacked. */
export interface Budget {
  left: number;
}

/** @throws DocumentError DAMAGED or LIMIT_SIZE */
export function walkZip(bytes: Uint8Array, budget: Budget): ZipWalk {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const used: (readonly [number, number])[] = [[end, end + END_SIZE]];
  const slack: Uint8Array[] = [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    used.push([at, nameEnd]);
    entries.push(readEntry(bytes, view, { at, nameEnd }, budget, used));
    at = next;
  }
  let from = 0;
  for (const [start, stop] of used.sort((a, b) => a[0] - b[0])) {
    if (start > from) slack.push(bytes.subarray(from, start));
    from = Math.max(from, stop);
  }
  if (from < bytes.length) slack.push(bytes.subarray(from));
  return { entries, slack };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { at, nameEnd }: { readonly at: number; readonly nameEnd: number },
  budget: Budget,
  used: (readonly [number, number])[],
): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const inflated = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & 1) !== 0) {
    throw new DocumentError('ENCRYPTED', 'A part of the finished file is encrypted');
  }
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw damaged();
  const localName = local + 30 + view.getUint16(local + 26, true);
  const start = localName + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw damaged();
  const name = decodeName(bytes.subarray(at + 46, nameEnd));
  // A name of its own in the entry's head is not the entry's: it counts as what stands between entries.
  const isSame = decodeName(bytes.subarray(local + 30, localName)) === name;
  used.push([local, isSame ? localName : local + 30], [start, start + size]);
  const packed = bytes.subarray(start, start + size);
  const content = method === 0 ? packed : inflate(packed, method, budget.left);
  budget.left -= content.length;
  if (budget.left < 0) throw tooLarge();
  if (content.length !== inflated || crc32(content) !== view.getUint32(at + 16, true)) {
    throw damaged();
  }
  return { name, bytes: content };
}

function inflate(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method !== 8) throw damaged();
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) }));
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge();
    throw damaged(cause);
  }
}

/** Where the record at the end of the directory begins; a comment may follow it. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    const isEnd = view.getUint32(at, true) === 0x06054b50;
    if (isEnd && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged();
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function damaged(cause?: unknown): DocumentError {
  return new DocumentError('DAMAGED', 'The archive of the finished file cannot be read', { cause });
}

function tooLarge(): DocumentError {
  return new DocumentError('LIMIT_SIZE', 'The finished file unpacks to more than the limit');
}

const END_SIZE = 22;

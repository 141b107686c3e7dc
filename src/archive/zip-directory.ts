import { inflateRawSync } from 'node:zlib';

/** What the directory of a ZIP archive says, for telling archives apart by what is in them. */
export interface ZipDirectory {
  /** In the order of the directory, up to a few thousand. */
  readonly names: readonly string[];
  /** The content of an entry, or undefined where it is not there, cannot be unpacked or is longer than `most` bytes. */
  readonly read: (name: string, most: number) => Uint8Array | undefined;
}

/**
 * A quick look into the directory at the end of an archive (PKWARE APPNOTE 4.3.12); undefined for bytes that do not
 * begin with an entry and end with a directory. It trusts nothing and checks nothing: whoever opens the archive does.
 */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const places = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  for (let count = 0; count < MOST; count++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) break;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > end) break;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    if (!places.has(name)) places.set(name, at);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return {
    names: [...places.keys()],
    read: (name, most) => {
      const place = places.get(name);
      return place === undefined ? undefined : contentAt(bytes, view, place, most);
    },
  };
}

function contentAt(
  bytes: Uint8Array,
  view: DataView,
  place: number,
  most: number,
): Uint8Array | undefined {
  const method = view.getUint16(place + 10, true);
  const size = view.getUint32(place + 20, true);
  const local = view.getUint32(place + 42, true);
  if (size > most || local + 30 > bytes.length) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return packed;
  try {
    return method === 8
      ? new Uint8Array(inflateRawSync(packed, { maxOutputLength: most }))
      : undefined;
  } catch {
    return undefined;
  }
}

/** The record at the end of the directory; a comment may follow it. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

const SIGNATURE = [0x50, 0x4b, 3, 4];
const MOST = 10_000;

/** What one page of a TIFF file says of itself, as far as it is needed besides its pixels. */
export interface TiffDirectory {
  /** TIFF 6.0, tag 259: 7 is JPEG. */
  readonly compression: number;
  /** Pixels across and down a unit of length (tags 282 and 283), 0 where nothing says it. */
  readonly densities: readonly [number, number];
  /** Whether they are to a unit of length (tag 296), and not only to each other. */
  readonly hasUnit: boolean;
  /** Offset and length of its pixels (tags 273 and 279), where they are in one piece. */
  readonly strip?: readonly [number, number];
  /** Its fields of text: descriptions, names, dates. */
  readonly texts: readonly string[];
}

/** The directories of a file in order; empty where they cannot be followed. */
export function tiffDirectories(bytes: Uint8Array): readonly TiffDirectory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const found: TiffDirectory[] = [];
  const met = new Set<number>();
  try {
    if (view.getUint16(2, little) !== 42) return [];
    for (let at = view.getUint32(4, little); at !== 0 && !met.has(at);) {
      met.add(at);
      const count = view.getUint16(at, little);
      let compression = 1;
      const densities: [number, number] = [0, 0];
      let unit = 2;
      const strip: [number, number] = [0, 0];
      const texts: string[] = [];
      for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
        const tag = view.getUint16(entry, little);
        if (view.getUint16(entry + 2, little) === ASCII) texts.push(textAt(view, entry, little));
        if (tag === 259) compression = view.getUint16(entry + 8, little);
        else if (tag === 273 || tag === 279) {
          const isOne = view.getUint32(entry + 4, little) === 1;
          if (isOne) strip[tag === 273 ? 0 : 1] = numberAt(view, entry, little);
        } else if (tag === 296) unit = view.getUint16(entry + 8, little);
        else if (tag === 282 || tag === 283) {
          densities[tag - 282] = rationalAt(view, view.getUint32(entry + 8, little), little);
        }
      }
      found.push({
        compression,
        densities,
        hasUnit: unit !== 1,
        texts,
        ...(strip[0] > 0 ? { strip } : {}),
      });
      at = view.getUint32(at + 2 + count * 12, little);
    }
    return found;
  } catch {
    return [];
  }
}

/** A single short (type 3) or long number in an entry. */
function numberAt(view: DataView, entry: number, little: boolean): number {
  const isShort = view.getUint16(entry + 2, little) === 3;
  return isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
}

function rationalAt(view: DataView, at: number, little: boolean): number {
  return view.getUint32(at, little) / Math.max(1, view.getUint32(at + 4, little));
}

/** TIFF 6.0 §2: type 2 is ASCII; up to four bytes stand in the entry itself. */
const ASCII = 2;
const MOST_TEXT = 1 << 20;

function textAt(view: DataView, entry: number, little: boolean): string {
  const length = Math.min(view.getUint32(entry + 4, little), MOST_TEXT);
  const at = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
  if (at + length > view.byteLength) return '';
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  return new TextDecoder().decode(bytes).replaceAll('\0', ' ').trim();
}

import type { PictureKind } from './kind.js';
import { tiffDirectories } from './tiff-directories.js';

/**
 * How many rows an inch has for each pixel that an inch of a row has, by what the file says: 1 for nearly all, 0.48 for
 * standard fax. The decoder tells only the density along a row.
 * @param page From 1.
 */
export function pixelAspect(bytes: Uint8Array, kind: PictureKind, page: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const [across, down] = densitiesOf(bytes, view, kind, page);
    const aspect = across > 0 ? down / across : 1;
    return aspect > LEAST && aspect < 1 / LEAST && Math.abs(aspect - 1) > UNEVEN ? aspect : 1;
  } catch {
    return 1;
  }
}

/** Beyond these it is a mistake, or too little to matter. */
const LEAST = 0.3;
const UNEVEN = 0.02;

function densitiesOf(
  bytes: Uint8Array,
  view: DataView,
  kind: PictureKind,
  page: number,
): readonly [number, number] {
  if (kind === 'tiff') return tiffDirectories(bytes)[page - 1]?.densities ?? NONE;
  if (kind === 'png') return ofPng(view);
  if (kind === 'jpeg') return ofJpeg(view);
  const isOld = kind !== 'bmp' || view.getUint32(14, true) < 40;
  return isOld ? NONE : [view.getInt32(38, true), view.getInt32(42, true)];
}

const NONE = [0, 0] as const;

/** The chunk pHYs (PNG third edition §11.3.4.3), which stands before the pixels. */
function ofPng(view: DataView): readonly [number, number] {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) return NONE;
    if (type === 0x70485973) return [view.getUint32(at + 8), view.getUint32(at + 12)];
  }
  return NONE;
}

/** The densities of a JFIF header right after the start of image (ITU-T T.871 §10.1). */
function ofJpeg(view: DataView): readonly [number, number] {
  const isJfif = view.getUint16(2) === 0xffe0 && view.getUint32(6) === 0x4a464946;
  return isJfif ? [view.getUint16(14), view.getUint16(16)] : NONE;
}

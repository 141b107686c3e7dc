import type { Bytes, Drawing, DrawingBuilder } from './metafile.js';
import { drawingBuilder, textAt } from './metafile.js';

/** Reads the records of a Windows metafile ([MS-WMF] §2.3), one after the other. */
export function readWmf(bytes: Uint8Array): Drawing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = drawingBuilder();
  let at = bytes.length >= 22 && view.getUint32(0, true) === PLACED ? 40 : 18;
  for (;;) {
    if (at + 6 > bytes.length) {
      found.unread.add('damage');
      return found;
    }
    const end = at + view.getUint32(at, true) * 2;
    const type = view.getUint16(at + 4, true);
    if (end < at + 6 || end > bytes.length) {
      found.unread.add('damage');
      return found;
    }
    if (type === 0) {
      if (end < bytes.length) found.others.push({ start: end, end: bytes.length });
      return found;
    }
    readRecord(view, bytes, type, { start: at, end }, found);
    at = end;
  }
}

function readRecord(
  view: DataView,
  bytes: Uint8Array,
  type: number,
  record: Bytes,
  found: DrawingBuilder,
): void {
  const { start, end } = record;
  const short = (offset: number): number =>
    start + offset + 2 <= end ? view.getUint16(start + offset, true) : 0;
  const addText = (from: number, count: number, y: number, isSpaced: boolean): void => {
    const text = textAt(bytes.subarray(0, end), from, count, 1);
    if (text === undefined) {
      found.unread.add('damage');
      return;
    }
    if (text === '') return;
    const spaced = from + count + (count % 2);
    const spacing =
      isSpaced && spaced + count * 2 <= end
        ? { spacing: { start: spaced, step: 2, size: 2 as const } }
        : {};
    found.texts.push({ text, start: from, width: 1, y, ...spacing });
  };
  const bitmap = BITMAPS.get(type);
  // The same command without a bitmap is as long as its number says (§2.3.1).
  const hasBitmap = (end - start) / 2 !== (type >> 8) + 3;
  if (bitmap !== undefined) {
    if (hasBitmap) addBitmap(view, { start: start + bitmap, end }, found);
    return;
  }
  switch (type) {
    case 0x0521: {
      const count = short(6);
      addText(start + 8, count, short(8 + count + (count % 2)), false);
      return;
    }
    case 0x0a32: {
      const options = short(12);
      const from = start + ((options & HAS_BOX) === 0 ? 14 : 22);
      if ((options & GLYPH_NUMBERS) !== 0) found.unread.add('glyphs');
      else addText(from, short(10), short(6), true);
      return;
    }
    case 0x0626:
      if (end > start + 10) found.remarks.push({ start: start + 10, end });
      return;
    case 0x0922:
    case 0x0b23:
      if (hasBitmap) found.unread.add('picture');
      return;
    case 0x02fb:
      found.others.push(record);
      return;
    default:
      if (!isPlain(type)) found.others.push(record);
  }
}

/** A bitmap whose pixels follow its header and colours. */
function addBitmap(view: DataView, { start, end }: Bytes, found: DrawingBuilder): void {
  if (start + 40 > end || view.getUint32(start, true) < 40) {
    found.unread.add('picture');
    return;
  }
  const size = view.getUint32(start, true);
  const bits = view.getUint16(start + 14, true);
  const masks = view.getUint32(start + 16, true) === 3 && size === 40 ? 12 : 0;
  const used = view.getUint32(start + 32, true);
  const colours = bits <= 8 ? (used === 0 ? 1 << bits : Math.min(used, 1 << bits)) : used;
  const pixels = start + size + masks + colours * 4;
  if (pixels >= end) found.unread.add('damage');
  else found.bitmaps.push({ header: { start, end: pixels }, pixels: { start: pixels, end } });
}

/** Records of numbers: their low byte numbers a function of drawing, selection or state (§2.1.1.1). */
function isPlain(type: number): boolean {
  return type >> 8 <= 8 || type === 0x0817 || type === 0x081a || type === 0x0830;
}

const PLACED = 0x9ac6cdd7;
/** [MS-WMF] §2.1.2.2. */
const HAS_BOX = 6;
const GLYPH_NUMBERS = 0x10;

/** Commands with a bitmap, and where it begins in them. */
const BITMAPS: ReadonlyMap<number, number> = new Map([
  [0x0940, 22],
  [0x0b41, 26],
  [0x0f43, 28],
  [0x0d33, 24],
  [0x0142, 10],
]);

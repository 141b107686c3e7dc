import { readEmfPlus } from './emf-plus.js';
import type { Bytes, Drawing, DrawingBuilder } from './metafile.js';
import { drawingBuilder, textAt } from './metafile.js';

/** Reads the records of an enhanced metafile ([MS-EMF] §2.3), one after the other. */
export function readEmf(bytes: Uint8Array): Drawing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = drawingBuilder();
  let at = 0;
  for (;;) {
    if (at + 8 > bytes.length) {
      found.unread.add('damage');
      return found;
    }
    const type = view.getUint32(at, true);
    const end = at + view.getUint32(at + 4, true);
    if (end < at + 8 || end > bytes.length) {
      found.unread.add('damage');
      return found;
    }
    readRecord(view, bytes, type, { start: at, end }, found);
    at = end;
    if (type !== END) continue;
    if (at < bytes.length) found.others.push({ start: at, end: bytes.length });
    return found;
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
  const word = (offset: number): number =>
    start + offset + 4 <= end ? view.getUint32(start + offset, true) : 0;
  const addText = (entry: number, width: 1 | 2): void => {
    const options = word(entry + 16);
    if ((options & GLYPH_NUMBERS) !== 0) found.unread.add('glyphs');
    else {
      const from = start + word(entry + 12);
      const text = textAt(bytes.subarray(0, end), from, word(entry + 8), width);
      if (text === undefined) found.unread.add('damage');
      else if (text !== '') {
        const step = (options & PAIRS) === 0 ? 4 : 8;
        const spaced = start + word(entry + 36);
        const isSpaced = word(entry + 36) > 0 && spaced + text.length * step <= end;
        found.texts.push({
          text,
          start: from,
          width,
          y: word(entry + 4) | 0,
          ...(isSpaced ? { spacing: { start: spaced, step, size: 4 as const } } : {}),
        });
      }
    }
  };
  const addBitmap = (offset: number): void => {
    const size = word(offset + 4);
    const length = word(offset + 12);
    if (length === 0) return;
    const header = { start: start + word(offset), end: start + word(offset) + size };
    const from = start + word(offset + 8);
    const pixels = { start: from, end: from + length };
    if (header.end > end || pixels.end > end || size < 12) found.unread.add('damage');
    else found.bitmaps.push({ header, pixels });
  };
  switch (type) {
    case 1: {
      const from = start + word(64);
      const stop = from + word(60) * 2;
      if (word(60) > 0 && stop <= end) found.remarks.push({ start: from, end: stop });
      return;
    }
    case 70: {
      const data = { start: start + 12, end: Math.min(end, start + 12 + word(8)) };
      if (word(12) === EMF_PLUS) readEmfPlus(view, bytes, data, found);
      else if (data.end > data.start) found.remarks.push(data);
      return;
    }
    case 83: {
      addText(36, 1);
      return;
    }
    case 84: {
      addText(36, 2);
      return;
    }
    case 96:
    case 97:
      for (let at = 40, left = word(36); left > 0 && start + at + 40 <= end; at += 40, left--)
        addText(at, type === 96 ? 1 : 2);
      return;
    case 108: {
      const options = word(20);
      const from = start + ((options & NO_BOUNDS) === 0 ? 52 : 36);
      const width = (options & ONE_BYTE) === 0 ? 2 : 1;
      const text = textAt(bytes.subarray(0, end), from, word(16), width);
      if ((options & GLYPH_NUMBERS) !== 0) found.unread.add('glyphs');
      else if (text === undefined) found.unread.add('damage');
      else if (text !== '') found.texts.push({ text, start: from, width, y: word(12) | 0 });
      return;
    }
    case 76:
    case 77:
    case 114:
    case 116: {
      addBitmap(84);
      return;
    }
    case 78:
    case 79:
      if (word(96) > 0) found.unread.add('picture');
      return;
    case 80:
    case 81: {
      addBitmap(48);
      return;
    }
    default:
      if (!PLAIN.has(type)) found.others.push(record);
  }
}

const END = 14;
const EMF_PLUS = 0x2b464d45;
/** [MS-EMF] §2.1.11. */
const GLYPH_NUMBERS = 0x10;
const NO_BOUNDS = 0x100;
const ONE_BYTE = 0x200;
const PAIRS = 0x2000;

/** Records of numbers: lines, areas, colours, states, brushes with patterns of a few pixels. */
const PLAIN: ReadonlySet<number> = new Set([
  ...Array.from({ length: 68 }, (_, at) => at + 2),
  ...[71, 72, 73, 74, 75, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 98, 101, 104, 109, 113, 115],
  ...[117, 118, 119, 120],
]);

import type { Bytes, DrawingBuilder } from './metafile.js';
import { textAt } from './metafile.js';

/** Reads the EMF+ records in one comment of an enhanced metafile ([MS-EMFPLUS] §2.3). */
export function readEmfPlus(
  view: DataView,
  bytes: Uint8Array,
  comment: Bytes,
  found: DrawingBuilder,
): void {
  let at = comment.start + 4;
  while (at + 12 <= comment.end) {
    const type = view.getUint16(at, true);
    const flags = view.getUint16(at + 2, true);
    const end = at + view.getUint32(at + 4, true);
    const data = at + 12;
    if (end < data || end > comment.end) {
      found.unread.add(type === OBJECT ? 'picture' : 'damage');
      return;
    }
    if (type === OBJECT && (flags & 0x7f00) === IMAGE) found.unread.add('picture');
    if (type === REMARK && end > data) found.remarks.push({ start: data, end });
    if (type === DRAW_STRING && data + 28 <= end) {
      const y = Math.round(view.getFloat32(data + 16, true));
      add(data + 28, view.getUint32(data + 8, true), y);
    }
    if (type === DRIVER_STRING && data + 16 <= end) {
      const isText = (view.getUint32(data + 4, true) & CHARACTERS) !== 0;
      if (isText) add(data + 16, view.getUint32(data + 12, true), 0);
      else found.unread.add('glyphs');
    }
    at = end;
  }

  function add(start: number, count: number, y: number): void {
    const text = textAt(bytes.subarray(0, comment.end), start, count, 2);
    if (text === undefined) found.unread.add('damage');
    else if (text !== '') found.texts.push({ text, start, width: 2, y });
  }
}

const REMARK = 0x4003;
const OBJECT = 0x4008;
/** An object's kind, in the flags of its record (§2.3.5.1). */
const IMAGE = 0x0500;
const DRAW_STRING = 0x401c;
const DRIVER_STRING = 0x4036;
/** The numbers are characters, and not glyphs (§2.1.2.3). */
const CHARACTERS = 1;

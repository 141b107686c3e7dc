import { byteDecoder } from '../../../core/shared/byte-decoder.js';

/** A stretch of bytes, half-open. */
export interface Bytes {
  readonly start: number;
  readonly end: number;
}

/** A text that a drawing shows by one command. */
export interface DrawnText {
  readonly text: string;
  /** Of its first character; each UTF-16 unit of the text takes `width` bytes. */
  readonly start: number;
  readonly width: 1 | 2;
  /** Where it stands in the drawing, in the drawing's own units. */
  readonly y: number;
  /** How far the characters stand from each other: one number of `size` bytes each, `step` bytes apart. */
  readonly spacing?: { readonly start: number; readonly step: number; readonly size: 2 | 4 };
}

/** A bitmap in a drawing ([MS-WMF] §2.2.2.9): its header with the colours, and its pixels. */
export interface Bitmap {
  readonly header: Bytes;
  readonly pixels: Bytes;
}

/** What a drawing holds, besides lines and areas. */
export interface Drawing {
  readonly texts: readonly DrawnText[];
  readonly bitmaps: readonly Bitmap[];
  /** What programs wrote about the drawing: its description, comments. No part of what it shows. */
  readonly remarks: readonly Bytes[];
  /** Commands in which strings can stand: names of fonts, printers, files. */
  readonly others: readonly Bytes[];
  /** Why some of it was not read. */
  readonly unread: ReadonlySet<'glyphs' | 'picture' | 'damage'>;
}

/** A drawing while it is read. */
export interface DrawingBuilder {
  readonly texts: DrawnText[];
  readonly bitmaps: Bitmap[];
  readonly remarks: Bytes[];
  readonly others: Bytes[];
  readonly unread: Set<'glyphs' | 'picture' | 'damage'>;
}

export function drawingBuilder(): DrawingBuilder {
  return { texts: [], bitmaps: [], remarks: [], others: [], unread: new Set() };
}

/** Text of `count` characters, or undefined where the bytes end before it does. */
export function textAt(
  bytes: Uint8Array,
  start: number,
  count: number,
  width: 1 | 2,
): string | undefined {
  const end = start + count * width;
  if (end > bytes.length) return undefined;
  const encoding = width === 2 ? 'utf-16le' : 'windows-1252';
  return byteDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(start, end));
}

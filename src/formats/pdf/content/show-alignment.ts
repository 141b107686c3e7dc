import type { Show } from '../pdfjs/pdfjs-shows.js';
import type { ShowBuffer } from './show-buffer.js';

/** Bytes of each character code: 1, 2, 0 where lengths are mixed, or -1 where codes and glyphs do not correspond. */
export type CodeSize = -1 | 0 | 1 | 2;

/**
 * Compares a show operator of the content stream with the glyphs that pdf.js made of one.
 * They are the same operator when every code equals its glyph's and every TJ number stands in the same place.
 */
export function alignedCodeSize(buffer: ShowBuffer, { glyphs }: Show): CodeSize {
  const size = codeSize(buffer, glyphs);
  const { bytes } = buffer;
  let next = 0;
  for (let index = 0; index < buffer.count; index++) {
    let at = buffer.start[index] ?? -1;
    if (at < 0) {
      const number = glyphs[next++];
      const own = buffer.number[index] ?? 0;
      if (typeof number !== 'number' || Math.abs(number - own) > 1e-6 * Math.max(1, Math.abs(own)))
        return -1;
      continue;
    }
    const end = buffer.end[index] ?? 0;
    while (at < end) {
      const glyph = glyphs[next++];
      if (glyph === undefined || typeof glyph === 'number') return -1;
      const length = size === 0 ? codeLength(bytes, at, end, glyph.originalCharCode) : size;
      if (length === 0) return -1;
      const code = length === 1 ? (bytes[at] ?? 0) : codeAt(bytes, at, length);
      if (code !== glyph.originalCharCode) return -1;
      at += length;
    }
  }
  return next === glyphs.length ? size : -1;
}

/** How many bytes from `at` make `code`, one to four; 0 if none do. */
export function codeLength(bytes: Uint8Array, at: number, end: number, code: number): number {
  for (let length = 1; length <= 4 && at + length <= end; length++) {
    if (codeAt(bytes, at, length) === code) return length;
  }
  return 0;
}

function codeSize({ count, start, end }: ShowBuffer, glyphs: Show['glyphs']): 0 | 1 | 2 {
  let bytes = 0;
  let numbers = 0;
  for (let index = 0; index < count; index++) {
    const from = start[index] ?? -1;
    if (from < 0) numbers++;
    else bytes += (end[index] ?? 0) - from;
  }
  const codes = glyphs.length - numbers;
  if (bytes === codes) return 1;
  return bytes === codes * 2 ? 2 : 0;
}

function codeAt(bytes: Uint8Array, at: number, length: number): number {
  let code = 0;
  for (let index = 0; index < length; index++) code = code * 256 + (bytes[at + index] ?? 0);
  return code;
}

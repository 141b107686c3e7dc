import type { Show } from './pdfjs.js';

/** A string operand, decoded, or a TJ number. */
export type ShowElement = Uint8Array | number;

/** Bytes of each character code: 1, 2, 0 where lengths are mixed, or -1 where codes and glyphs do not correspond. */
export type CodeSize = -1 | 0 | 1 | 2;

/**
 * Compares a show operator of the content stream with the glyphs that pdf.js made of one.
 * They are the same operator when every code equals its glyph's and every TJ number stands in the same place.
 */
export function alignedCodeSize(elements: readonly ShowElement[], show: Show): CodeSize {
  const { glyphs } = show;
  const size = codeSize(elements, glyphs);
  let next = 0;
  for (const part of elements) {
    if (typeof part === 'number') {
      const number = glyphs[next++];
      if (
        typeof number !== 'number' ||
        Math.abs(number - part) > 1e-6 * Math.max(1, Math.abs(part))
      )
        return -1;
      continue;
    }
    let at = 0;
    while (at < part.length) {
      const glyph = glyphs[next++];
      if (glyph === undefined || typeof glyph === 'number') return -1;
      const length = size === 0 ? codeLength(part, at, glyph.originalCharCode) : size;
      if (length === 0 || codeAt(part, at, length) !== glyph.originalCharCode) return -1;
      at += length;
    }
  }
  return next === glyphs.length ? size : -1;
}

/** How many bytes at `at` make `code`, one to four; 0 if none do. */
export function codeLength(bytes: Uint8Array, at: number, code: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    if (codeAt(bytes, at, length) === code) return length;
  }
  return 0;
}

function codeSize(elements: readonly ShowElement[], glyphs: Show['glyphs']): 0 | 1 | 2 {
  let bytes = 0;
  let numbers = 0;
  for (const part of elements) {
    if (typeof part === 'number') numbers++;
    else bytes += part.length;
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

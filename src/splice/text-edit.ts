import type { PartEdits } from '../core/rewritten.js';
import { DocumentError } from '../core/error.js';
import type { SourceText } from './charset.js';
import { byteOffsets, encodeIn, isStateless } from './charset.js';

/** New text for a stretch of a source text, in UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sorted edits that do not overlap: where two do, they become one that says what both say. */
export function mergeEdits(edits: readonly TextEdit[]): TextEdit[] {
  const merged: { start: number; end: number; text: string }[] = [];
  for (const { start, end, text } of [...edits].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    const last = merged.at(-1);
    if (last === undefined || start >= last.end) merged.push({ start, end, text });
    else if (end > last.end) {
      last.end = end;
      last.text += text;
    }
  }
  return merged;
}

/**
 * The bytes of a text with edits made, and what of the bytes they changed; every other byte is the one that it was.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION in an encoding with states
 */
export function applyEdits(
  source: SourceText,
  part: string,
  unsorted: readonly TextEdit[],
): { readonly bytes: Uint8Array; readonly edits: PartEdits } {
  const edits = mergeEdits(unsorted);
  if (edits.length > 0 && !isStateless(source.encoding)) {
    throw new DocumentError(
      'UNSUPPORTED_REDACTION',
      `A text in ${source.encoding} can be read but not written: save it as UTF-8`,
    );
  }
  const offsets = byteOffsets(
    source,
    edits.flatMap(({ start, end }) => [start, end]),
  );
  const chunks: Uint8Array[] = [];
  const ranges: number[] = [];
  let copied = 0;
  edits.forEach(({ text }, at) => {
    const from = offsets[at * 2] ?? 0;
    const to = offsets[at * 2 + 1] ?? 0;
    const written = encodeIn(text, source.encoding);
    chunks.push(source.bytes.subarray(copied, from), written);
    ranges.push(from, to, written.length);
    copied = to;
  });
  chunks.push(source.bytes.subarray(copied));
  return { bytes: concatenate(chunks), edits: { part, ranges: Int32Array.from(ranges) } };
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

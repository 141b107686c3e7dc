import type { Redaction } from '../../core/plan.js';
import type { PartEdits } from '../../core/rewritten.js';
import { writtenMark } from '../../core/shared/mark-text.js';
import { concatenate } from './concatenate.js';
import type { DecodedText } from './encoding.js';
import { byteLength, encodeAscii } from './encoding.js';

/** The one part of a plain text, as reports and the audit name it. */
export const TEXT_PART = 'text';

/** The bytes without the redacted stretches, and where they differ; all other bytes are the same ones. */
export function replaceSpans(
  bytes: Uint8Array,
  { text, encoding, skipped }: DecodedText,
  redactions: readonly Redaction[],
): { readonly bytes: Uint8Array; readonly edits: readonly PartEdits[] } {
  const chunks: Uint8Array[] = [];
  const ranges: number[] = [];
  let unit = 0;
  let at = skipped;
  let copied = 0;
  for (const { start, end, mark } of mergedMarks(redactions, text)) {
    const from = at + byteLength(text.slice(unit, start), encoding);
    const to = from + byteLength(text.slice(start, end), encoding);
    const written = encodeAscii(mark, encoding);
    chunks.push(bytes.subarray(copied, from), written);
    ranges.push(from, to, written.length);
    unit = end;
    at = to;
    copied = to;
  }
  chunks.push(bytes.subarray(copied));
  const edits = [{ part: TEXT_PART, ranges: Int32Array.from(ranges) }];
  return { bytes: concatenate(chunks), edits: ranges.length === 0 ? [] : edits };
}

interface Mark {
  readonly start: number;
  end: number;
  readonly mark: string;
}

/** Stretches that overlap or touch are one, with the mark of the first. */
function mergedMarks(redactions: readonly Redaction[], text: string): Mark[] {
  const marks: Mark[] = [];
  const sorted = redactions
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const redaction of sorted) {
    const { start, end } = wholeCharacters(text, redaction.span);
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end, mark: writtenMark(redaction) });
  }
  return marks;
}

/** Half a surrogate pair cannot be written. */
function wholeCharacters(
  text: string,
  { start, end }: Redaction['span'],
): { readonly start: number; readonly end: number } {
  const splits = (at: number): boolean =>
    at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return { start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end };
}

import type { PartEdits } from '../../core/rewritten.js';
import type { XmlText } from '../part-text.js';
import { encodeXml, encodedLength } from '../part-text.js';

/** New text for a stretch of a part's text, in UTF-16 units; an empty stretch is an insertion. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Sorted edits that do not overlap. Where one lies within another it goes with it; where two cross they become one, which
 * says what both say.
 */
export function mergeEdits(edits: readonly TextEdit[]): TextEdit[] {
  const merged: { start: number; end: number; text: string }[] = [];
  const sorted = [...edits].sort(
    (a, b) => a.start - b.start || Number(isInsertion(b)) - Number(isInsertion(a)) || b.end - a.end,
  );
  for (const { start, end, text } of sorted) {
    const last = merged.at(-1);
    if (last === undefined || start >= last.end) merged.push({ start, end, text });
    else if (end > last.end) {
      last.end = end;
      last.text += text;
    }
  }
  return merged;
}

function isInsertion({ start, end }: TextEdit): boolean {
  return start === end;
}

/** The part with the edits made, and what of its bytes they changed. */
export function applyEdits(
  name: string,
  { text, encoding }: XmlText,
  edits: readonly TextEdit[],
): { readonly bytes: Uint8Array; readonly edits: PartEdits } {
  const pieces: string[] = [];
  const ranges: number[] = [];
  let from = 0;
  let offset = 0;
  for (const edit of edits) {
    const untouched = text.slice(from, edit.start);
    pieces.push(untouched, edit.text);
    const start = offset + encodedLength(untouched, encoding);
    const end = start + encodedLength(text.slice(edit.start, edit.end), encoding);
    ranges.push(start, end, encodedLength(edit.text, encoding));
    from = edit.end;
    offset = end;
  }
  pieces.push(text.slice(from));
  return {
    bytes: encodeXml(pieces.join(''), encoding),
    edits: { part: name, ranges: Int32Array.from(ranges) },
  };
}

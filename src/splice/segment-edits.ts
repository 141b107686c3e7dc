import type { RemovalGroup } from '../xml/edit/removal-groups.js';
import type { Segment } from './segment.js';
import type { TextEdit } from './text-edit.js';

/** Edits of one source text that take out groups of characters, each mark where the first character of its group stood. */
export function segmentEdits<Writing extends string>(
  source: string,
  segments: readonly Segment<Writing>[],
  groups: readonly RemovalGroup[],
  written: (text: string, writing: Writing) => string,
): TextEdit[] {
  const marks = new Map<number, string>();
  for (const { atoms, mark } of groups) {
    atoms.forEach((atom, at) => marks.set(atom, at === 0 ? mark : (marks.get(atom) ?? '')));
  }
  if (marks.size === 0) return [];
  const gone = [...marks.keys()].sort((a, b) => a - b);
  return segments.flatMap((segment) => {
    if (firstFrom(gone, segment.atom) >= segment.atom + segment.text.length) return [];
    return segment.isExact
      ? exactEdits(source, segment, marks, written)
      : [anew(segment, marks, written)];
  });
}

/** The first of the ascending numbers that is not below `least`. */
function firstFrom(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return ascending[low] ?? Number.POSITIVE_INFINITY;
}

/** One edit for each run of characters that go. */
function exactEdits<Writing extends string>(
  source: string,
  { atom, text, start, writing }: Segment<Writing>,
  marks: ReadonlyMap<number, string>,
  written: (text: string, writing: Writing) => string,
): TextEdit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    const mark = marks.get(atom + unit);
    if (mark === undefined) continue;
    const at = wholeCharacter(source, start + unit);
    const writes = mark === '' ? '' : written(mark, writing);
    const last = edits.at(-1);
    if (last === undefined || at.start > last.end) edits.push({ ...at, text: writes });
    else {
      last.end = Math.max(last.end, at.end);
      last.text += writes;
    }
  }
  return edits;
}

/** The whole stretch with what is left of it. Of a surrogate pair both halves go. */
function anew<Writing extends string>(
  { atom, text, start, end, writing }: Segment<Writing>,
  marks: ReadonlyMap<number, string>,
  written: (text: string, writing: Writing) => string,
): TextEdit {
  let left = '';
  let unit = 0;
  for (const character of text) {
    const own = [...character.split('')].map((_, half) => marks.get(atom + unit + half));
    const gone = own.filter((mark) => mark !== undefined);
    left += gone.length === 0 ? character : gone.join('');
    unit += character.length;
  }
  return { start, end, text: left === '' ? '' : written(left, writing) };
}

/** Half of a surrogate pair cannot be written. */
function wholeCharacter(text: string, at: number): { start: number; end: number } {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return { start: at, end: at + 2 };
  return { start: unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at, end: at + 1 };
}

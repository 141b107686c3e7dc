import type { AtomHome, SegmentIndex } from '../text/segment-index.js';
import { isExact } from '../text/segment.js';
import { written } from '../escape.js';
import type { RemovalGroup } from './removal-groups.js';
import type { TextEdit } from './text-edit.js';

/** Edits by the name of the part. */
export type EditsByPart = Map<string, TextEdit[]>;

export function addEdit(edits: EditsByPart, part: string, edit: TextEdit): void {
  const known = edits.get(part);
  if (known === undefined) edits.set(part, [edit]);
  else known.push(edit);
}

/**
 * The edits that take one group out: its mark goes where its first character stood and so gets that character's
 * formatting, everything else of it is cut.
 */
export function addGroupEdits(
  { atoms, mark }: RemovalGroup,
  homeOf: SegmentIndex,
  edits: EditsByPart,
): void {
  const stretches = stretchesOf(atoms, homeOf);
  const first = stretches.findIndex(({ home }) => home.segment.writing !== 'element');
  const marked = Math.max(first, 0);
  stretches.forEach(({ home, start, end }, at) => {
    const { part, segment, unit } = home;
    const add = (edit: TextEdit): void => {
      for (const by of [0, ...(unit.copies ?? [])]) {
        addEdit(edits, part.name, { ...edit, start: edit.start + by, end: edit.end + by });
      }
    };
    if (unit.owner !== undefined) {
      add({ ...unit.owner, text: '' });
      return;
    }
    const isMarked = at === marked && mark !== '';
    const text = isMarked ? markText(mark, home) : '';
    add({
      start,
      end,
      text: segment.writing === 'element' && isMarked ? textElement(home, text) : text,
    });
  });
}

interface Stretch {
  readonly home: AtomHome;
  start: number;
  end: number;
}

/** Where the atoms stand, neighbours in one segment as one stretch. */
function stretchesOf(atoms: readonly number[], homeOf: SegmentIndex): Stretch[] {
  const stretches: Stretch[] = [];
  for (const atom of atoms) {
    const home = homeOf(atom);
    if (home === undefined) continue;
    const { segment } = home;
    const offset = atom - segment.atom;
    const [start, end] = isExact(segment)
      ? wholeCharacter(home.part.text, segment.start + offset)
      : [segment.start, segment.end];
    const last = stretches.at(-1);
    const goesOn = last?.home.unit === home.unit && last.home.segment.writing === segment.writing;
    if (last !== undefined && goesOn && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ home, start, end });
  }
  return stretches;
}

/** Half of a surrogate pair cannot be written. */
function wholeCharacter(text: string, at: number): [number, number] {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return [at, at + 2];
  return unit >= 0xdc00 && unit < 0xe000 ? [at - 1, at + 1] : [at, at + 1];
}

function markText(mark: string, { segment }: AtomHome): string {
  return written(mark, segment.writing);
}

/** An element of text in the place of one that stands for a character. */
function textElement({ part, segment }: AtomHome, text: string): string {
  const [, prefix = ''] = /^<([^\s/>:]*:)?/u.exec(part.text.slice(segment.start)) ?? [];
  const name = (segment.flags & 1) === 1 ? 'delText' : 't';
  return `<${prefix}${name}>${text}</${prefix}${name}>`;
}

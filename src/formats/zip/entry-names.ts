import type { Redaction } from '../../core/plan.js';
import type { PartEdits } from '../../core/rewritten.js';
import type { TextLayer } from '../../core/text.js';
import type { Segment } from '../../splice/segment.js';
import { joinPieces, newSegment } from '../../splice/segment.js';
import type { OpenText } from '../../splice/spliced-text.js';
import { openSpliced } from '../../splice/spliced-text.js';
import type { TextEdit } from '../../splice/text-edit.js';
import { applyEdits } from '../../splice/text-edit.js';

/** The names of an archive's entries as text. */
export interface EntryNames {
  readonly text: OpenText;
  /** The names without what was redacted, still all different, and what of each changed. */
  readonly renamed: (redactions: readonly Redaction[]) => readonly RenamedEntry[];
}

export interface RenamedEntry {
  readonly name: string;
  readonly edits: PartEdits;
}

/** @param folders Names of folders of their own, which are read, and not written again. */
export function entryNames(names: readonly string[], folders: readonly string[]): EntryNames {
  const atoms = { next: 0 };
  const all = [...names, ...folders];
  const joined = all.join('\n');
  let at = 0;
  const segments = all.map((text): Segment<'name'> => {
    const start = at;
    at += text.length + 1;
    return newSegment(atoms, {
      text,
      start,
      end: start + text.length,
      writing: 'name',
      isExact: true,
    });
  });
  const layer: TextLayer = {
    id: 'names',
    ...joinPieces(segments.flatMap((segment) => [segment, '\n'])),
    source: 'name',
    removal: 'span',
    place: { kind: 'part', part: 'names', path: '' },
  };
  const text = openSpliced({
    source: {
      bytes: new TextEncoder().encode(joined),
      text: joined,
      encoding: 'utf-8',
      skipped: 0,
    },
    part: 'names',
    segments,
    layers: [layer],
    written: (mark) => mark.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_'),
  });
  return {
    text,
    renamed: (redactions) => {
      const edits = text.textEdits(redactions);
      const taken = new Set<string>();
      return names.map((name, number) => {
        const { start = 0, end = 0 } = segments[number] ?? {};
        const own = edits
          .filter((edit) => edit.start >= start && edit.end <= end)
          .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
        return uniquely(name, number, own, taken);
      });
    },
  };
}

function uniquely(
  name: string,
  number: number,
  edits: readonly TextEdit[],
  taken: Set<string>,
): RenamedEntry {
  const source = {
    bytes: new TextEncoder().encode(name),
    text: name,
    encoding: 'utf-8',
    skipped: 0,
  };
  const dot = name.slice(name.lastIndexOf('/') + 1).lastIndexOf('.');
  const tail = dot <= 0 ? name.length : name.lastIndexOf('.');
  for (let copy = 1; ; copy++) {
    const more = copy === 1 ? [] : [{ start: tail, end: tail, text: ` (${String(copy)})` }];
    const made = applyEdits(source, `name ${String(number + 1)}`, [...edits, ...more]);
    const written = new TextDecoder().decode(made.bytes);
    const key = written.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return { name: written, edits: made.edits };
  }
}

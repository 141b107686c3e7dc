import type { Part } from '../../../archive/part.js';
import { writeArchive } from '../../../archive/write-archive.js';
import type { OpenOptions } from '../../../core/open-options.js';
import type { PartEdits, Rewritten } from '../../../core/rewritten.js';
import { DocumentError } from '../../../core/error.js';
import type { RedactionPlan } from '../../../core/plan.js';
import { formedGroups } from '../../../xml/edit/formed-groups.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit, addGroupEdits } from '../../../xml/edit/group-edits.js';
import { removalGroups } from '../../../xml/edit/removal-groups.js';
import { renameGroups } from '../../../xml/edit/renames.js';
import { applyEdits, mergeEdits } from '../../../xml/edit/text-edit.js';
import { segmentIndex } from '../../../xml/text/segment-index.js';
import type { OdfDocument } from '../open-document.js';
import type { PartKind } from '../part-kind.js';
import { addCellEdits } from './cell-edits.js';
import { dropParts } from './drop-parts.js';
import { personalEdits } from './personal-data.js';

/**
 * The document without what the plan names, written anew. Every part of which nothing goes keeps all its bytes, and the
 * entry that says what the file is stays the first and uncompressed.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION for a plan with areas or marks, since there are no pages
 */
export async function rewriteOdf(
  open: OdfDocument,
  plan: RedactionPlan,
  { keepMetadata = false, changes = 'keep' }: Pick<OpenOptions, 'keepMetadata' | 'changes'>,
): Promise<Rewritten> {
  if (plan.areas.length > 0 || plan.annotates === true || changes !== 'keep') {
    throw new DocumentError(
      'UNSUPPORTED_REDACTION',
      'In OpenDocument files there are no areas on pages, no marks for review, and tracked changes stay as they are',
    );
  }
  const edits: EditsByPart = new Map();
  const metadataRemoved = new Set<string>();
  for (const personal of keepMetadata ? [] : personalEdits(open)) {
    for (const edit of personal.edits) addEdit(edits, personal.part, edit);
    for (const kind of personal.kinds) metadataRemoved.add(kind);
  }
  const parts = [...open.xml.values()];
  const homeOf = segmentIndex(parts);
  const all = removalGroups(plan.redactions, open.layers);
  const { groups } = renameGroups(all, parts, homeOf);
  const rest = addCellEdits(parts, groups, homeOf, edits);
  for (const group of formedGroups(rest, homeOf)) addGroupEdits(group, homeOf, edits);

  const notes: string[] = [];
  const gone = new Set<string>();
  for (const [name, kind] of open.kinds) {
    const why = DROPPED.get(kind);
    if (why === undefined) continue;
    gone.add(name);
    if (kind === 'preview') metadataRemoved.add(why);
    else if (!notes.includes(why)) notes.push(why);
  }
  const replaced = new Map<string, Uint8Array>();
  for (const change of plan.embedded ?? []) {
    const file = open.files.get(change.id);
    if (file === undefined) throw new RangeError('No such embedded file');
    if (change.kind === 'remove') gone.add(file.part.name);
    else replaced.set(file.part.name, change.bytes);
  }
  dropParts(open.xml, gone, edits);
  const written = open.parts.map((part) => rewritePart(part, { open, edits, replaced, gone }));
  return {
    bytes: await writeArchive(written.flatMap(({ part }) => part ?? [])),
    boxes: [],
    edits: written.flatMap(({ made }) => made ?? []),
    metadataRemoved: [...metadataRemoved].sort(),
    notes,
  };
}

interface Changes {
  readonly open: OdfDocument;
  readonly edits: EditsByPart;
  readonly replaced: ReadonlyMap<string, Uint8Array>;
  readonly gone: ReadonlySet<string>;
}

function rewritePart(
  part: Part,
  { open, edits, replaced, gone }: Changes,
): { readonly part?: Part; readonly made?: PartEdits } {
  const { name } = part;
  const whole = (length: number): PartEdits => ({
    part: name,
    ranges: Int32Array.of(0, part.bytes.length, length),
  });
  if (gone.has(name)) return { made: whole(-1) };
  const bytes = replaced.get(name);
  if (bytes !== undefined) return { part: { ...part, bytes }, made: whole(bytes.length) };
  const xml = open.xml.get(name);
  const wanted = edits.get(name);
  if (xml === undefined || wanted === undefined) return { part };
  const applied = applyEdits(name, xml, mergeEdits(wanted));
  return { part: { ...part, bytes: applied.bytes }, made: applied.edits };
}

const DROPPED: ReadonlyMap<PartKind, string> = new Map([
  ['preview', 'thumbnail'],
  ['signature', 'The digital signature was removed: any change makes it void.'],
  ['macros', 'The macros were removed: they cannot be read.'],
]);

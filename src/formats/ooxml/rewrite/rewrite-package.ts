import type { OpenOptions } from '../../../core/open-options.js';
import type { PartEdits, Rewritten } from '../../../core/rewritten.js';
import { DocumentError } from '../../../core/error.js';
import type { RedactionPlan } from '../../../core/plan.js';
import type { OpenPackage } from '../open-package.js';
import type { PartKind } from '../package/part-kind.js';
import type { Part } from '../../../archive/part.js';
import { writeArchive } from '../../../archive/write-archive.js';
import { segmentIndex } from '../../../xml/text/segment-index.js';
import { addCellEdits, addFormulaEdits } from '../sheet/workbook-edits.js';
import { renameParts } from './rename-parts.js';
import { dropParts } from './drop-parts.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit, addGroupEdits } from '../../../xml/edit/group-edits.js';
import { keepBlanks } from './keep-blanks.js';
import { formedGroups } from '../../../xml/edit/formed-groups.js';
import { personalEdits } from './personal-data.js';
import { removalGroups } from '../../../xml/edit/removal-groups.js';
import { renameGroups } from '../../../xml/edit/renames.js';
import { followStyles } from './style-references.js';
import { settleChanges } from './tracked-changes.js';
import { uniqueMarks } from '../../../xml/edit/unique-marks.js';
import { applyEdits, mergeEdits } from '../../../xml/edit/text-edit.js';

/**
 * The package without what the plan names, written anew. Every part of which nothing goes keeps all its bytes.
 * @throws DocumentError UNSUPPORTED_REDACTION for a plan with areas, since there are no pages
 */
export async function rewritePackage(
  open: OpenPackage,
  plan: RedactionPlan,
  { keepMetadata = false, changes = 'keep' }: Pick<OpenOptions, 'keepMetadata' | 'changes'>,
): Promise<Rewritten> {
  if (plan.areas.length > 0) {
    throw new DocumentError('UNSUPPORTED_REDACTION', 'A document of parts has no areas on pages');
  }
  if (plan.annotates === true) {
    throw new DocumentError(
      'UNSUPPORTED_REDACTION',
      'Findings cannot be marked for review in Office documents yet',
    );
  }
  const edits: EditsByPart = new Map();
  const metadataRemoved = new Set<string>();
  for (const personal of personalEdits(open, keepMetadata)) {
    for (const edit of personal.edits) addEdit(edits, personal.part, edit);
    for (const kind of personal.kinds) metadataRemoved.add(kind);
  }
  if (!keepMetadata) removeTemplates(open, edits);
  const spans = plan.redactions.filter(({ layer }) => !open.wholes.has(layer));
  const xmlParts = [...open.xml.values()];
  const homeOf = segmentIndex(xmlParts);
  const all = removalGroups(spans, open.layers);
  const { workbook } = open;
  const goes = new Set(all.flatMap(({ atoms }) => atoms));
  const renamed = renameParts(open, (atom) => goes.has(atom), edits);
  const cells =
    workbook === undefined
      ? { groups: all, formulas: [] }
      : addCellEdits(workbook, open, all, homeOf, edits);
  const { groups: named, names } = renameGroups(cells.groups, xmlParts, homeOf);
  const {
    groups,
    dropped,
    notes: formulaNotes,
  } = workbook === undefined
    ? { groups: named, dropped: [], notes: [] }
    : addFormulaEdits(workbook, open, { ...cells, groups: named }, homeOf, edits);
  for (const group of uniqueMarks(formedGroups(groups, homeOf), homeOf)) {
    addGroupEdits(group, homeOf, edits);
  }
  followStyles(xmlParts, names, edits);

  const notes = [...formulaNotes, ...(changes === 'keep' ? [] : settleAll(open, changes, edits))];
  const wanted = new Set([
    ...plan.redactions.flatMap(({ layer }) => open.wholes.get(layer) ?? []),
    ...dropped,
  ]);
  for (const [name, kind] of open.kinds) {
    const why = DROPPED.get(kind);
    if (why === undefined || (keepMetadata && METADATA.has(kind) && kind !== 'thumbnail')) continue;
    wanted.add(name);
    if (METADATA.has(kind)) metadataRemoved.add(why);
    else if (!notes.includes(why)) notes.push(why);
  }
  const replaced = new Map<string, Uint8Array>();
  for (const change of plan.embedded ?? []) {
    const part = open.embedded.get(change.id)?.part;
    if (part === undefined) throw new RangeError('No such embedded file');
    if (change.kind === 'remove') wanted.add(part.name);
    else replaced.set(part.name, change.bytes);
  }
  const gone = dropParts(open, wanted, edits);
  const written = open.parts.map((part) =>
    rewritePart(part, { open, edits, replaced, gone, renamed }),
  );
  return {
    bytes: await writeArchive(written.flatMap(({ part }) => part ?? [])),
    boxes: [],
    edits: written.flatMap(({ made }) => made ?? []),
    metadataRemoved: [...metadataRemoved].sort(),
    marks: [...new Set(groups.map(({ mark }) => mark))],
    notes,
  };
}

interface Changes {
  readonly open: OpenPackage;
  readonly edits: EditsByPart;
  readonly replaced: ReadonlyMap<string, Uint8Array>;
  readonly gone: ReadonlySet<string>;
  /** New names by old ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

function rewritePart(
  part: Part,
  { open, edits, replaced, gone, renamed }: Changes,
): { readonly part?: Part; readonly made?: PartEdits } {
  const { name } = part;
  const whole = (length: number): PartEdits => ({
    part: name,
    ranges: Int32Array.of(0, part.bytes.length, length),
  });
  if (gone.has(name)) return { made: whole(-1) };
  const fresh = renamed.get(name);
  const now = { ...part, name: fresh ?? name };
  const rename = fresh === undefined ? {} : { renamed: fresh };
  const bytes = replaced.get(name);
  if (bytes !== undefined) {
    return { part: { ...now, bytes }, made: { ...whole(bytes.length), ...rename } };
  }
  const xml = open.xml.get(name);
  const wanted = edits.get(name);
  if (xml === undefined || wanted === undefined) {
    const isSame = fresh === undefined;
    return { part: now, ...(isSame ? {} : { made: { part: name, ranges: NO_EDITS, ...rename } }) };
  }
  const merged = mergeEdits(wanted);
  const all = mergeEdits([...merged, ...keepBlanks(xml, merged)]);
  const applied = applyEdits(name, xml, all);
  return { part: { ...now, bytes: applied.bytes }, made: { ...applied.edits, ...rename } };
}

function settleAll(
  { xml, kinds }: OpenPackage,
  mode: 'accept' | 'reject',
  edits: EditsByPart,
): string[] {
  let count = 0;
  for (const { name, text } of xml.values()) {
    if (kinds.get(name) !== 'xml') continue;
    for (const edit of settleChanges(text, mode)) {
      addEdit(edits, name, edit);
      count++;
    }
  }
  return count === 0 ? [] : [`All tracked changes were ${mode}ed.`];
}

/** The element that names the template goes with the personal data; what it leads to is an address of its own. */
function removeTemplates({ relationships }: OpenPackage, edits: EditsByPart): void {
  for (const { type, part, start, end } of relationships) {
    if (type === 'attachedTemplate') addEdit(edits, part, { start, end, text: '' });
  }
}

const NO_EDITS = new Int32Array();

const DROPPED: ReadonlyMap<PartKind, string> = new Map([
  ['thumbnail', 'thumbnail'],
  ['printer', 'printer settings'],
  ['label', 'labels'],
  ['signature', 'The digital signature was removed: any change makes it void.'],
  ['macros', 'The macros were removed: they cannot be read.'],
]);

/** Kinds that are listed as metadata, and that may be kept, but for a picture that nobody can correct. */
const METADATA: ReadonlySet<PartKind> = new Set<PartKind>(['printer', 'label', 'thumbnail']);

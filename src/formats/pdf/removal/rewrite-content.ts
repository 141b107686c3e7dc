import { PDFName } from '../objects/pdf-lib.js';
import type { PDFContext, PDFDict, PDFRawStream, PDFRef } from '../objects/pdf-lib.js';
import { concatenate, latin1Bytes } from '../objects/bytes.js';
import type { PageGlyphs, StreamUse } from '../content/page-glyphs.js';
import { drawnForms } from '../content/drawn-forms.js';
import type { DrawnForms } from '../content/drawn-forms.js';
import { editStream } from './edit-stream.js';
import type { ShownOperator } from '../content/glyph-table.js';
import { dictAt } from '../objects/objects.js';
import { paintMarks } from './own-marks.js';
import { recodedStream } from '../objects/recoded-stream.js';
import type { PageRemoval } from './removal.js';

/** Content without some of its glyphs, and what became of the forms in it. */
export interface EditedContent {
  readonly bytes: Uint8Array;
  /** Resources for the new bytes; the old ones, if no form was edited. */
  readonly resources: PDFDict | undefined;
  /** Streams that were replaced by clones for this content. */
  readonly redacted: readonly PDFRawStream[];
  /** Forms that the content still draws as they were. */
  readonly drawn: DrawnForms;
}

/**
 * Takes glyphs out of some content and the forms that it draws, and paints the marks over it. A form that is edited is cloned for this use of it alone,
 * under a new resource name: what it shows elsewhere stays as it was. The old streams are left to the sweep.
 * `rootResources` are those of the content itself, where they have changed since it was read.
 */
export function rewriteContent(
  context: PDFContext,
  glyphs: PageGlyphs,
  {
    glyphs: removed,
    marks,
    replaced = new Map(),
    pictures = new Map(),
    cuts = new Map(),
  }: PageRemoval,
  labelFont: () => PDFRef,
  rootResources: PDFDict | undefined = glyphs.uses[0]?.resources,
): EditedContent {
  const shows = removedShows(glyphs, removed);
  const forms = glyphs.uses.map(() => new Map<number, string>());
  const resources = glyphs.uses.map((use, index) => (index === 0 ? rootResources : use.resources));
  const edited = new Set<number>();
  for (const [index, anew] of pictures) {
    const own = ownResources(context, resources[index], index, glyphs.uses, resources);
    for (const [operator, ref] of anew) {
      forms[index]?.set(operator, addResource(context, own, 'XObject', 'Bl', ref));
    }
  }

  // A child always comes after its parent, so its clone is there when the parent is written.
  for (let index = glyphs.uses.length - 1; index > 0; index--) {
    const use = glyphs.uses[index];
    const changed =
      (shows[index]?.size ?? 0) > 0 ||
      (forms[index]?.size ?? 0) > 0 ||
      replaced.has(index) ||
      cuts.has(index);
    if (use?.form === undefined || use.parent === undefined || !changed) continue;
    edited.add(index);
    const { bytes } = editStream(
      use,
      glyphs.table,
      {
        shows: shows[index] ?? NONE,
        removed,
        forms: forms[index] ?? new Map(),
        replaced: replaced.get(index) ?? new Map(),
        cuts: cuts.get(index) ?? [],
      },
      false,
    );
    const clone = cloneForm(context, use.form.stream, bytes, resources[index]);
    const parent = use.parent;
    const parentResources = ownResources(
      context,
      resources[parent.use],
      parent.use,
      glyphs.uses,
      resources,
    );
    const name = addResource(context, parentResources, 'XObject', 'Bl', context.register(clone));
    forms[parent.use]?.set(parent.operator, name);
  }

  const [root] = glyphs.uses;
  if (root === undefined) {
    return { bytes: new Uint8Array(), resources: rootResources, redacted: [], drawn: new Map() };
  }
  const content = editStream(
    root,
    glyphs.table,
    {
      shows: shows[0] ?? NONE,
      removed,
      forms: forms[0] ?? new Map(),
      replaced: replaced.get(0) ?? new Map(),
      cuts: cuts.get(0) ?? [],
    },
    true,
  );
  let font = '';
  if (marks.some(({ text }) => text !== undefined)) {
    const own = ownResources(context, resources[0], 0, glyphs.uses, resources);
    font = addResource(context, own, 'Font', 'BlLabel', labelFont());
  }
  const bytes = concatenate([
    latin1Bytes('q\n'),
    content.bytes,
    latin1Bytes(`\n${content.openText ? 'ET\n' : ''}${'Q\n'.repeat(content.openSaves + 1)}`),
    latin1Bytes(paintMarks(marks, font)),
  ]);
  return {
    bytes,
    resources: resources[0],
    redacted: [...edited].flatMap((index) => glyphs.uses[index]?.form?.stream ?? []),
    drawn: drawnForms(glyphs, resources, edited, pictures),
  };
}

type Shows = ReadonlyMap<
  number,
  { readonly shown: ShownOperator; readonly glyphs: readonly number[] }
>;
const NONE: Shows = new Map();

/** For each use, its show operators that lose a glyph, with all glyphs that they show. */
function removedShows({ table, shows, uses }: PageGlyphs, removed: ReadonlySet<number>): Shows[] {
  const touched = new Map<number, number[]>();
  for (const glyph of removed) touched.set(table.show[glyph] ?? 0, []);
  for (let glyph = 0; glyph < table.count; glyph++)
    touched.get(table.show[glyph] ?? -1)?.push(glyph);
  const byUse = uses.map(
    () => new Map<number, { shown: ShownOperator; glyphs: readonly number[] }>(),
  );
  for (const [show, glyphs] of touched) {
    const shown = shows[show];
    if (shown !== undefined) byUse[shown.use]?.set(shown.operator, { shown, glyphs });
  }
  return byUse;
}

/** Resources that only this use sees, made by copying on the first change. */
function ownResources(
  context: PDFContext,
  current: PDFDict | undefined,
  use: number,
  uses: readonly StreamUse[],
  resources: (PDFDict | undefined)[],
): PDFDict {
  if (current !== undefined && current !== uses[use]?.resources) return current;
  const own = current?.clone(context) ?? context.obj({});
  for (const kind of ['XObject', 'Font'] as const) {
    const named = dictAt(own, kind)?.clone(context);
    if (named !== undefined) own.set(PDFName.of(kind), named);
  }
  resources[use] = own;
  return own;
}

/** Gives an object a name that is free in resources of our own. */
function addResource(
  context: PDFContext,
  resources: PDFDict,
  kind: 'XObject' | 'Font',
  prefix: string,
  ref: PDFRef,
): string {
  const named = dictAt(resources, kind) ?? context.obj({});
  resources.set(PDFName.of(kind), named);
  let count = 0;
  while (named.has(PDFName.of(`${prefix}${String(count)}`))) count++;
  const name = `${prefix}${String(count)}`;
  named.set(PDFName.of(name), ref);
  return name;
}

function cloneForm(
  context: PDFContext,
  form: PDFRawStream,
  bytes: Uint8Array,
  resources: PDFDict | undefined,
): PDFRawStream {
  const clone = recodedStream(context, form, bytes);
  if (resources !== undefined) clone.dict.set(PDFName.of('Resources'), resources);
  return clone;
}

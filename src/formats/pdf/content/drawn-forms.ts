import { PDFName, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFDict } from '../objects/pdf-lib.js';
import type { PageGlyphs } from './page-glyphs.js';
import { dictAt, eachDict, lookup } from '../objects/objects.js';
import type { RepaintedPictures } from '../pictures/repaint.js';

/** Names by which forms and pictures are drawn, by the XObject resources that hold the names. */
export type DrawnForms = ReadonlyMap<PDFDict, ReadonlySet<string>>;

/**
 * The forms and pictures that some content draws. `resources` are those of each use as they are now; a form in `edited`,
 * and a picture that was painted, is drawn under a name of its own and is left out.
 */
export function drawnForms(
  { uses, images }: Pick<PageGlyphs, 'uses' | 'images'>,
  resources: readonly (PDFDict | undefined)[],
  edited: ReadonlySet<number> = new Set(),
  painted: RepaintedPictures = new Map(),
): DrawnForms {
  // An unedited form without resources of its own means the names of whatever draws it.
  const owner = (index: number): number => {
    const use = uses[index];
    if (use?.form?.inherits !== true || edited.has(index)) return index;
    return use.parent === undefined ? index : owner(use.parent.use);
  };
  const drawn = new Map<PDFDict, Set<string>>();
  const add = (use: number, name: string): void => {
    const objects = dictAt(resources[owner(use)], 'XObject');
    if (objects === undefined) return;
    const names = drawn.get(objects);
    if (names === undefined) drawn.set(objects, new Set([name]));
    else names.add(name);
  };
  uses.forEach(({ form, parent }, index) => {
    if (form !== undefined && parent !== undefined && !edited.has(index))
      add(parent.use, form.name);
  });
  for (const { use, operator, name } of images) {
    if (name !== undefined && painted.get(use)?.has(operator) !== true) add(use, name);
  }
  return drawn;
}

/**
 * Takes forms and pictures that were redacted out of all resources that still name them and by which no page draws them:
 * resources are often shared or inherited, and what is only named is never seen but kept.
 */
export function pruneForms(
  context: PDFContext,
  redacted: ReadonlySet<PDFRawStream>,
  drawn: readonly DrawnForms[],
): void {
  if (redacted.size === 0) return;
  const isDrawn = (objects: PDFDict, name: string): boolean =>
    drawn.some((page) => page.get(objects)?.has(name) === true);
  eachDict(context, (dict) => {
    const objects = dictAt(dict, 'XObject');
    if (objects === undefined) return;
    for (const key of objects.keys()) {
      const form = lookup(objects, key.decodeText());
      if (!(form instanceof PDFRawStream) || !redacted.has(form)) continue;
      if (!isDrawn(objects, key.decodeText())) objects.delete(PDFName.of(key.decodeText()));
    }
  });
}

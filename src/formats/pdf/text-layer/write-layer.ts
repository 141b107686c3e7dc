import { latin1Bytes } from '../objects/bytes.js';
import { editStream } from '../removal/edit-stream.js';
import { dictAt, inherited, lookup } from '../objects/objects.js';
import { OPERATORS } from '../content/operators.js';
import type { PageGlyphs, StreamUse } from '../content/page-glyphs.js';
import { PDFArray, PDFDict, PDFName } from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject, PDFPageLeaf, PDFRef } from '../objects/pdf-lib.js';
import { flateStream } from '../objects/recoded-stream.js';
import { layerContent } from './layer-content.js';
import type { LayerFont } from './layer-font.js';
import type { PageWord } from './page-words.js';

export interface LayerTools {
  readonly font: Pick<LayerFont, 'hexOf'> & { readonly ref: PDFRef };
  readonly isTagged: boolean;
}

/**
 * Writes words over a page, after all that it draws, in a stream of its own.
 * @param untouched The page's content where that is as it was, and may leave things open.
 */
export function writeLayer(
  context: PDFContext,
  node: PDFPageLeaf,
  words: readonly PageWord[],
  { font, isTagged }: LayerTools,
  untouched?: PageGlyphs,
): void {
  const name = addFont(context, node, font.ref);
  const text = layerContent(words, { name, hexOf: font.hexOf }, isTagged);
  const stream = (content: Uint8Array): PDFRef => context.register(flateStream(context, content));
  const before = contentsOf(node);
  const [root] = untouched?.uses ?? [];
  const parts = [...before, stream(latin1Bytes(`\n${text}`))];
  if (untouched !== undefined && root !== undefined) {
    const closed = editStream(root, untouched.table, NO_EDIT, true);
    const end = `\n${closed.openText ? 'ET\n' : ''}${'Q\n'.repeat(closed.openSaves + 1)}`;
    parts.splice(0, parts.length, stream(latin1Bytes('q\n')));
    // A Q that has no q would undo ours: such content is copied without it.
    parts.push(...(hasStrayRestore(root) ? [stream(closed.bytes)] : before));
    parts.push(stream(latin1Bytes(`${end}${text}`)));
  }
  node.set(CONTENTS, context.obj(parts));
}

const CONTENTS = PDFName.of('Contents');
const NO_EDIT = { shows: new Map(), removed: new Set<number>(), forms: new Map() } as const;

function contentsOf(node: PDFPageLeaf): PDFObject[] {
  const contents = lookup(node, 'Contents');
  if (contents instanceof PDFArray) return contents.asArray();
  const own = node.get(CONTENTS);
  return own === undefined ? [] : [own];
}

function hasStrayRestore({ operators }: StreamUse): boolean {
  let depth = 0;
  for (let operator = 0; operator < operators.count; operator++) {
    const code = operators.code[operator];
    if (code === OPERATORS.q) depth++;
    else if (code === OPERATORS.Q && --depth < 0) return true;
  }
  return false;
}

/** Gives the font a free name in resources that this page alone has. */
function addFont(context: PDFContext, node: PDFPageLeaf, font: PDFRef): string {
  const old = inherited(node, 'Resources');
  const resources = old instanceof PDFDict ? old.clone(context) : context.obj({});
  const fonts = dictAt(resources, 'Font')?.clone(context) ?? context.obj({});
  let count = 0;
  while (fonts.has(PDFName.of(`BlText${String(count)}`))) count++;
  const name = `BlText${String(count)}`;
  fonts.set(PDFName.of(name), font);
  resources.set(PDFName.of('Font'), fonts);
  node.set(PDFName.of('Resources'), resources);
  return name;
}

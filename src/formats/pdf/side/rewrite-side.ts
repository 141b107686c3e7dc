import { PDFName } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRef } from '../objects/pdf-lib.js';
import { concatenate, latin1Bytes, latin1Text } from '../objects/bytes.js';
import { dictAt, numberAt } from '../objects/objects.js';
import { recodedStream } from '../objects/recoded-stream.js';
import type { PageRemoval } from '../removal/removal.js';
import { rewriteContent } from '../removal/rewrite-content.js';
import type { EditedContent } from '../removal/rewrite-content.js';
import { replaceLook } from './annotation-looks.js';
import type { SideContent } from './side-content.js';

/**
 * Takes glyphs out of content beside the pages and paints the marks in it. A look is cloned for the annotation that loses
 * something; patterns, soft masks and glyphs are resources of many places, and change in all of them.
 */
export function rewriteSide(
  context: PDFContext,
  content: SideContent,
  removal: PageRemoval,
  labelFont: () => PDFRef,
): EditedContent {
  const { stream, font, look, glyphs } = content;
  // Another procedure of the same font may have been given resources before.
  const known = font === undefined ? content.resources : dictAt(font, 'Resources');
  const edited = rewriteContent(
    context,
    glyphs,
    isUncoloured(content) ? withoutLabels(removal) : removal,
    labelFont,
    known ?? content.resources,
  );
  const bytes = font === undefined ? edited.bytes : widthFirst(edited.bytes);
  const rewritten = recodedStream(context, stream, bytes);
  if (edited.resources !== undefined && edited.resources !== glyphs.uses[0]?.resources) {
    (font ?? rewritten.dict).set(PDFName.of('Resources'), edited.resources);
  }
  if (look !== undefined) replaceLook(context, look, context.register(rewritten));
  else {
    const ref = context.getObjectRef(stream);
    if (ref !== undefined) context.assign(ref, rewritten);
  }
  return edited;
}

/** Glyphs and uncoloured patterns have one colour: white letters on a black box would be black on black. */
function isUncoloured({ font, stream }: SideContent): boolean {
  return font !== undefined || numberAt(stream.dict, 'PaintType') === 2;
}

function withoutLabels(removal: PageRemoval): PageRemoval {
  return { ...removal, marks: removal.marks.map(({ quad }) => ({ quad })) };
}

/** A glyph's procedure begins with its width, before anything else (ISO 32000-2 §9.6.4). */
function widthFirst(bytes: Uint8Array): Uint8Array {
  const head = latin1Text(bytes, 0, Math.min(bytes.length, MAX_HEAD));
  const width = WIDTH.exec(head);
  if (width === null) return bytes;
  return concatenate([
    latin1Bytes(`${(width[1] ?? '').trim()}\nq\n`),
    bytes.subarray(width[0].length),
  ]);
}

const MAX_HEAD = 400;
/** The `q` that was put before all, and d0 or d1 with its numbers. */
const WIDTH = /^q\n([\s\d.+-]{0,300}d[01])(?![A-Za-z0-9])/u;

import { eachContent } from '../content/each-content.js';
import type { SourcePage } from '../objects/load.js';
import { eachDict, nameAt, nameText } from '../objects/objects.js';
import { PDFArray, PDFRawStream, PDFRef } from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject } from '../objects/pdf-lib.js';
import type { SideContent } from '../side/side-content.js';
import { reachable } from '../objects/sweep.js';

/** A stream that shows nothing by itself and that no other reader reads, so that anything may be written in it. */
export interface QuietStream {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly isFont: boolean;
}

/**
 * Fonts, CMaps, functions, colour profiles, tables, meshes: everything that the catalog reaches but content, pictures,
 * metadata, streams of text and embedded files (`attached`), which have readers of their own.
 */
export function quietStreams(
  context: PDFContext,
  pages: readonly SourcePage[],
  sides: readonly SideContent[],
  attached: ReadonlySet<PDFRef>,
): QuietStream[] {
  const others = new Set<PDFObject>(attached);
  const fonts = new Set<PDFObject>();
  const side = sides.map(({ stream }) => stream);
  eachContent(context, pages, side, (ref) => others.add(ref));
  eachDict(context, (dict) => {
    for (const [key, value] of dict.entries()) {
      const name = nameText(key);
      if (FONT_FILES.has(name)) fonts.add(value);
      if (READ_ELSEWHERE.has(name)) for (const one of refsOf(context, value)) others.add(one);
    }
  });
  return [...reachable(context)].flatMap((ref): QuietStream[] => {
    const stream = context.lookup(ref);
    if (!(stream instanceof PDFRawStream) || others.has(ref)) return [];
    const isOther = KEYS.some((key) => OTHER_KINDS.has(nameAt(stream.dict, key) ?? ''));
    return isOther ? [] : [{ ref, stream, isFont: fonts.has(ref) }];
  });
}

/** A stream, or those of an array. */
function refsOf(context: PDFContext, value: PDFObject): PDFObject[] {
  const object = value instanceof PDFRef ? context.lookup(value) : value;
  return object instanceof PDFArray ? object.asArray() : [value];
}

const FONT_FILES: ReadonlySet<string> = new Set(['FontFile', 'FontFile2', 'FontFile3']);
/** Metadata goes, and the rest is read as text. */
const READ_ELSEWHERE: ReadonlySet<string> = new Set(['Metadata', 'Thumb', 'JS', 'XFA', 'RC', 'RV']);
const KEYS = ['Type', 'Subtype'];
const OTHER_KINDS: ReadonlySet<string> = new Set(['Metadata', 'Image', 'ObjStm', 'XRef']);

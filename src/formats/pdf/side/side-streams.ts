import { PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFDict } from '../objects/pdf-lib.js';
import type { SourcePage } from '../objects/load.js';
import { dictAt, eachDict, lookup, nameAt, numberAt, streamAt } from '../objects/objects.js';
import { PRIVATE_KEYS } from '../objects/private-keys.js';
import { reachable } from '../objects/sweep.js';
import { annotationsOf, looksOf } from './annotation-looks.js';
import type { AnnotationLook } from './annotation-looks.js';

/** Content beside that of the pages and the forms that they draw. */
export type SideKind =
  'annotation' | 'pattern' | 'glyph-procedure' | 'soft-mask' | 'unused-content';

export interface SideStream {
  readonly kind: SideKind;
  readonly stream: PDFRawStream;
  /** For an appearance: whose, and on which page (from 0), if on any. */
  readonly look?: AnnotationLook;
  readonly page?: number;
  /** For the procedure of a glyph: its font, which has the resources. */
  readonly font?: PDFDict;
}

/**
 * Every content stream that the catalog reaches and that is no page's: looks of annotations and form fields, tiling
 * patterns, procedures of Type3 fonts, groups of soft masks. A look is there once for every annotation that has it; all
 * others are there once.
 */
export function sideStreams(context: PDFContext, pages: readonly SourcePage[]): SideStream[] {
  const found: SideStream[] = [];
  const annotations = new Set<PDFDict>();
  const streams = new Set<PDFRawStream>();
  const addLooks = (annotation: PDFDict, page?: number): void => {
    if (annotations.has(annotation)) return;
    annotations.add(annotation);
    for (const look of looksOf(annotation)) {
      streams.add(look.stream);
      found.push({
        kind: 'annotation',
        stream: look.stream,
        look,
        ...(page !== undefined && { page }),
      });
    }
  };
  const add = (kind: SideKind, stream: PDFRawStream | undefined, font?: PDFDict): void => {
    if (stream === undefined || streams.has(stream)) return;
    streams.add(stream);
    found.push({ kind, stream, ...(font !== undefined && { font }) });
  };

  pages.forEach(({ node }, page) => {
    for (const annotation of annotationsOf(node)) addLooks(annotation, page);
  });
  const reached = reachable(context, PRIVATE_KEYS);
  eachDict(context, (dict, ref) => {
    if (!reached.has(ref)) return;
    if (dictAt(dict, 'AP') !== undefined) addLooks(dict);
    if (nameAt(dict, 'Subtype') === 'Type3') {
      for (const stream of streamsOf(dictAt(dict, 'CharProcs')))
        add('glyph-procedure', stream, dict);
    }
    add('soft-mask', streamAt(dictAt(dict, 'SMask'), 'G'));
  });
  for (const ref of reached) {
    const stream = context.lookup(ref);
    if (stream instanceof PDFRawStream && numberAt(stream.dict, 'PatternType') === 1)
      add('pattern', stream);
  }
  return found;
}

function streamsOf(dict: PDFDict | undefined): PDFRawStream[] {
  return (dict?.keys() ?? []).flatMap((key) => {
    const stream = lookup(dict, key.decodeText());
    return stream instanceof PDFRawStream ? [stream] : [];
  });
}

import { PDFArray, PDFDict, PDFRawStream } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';
import type { SourcePage } from './load.js';
import { arrayAt, dictAt, eachDict, lookup, nameAt, numberAt } from './objects.js';
import { operandsOf } from './operands.js';
import { OPERATORS } from './operators.js';
import type { DecodedContent } from './tokenized-stream.js';

/** A kind of content that the walk over the pages does not enter. */
export type UnwalkedKind = 'annotation' | 'pattern' | 'glyph-procedure' | 'soft-mask';

export interface UnwalkedStream {
  readonly kind: UnwalkedKind;
  readonly stream: PDFRawStream;
  /** From 1, where it belongs to one page. */
  readonly page?: number;
}

type Tokenize = (stream: PDFRawStream) => DecodedContent;

/** Content streams beside those of the pages: looks of annotations, tiling patterns, Type3 procedures, soft masks. */
export function unwalkedContent(
  context: PDFContext,
  pages: readonly SourcePage[],
  patterns: ReadonlySet<PDFObject>,
): UnwalkedStream[] {
  const found: UnwalkedStream[] = [];
  pages.forEach(({ node }, index) => {
    for (const stream of annotationLooks(node))
      found.push({ kind: 'annotation', stream, page: index + 1 });
  });
  for (const pattern of patterns) {
    if (pattern instanceof PDFRawStream) found.push({ kind: 'pattern', stream: pattern });
  }
  eachDict(context, (dict) => {
    if (nameAt(dict, 'Subtype') === 'Type3') {
      for (const stream of streamsOf(dictAt(dict, 'CharProcs')))
        found.push({ kind: 'glyph-procedure', stream });
    }
    const group = lookup(dictAt(dict, 'SMask'), 'G');
    if (group instanceof PDFRawStream) found.push({ kind: 'soft-mask', stream: group });
  });
  return found;
}

/**
 * The bytes of the strings that a stream and the forms in it show, as if every code were Latin-1. Right for most fonts
 * that are not embedded, nonsense for others: enough to see a value, never to say that there is none.
 */
export function shownStrings(stream: PDFRawStream, tokenize: Tokenize, depth = 0): string {
  if (depth > MAX_DEPTH || nameAt(stream.dict, 'Subtype') === 'Image') return '';
  const content = tokenize(stream);
  const operands = operandsOf(content);
  const parts: string[] = [];
  for (let operator = 0; operator < content.operators.count; operator++) {
    if (isShow(content, operator)) {
      for (const element of operands.showElements(operator)) {
        if (typeof element !== 'number')
          parts.push(String.fromCharCode(...element.subarray(0, 4096)));
      }
    } else if (content.operators.code[operator] === OPERATORS.ET) parts.push('\n');
  }
  const inner = formsOf(stream).map((form) =>
    form === stream ? '' : shownStrings(form, tokenize, depth + 1),
  );
  return [parts.join(''), ...inner].filter((text) => text.trim() !== '').join('\n');
}

/** Whether a stream of content, or a form in it, shows text or a picture that could hold some. */
export function showsSomething(stream: PDFRawStream, tokenize: Tokenize, depth = 0): boolean {
  if (depth > MAX_DEPTH) return true;
  if (nameAt(stream.dict, 'Subtype') === 'Image') {
    return canShowText(numberAt(stream.dict, 'Width') ?? 0, numberAt(stream.dict, 'Height') ?? 0);
  }
  const content = tokenize(stream);
  for (let operator = 0; operator < content.operators.count; operator++) {
    if (isShow(content, operator)) return true;
  }
  return formsOf(stream).some(
    (form) => form !== stream && showsSomething(form, tokenize, depth + 1),
  );
}

/** Below this size, in pixels, no identifier is legible. */
export function canShowText(width: number, height: number): boolean {
  return width > 30 && height > 12;
}

const MAX_DEPTH = 8;

function isShow({ operators }: DecodedContent, operator: number): boolean {
  const code = operators.code[operator] ?? 0;
  return code >= OPERATORS.Tj && code <= OPERATORS['"'];
}

function formsOf(stream: PDFRawStream): PDFRawStream[] {
  return streamsOf(dictAt(dictAt(stream.dict, 'Resources'), 'XObject'));
}

function streamsOf(dict: PDFDict | undefined): PDFRawStream[] {
  return (dict?.keys() ?? []).flatMap((key) => {
    const stream = lookup(dict, key.decodeText());
    return stream instanceof PDFRawStream ? [stream] : [];
  });
}

function annotationLooks(page: PDFDict): PDFRawStream[] {
  const annotations = arrayAt(page, 'Annots');
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((_, index) => {
    const looks = dictAt(annotationAt(annotations, index), 'AP');
    return (looks?.keys() ?? []).flatMap((key) => {
      const look = lookup(looks, key.decodeText());
      if (look instanceof PDFRawStream) return [look];
      return look instanceof PDFDict ? streamsOf(look) : [];
    });
  });
}

function annotationAt(annotations: PDFArray, index: number): PDFDict | undefined {
  try {
    const annotation = annotations.lookup(index);
    return annotation instanceof PDFDict ? annotation : undefined;
  } catch {
    // A reference to nothing: there is no such annotation.
    return undefined;
  }
}

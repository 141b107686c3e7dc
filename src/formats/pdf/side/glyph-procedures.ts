import type { PDFDict } from '../objects/pdf-lib.js';
import { PDFRawStream } from '../objects/pdf-lib.js';
import { DocumentError } from '../../../core/error.js';
import type { Matrix } from '../content/matrix.js';
import { toMatrix } from '../content/matrix.js';
import { arrayAt, dictAt, lookup, nameAt, numbersOf } from '../objects/objects.js';
import { operandsOf } from '../content/operands.js';
import { OPERATORS } from '../content/operators.js';
import type { Tokenize } from '../content/tokenized-stream.js';

/** Procedures of a Type3 font that show text of another font. */
export interface GlyphProcedures {
  readonly byCode: ReadonlyMap<number, PDFRawStream>;
  /** The font's matrix: glyph space to text space. */
  readonly matrix: Matrix;
}

/** Undefined for a font whose glyphs are all drawings, as nearly every font's are. */
export function glyphProcedures(
  font: PDFDict | undefined,
  names: () => ReadonlyMap<number, string>,
  tokenize: Tokenize,
): GlyphProcedures | undefined {
  if (nameAt(font, 'Subtype') !== 'Type3') return undefined;
  const procedures = dictAt(font, 'CharProcs');
  const byCode = new Map<number, PDFRawStream>();
  for (const [code, name] of names()) {
    const stream = lookup(procedures, name);
    if (stream instanceof PDFRawStream && showsText(stream, dictAt(font, 'Resources'), tokenize))
      byCode.set(code, stream);
  }
  if (byCode.size === 0) return undefined;
  return { byCode, matrix: toMatrix(numbersOf(arrayAt(font, 'FontMatrix'))) };
}

/**
 * Whether a stream, or a form that it draws, has a show operator, or draws what its own resources do not have; one that
 * cannot be decoded has none to see.
 */
function showsText(
  stream: PDFRawStream,
  resources: PDFDict | undefined,
  tokenize: Tokenize,
  depth = 0,
): boolean {
  if (depth > MAX_DEPTH) return false;
  const content = tokenizedOrNothing(stream, tokenize);
  if (content === undefined) return false;
  const { code, count } = content.operators;
  const operands = operandsOf(content);
  for (let operator = 0; operator < count; operator++) {
    const one = code[operator] ?? 0;
    if (one >= OPERATORS.Tj && one <= OPERATORS['"']) return true;
    if (one !== OPERATORS.Do) continue;
    const form = lookup(dictAt(resources, 'XObject'), operands.name(operator, 0));
    if (!(form instanceof PDFRawStream)) return true;
    if (nameAt(form.dict, 'Subtype') !== 'Form') continue;
    if (showsText(form, dictAt(form.dict, 'Resources') ?? resources, tokenize, depth + 1))
      return true;
  }
  return false;
}

function tokenizedOrNothing(
  stream: PDFRawStream,
  tokenize: Tokenize,
): ReturnType<Tokenize> | undefined {
  try {
    return tokenize(stream);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'DAMAGED') return undefined;
    throw error;
  }
}

const MAX_DEPTH = 8;

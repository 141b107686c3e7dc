import { PDFDict, PDFName } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import { dictAt } from '../objects/objects.js';
import { operandsOf } from '../content/operands.js';
import { OPERATORS } from '../content/operators.js';
import type { DecodedContent } from '../content/tokenized-stream.js';

/**
 * The resources in which viewers draw a content stream: its own, or those of what draws it. A font that these do not name
 * comes from the next that do (the form's default resources, for a field), and in the end is Helvetica, as viewers have it.
 */
export function lentResources(
  context: PDFContext,
  content: DecodedContent,
  lenders: readonly (PDFDict | undefined)[],
  lastResort: PDFDict,
): PDFDict | undefined {
  const known = lenders.filter((lender) => lender !== undefined);
  const [base] = known;
  const missing = fontNames(content).filter(
    (name) => dictAt(dictAt(base, 'Font'), name) === undefined,
  );
  if (missing.length === 0) return base;
  const lent = base?.clone(context) ?? dictOf(context);
  const fonts = dictAt(base, 'Font')?.clone(context) ?? dictOf(context);
  lent.set(PDFName.of('Font'), fonts);
  for (const name of missing) {
    const lender = known.find((one) => dictAt(dictAt(one, 'Font'), name) !== undefined);
    const font = dictAt(lender, 'Font')?.get(PDFName.of(name));
    fonts.set(PDFName.of(name), font ?? lastResort);
  }
  return lent;
}

/** Helvetica in the encoding that most writers mean. */
export function stockFont(context: PDFContext): PDFDict {
  const font = dictOf(context);
  for (const [key, value] of Object.entries({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  })) {
    font.set(PDFName.of(key), PDFName.of(value));
  }
  return font;
}

function dictOf(context: PDFContext): PDFDict {
  const dict = context.obj({});
  if (!(dict instanceof PDFDict)) throw new TypeError('Not a dictionary');
  return dict;
}

function fontNames(content: DecodedContent): string[] {
  const operands = operandsOf(content);
  const names = new Set<string>();
  const { code, count } = content.operators;
  for (let operator = 0; operator < count; operator++) {
    if (code[operator] === OPERATORS.Tf) names.add(operands.name(operator, 0));
  }
  return [...names];
}

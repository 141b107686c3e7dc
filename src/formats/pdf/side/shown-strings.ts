import { PDFRawStream } from '../objects/pdf-lib.js';
import { dictAt, lookup, nameAt } from '../objects/objects.js';
import { operandsOf } from '../content/operands.js';
import { OPERATORS } from '../content/operators.js';
import type { Tokenize } from '../content/tokenized-stream.js';

/**
 * The bytes of the strings that a stream and the forms in it show, as if every code were Latin-1. Right for most fonts
 * that are not embedded, nonsense for others: enough to see a value, never to say that there is none.
 */
export function shownStrings(stream: PDFRawStream, tokenize: Tokenize, depth = 0): string {
  if (depth > MAX_DEPTH || nameAt(stream.dict, 'Subtype') === 'Image') return '';
  const content = tokenize(stream);
  const operands = operandsOf(content);
  const { code, count } = content.operators;
  const parts: string[] = [];
  for (let operator = 0; operator < count; operator++) {
    const one = code[operator] ?? 0;
    if (one === OPERATORS.ET) parts.push('\n');
    if (one < OPERATORS.Tj || one > OPERATORS['"']) continue;
    for (const element of operands.showElements(operator)) {
      if (typeof element !== 'number')
        parts.push(String.fromCharCode(...element.subarray(0, 4096)));
    }
  }
  const objects = dictAt(dictAt(stream.dict, 'Resources'), 'XObject');
  const inner = (objects?.keys() ?? []).map((key) => {
    const form = lookup(objects, key.decodeText());
    return form instanceof PDFRawStream && form !== stream
      ? shownStrings(form, tokenize, depth + 1)
      : '';
  });
  return [parts.join(''), ...inner].filter((text) => text.trim() !== '').join('\n');
}

const MAX_DEPTH = 8;

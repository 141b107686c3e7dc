import { PDFArray, PDFDict, PDFName, PDFObjectParser, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFObject } from '../objects/pdf-lib.js';
import { concatenate, latin1Bytes } from '../objects/bytes.js';
import { dictAt, lookup } from '../objects/objects.js';
import type { DecodedContent } from '../content/tokenized-stream.js';

/**
 * An inline image as if it were an object of its own, with the full names of its keys (ISO 32000-2 §8.9.7, tables 91 and
 * 92); undefined for one whose dictionary cannot be read.
 */
export function inlinePicture(
  context: PDFContext,
  { bytes, operators }: DecodedContent,
  operator: number,
  resources: PDFDict | undefined,
): PDFRawStream | undefined {
  const first = operators.firstOperand[operator] ?? 0;
  const last = (operators.firstOperand[operator + 1] ?? 0) - 1;
  if (last < first) return undefined;
  const end = operators.operandEnd[last] ?? 0;
  const entries = bytes.subarray(operators.operandStart[first] ?? 0, end);
  let parsed: unknown;
  try {
    const text = concatenate([latin1Bytes('<<'), entries, latin1Bytes('\n>>')]);
    parsed = PDFObjectParser.forBytes(text, context).parseObject();
  } catch {
    return undefined;
  }
  if (!(parsed instanceof PDFDict)) return undefined;
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  dict.set(PDFName.of('Subtype'), PDFName.of('Image'));
  for (const [key, value] of parsed.entries()) {
    const name = key.decodeText();
    const full = FULL_KEYS[name] ?? name;
    dict.set(PDFName.of(full), full === 'ColorSpace' ? fullSpace(value, resources) : value);
  }
  const data = inlineData({ bytes, operators }, operator);
  return PDFRawStream.of(dict, bytes.slice(data?.start, data?.end));
}

/** Where the data of an inline image stands: behind ID, and before EI and one character of white space. */
export function inlineData(
  { bytes, operators }: DecodedContent,
  operator: number,
): { readonly start: number; readonly end: number } | undefined {
  const first = operators.firstOperand[operator] ?? 0;
  const last = (operators.firstOperand[operator + 1] ?? 0) - 1;
  if (last < first) return undefined;
  const start = bytes.indexOf(0x49, operators.operandEnd[last] ?? 0) + 3;
  return { start, end: Math.max(start, (operators.end[operator] ?? 0) - 3) };
}

const FULL_KEYS: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
  L: 'Length',
};

/** A colour space under its full name, or the one that the resources call so. */
function fullSpace(space: PDFObject, resources: PDFDict | undefined): PDFObject {
  if (space instanceof PDFName) {
    const name = space.decodeText();
    const full = FULL_SPACES[name];
    if (full !== undefined) return PDFName.of(full);
    return lookup(dictAt(resources, 'ColorSpace'), name) ?? space;
  }
  if (space instanceof PDFArray) {
    space.asArray().forEach((one, at) => {
      const full = one instanceof PDFName ? FULL_SPACES[one.decodeText()] : undefined;
      if (full !== undefined) space.set(at, PDFName.of(full));
    });
  }
  return space;
}

const FULL_SPACES: Readonly<Record<string, string>> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
  I: 'Indexed',
};

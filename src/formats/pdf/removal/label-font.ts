import { packagedFont } from '../packaged-file.js';
import type { PDFContext, PDFRef } from '../objects/pdf-lib.js';
import { flateStream } from '../objects/recoded-stream.js';

/**
 * The font of labels, registered in the document: the standard font Helvetica with its widths (ISO 32000-2 §9.6.2.2), so
 * that every reader measures it alike. `embed` is for PDF/A, which has no standard fonts: then it is Liberation Sans, which
 * has the same widths and comes with pdf.js.
 */
export function registerLabelFont(context: PDFContext, embed: boolean): PDFRef {
  const program = embed ? context.register(flateStream(context, packagedFont())) : undefined;
  const name = embed ? 'LiberationSans' : 'Helvetica';
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: NONSYMBOLIC,
      FontBBox: [-166, -225, 1000, 931],
      ItalicAngle: 0,
      Ascent: 718,
      Descent: -207,
      CapHeight: CAP_HEIGHT,
      StemV: 88,
      ...(program === undefined ? {} : { FontFile2: program }),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: embed ? 'TrueType' : 'Type1',
      BaseFont: name,
      FirstChar: FIRST,
      LastChar: FIRST + WIDTHS.length - 1,
      Widths: [...WIDTHS],
      Encoding: 'WinAnsiEncoding',
      FontDescriptor: descriptor,
    }),
  );
}

/** Width of a label in thousandths of the font size. */
export function labelAdvance(text: string): number {
  let advance = 0;
  for (const character of text) advance += WIDTHS[character.charCodeAt(0) - FIRST] ?? 0;
  return advance;
}

/** Height of a capital letter in thousandths of the font size. */
export const CAP_HEIGHT = 718;

const NONSYMBOLIC = 32;
const FIRST = 32;

/** Helvetica from space to tilde, then nothing up to the section sign (Adobe Font Metrics of the standard 14 fonts). */
const WIDTHS: readonly number[] = [
  278,
  278,
  355,
  556,
  556,
  889,
  667,
  191,
  333,
  333,
  389,
  584,
  278,
  333,
  278,
  278,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  278,
  278,
  584,
  584,
  584,
  556,
  1015,
  667,
  667,
  722,
  722,
  667,
  611,
  778,
  722,
  278,
  500,
  667,
  556,
  833,
  722,
  778,
  667,
  778,
  722,
  667,
  611,
  722,
  667,
  944,
  667,
  667,
  611,
  278,
  278,
  278,
  469,
  556,
  333,
  556,
  556,
  500,
  556,
  556,
  278,
  556,
  556,
  222,
  222,
  500,
  222,
  833,
  556,
  556,
  556,
  556,
  333,
  500,
  278,
  556,
  500,
  722,
  500,
  500,
  500,
  334,
  260,
  334,
  584,
  ...Array.from({ length: 0xa7 - 0x7f }, () => 0),
  556,
];

import { concatenate } from '../objects/bytes.js';
import type { InflationBudget } from '../objects/decode-stream.js';
import { decodeStream } from '../objects/decode-stream.js';
import { arrayAt, dictAt, eachDict, lookup, nameAt, numbersOf } from '../objects/objects.js';
import { PDFDict, PDFHexString, PDFName, PDFString } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRawStream } from '../objects/pdf-lib.js';
import { flateStream } from '../objects/recoded-stream.js';
import {
  descendantOf,
  descriptorOf,
  pruneCidWidths,
  pruneDifferences,
  pruneEncoding,
  pruneGlyphMap,
  pruneMeaning,
  pruneProcedures,
  pruneWidths,
} from './dictionary.js';
import { programOf, pruneProgram } from './font-program.js';
import type { FontUse } from './font-program.js';
import { cidsOf, shownCodes } from './shown-codes.js';
import type { ShownCodes } from './shown-codes.js';

/**
 * Takes out of fonts what only removed text used: glyphs, widths, names and the text of codes. What is left in a font that
 * lost a code is what the document still shows, so that nobody can read from it what else it once showed. `before` are the
 * codes that were shown before the removal. Gives notes on fonts that still tell.
 */
export function pruneFonts(
  context: PDFContext,
  before: ShownCodes,
  budget: InflationBudget,
): string[] {
  const after = shownCodes(context, budget);
  if (!before.isWhole || !after.isWhole) return [NOT_READ];
  const decode = (stream: PDFRawStream): Uint8Array => decodeStream(stream, budget);
  const fonts = allFonts(context);
  const shownBy = (font: PDFDict): ReadonlySet<number> | undefined =>
    after.byFont.has(font) ? after.byFont.get(font) : NONE;
  const touched = fonts.filter((font) => lost(before, after, font));
  let left = fonts.filter((font) => before.byFont.has(font) && isOpaque(before, font)).length;
  const forms = formFonts(context);
  const done = new Set<PDFRawStream | PDFDict>();
  for (const font of touched) {
    const program = programOf(descriptorOf(font));
    if (forms.has(font)) {
      if (program !== undefined) left++;
      continue;
    }
    const family = fonts.filter((other) => isSame(other, font, program?.stream));
    const uses = family.flatMap((use) => {
      const shown = shownBy(use);
      if (shown === undefined || forms.has(use)) return [];
      return [{ font: use, shown, cids: cidsOf(before, use, shown) }];
    });
    const [key] = [program?.stream ?? descendantOf(font) ?? font];
    if (done.has(key)) continue;
    done.add(key);
    if (uses.length < family.length) {
      left++;
      continue;
    }
    const isSubset = program !== undefined && family.some(isPartOfFont);
    const pruned = isSubset ? pruneProgram(context, program, uses, decode) : undefined;
    if (isSubset && pruned === undefined) left++;
    if (program !== undefined && pruned !== undefined) {
      const ref = context.register(pruned.stream);
      for (const { font: use } of uses) {
        const descriptor = descriptorOf(use);
        descriptor?.set(PDFName.of(program.key), ref);
        describe(context, descriptor, uses, pruned.names);
      }
    }
    for (const use of uses) {
      if (!pruneDictionaries(context, use, uses, decode)) left++;
      pruneEncoding(context, use.font, before.maps.get(use.font), use.shown);
    }
  }
  return left === 0
    ? []
    : [`Fonts: ${String(left)} embedded font(s) may still tell which characters were removed.`];
}

const NOT_READ =
  'Fonts: not all content could be read, so that embedded fonts may still tell which characters were removed.';
const NONE: ReadonlySet<number> = new Set();

/** Whether a font showed a code before that nothing shows any more. */
function lost(before: ShownCodes, after: ShownCodes, font: PDFDict): boolean {
  const now = after.byFont.get(font) ?? NONE;
  if (isOpaque(after, font)) return false;
  return [...(before.byFont.get(font) ?? NONE)].some((code) => !now.has(code));
}

/** An embedded font whose strings cannot be split into codes. */
function isOpaque({ byFont }: ShownCodes, font: PDFDict): boolean {
  return (
    byFont.has(font) &&
    byFont.get(font) === undefined &&
    programOf(descriptorOf(font)) !== undefined
  );
}

function allFonts(context: PDFContext): PDFDict[] {
  const fonts = new Set<PDFDict>();
  eachDict(context, (dict) => {
    if (FONTS.has(nameAt(dict, 'Subtype') ?? '') && (dict.has(BASE) || dict.has(PROCEDURES)))
      fonts.add(dict);
  });
  return [...fonts];
}

const FONTS: ReadonlySet<string> = new Set(['Type0', 'Type1', 'MMType1', 'TrueType', 'Type3']);
const BASE = PDFName.of('BaseFont');
const PROCEDURES = PDFName.of('CharProcs');

/** Fonts in which viewers write what is typed into fields: any character may be needed. */
function formFonts(context: PDFContext): ReadonlySet<PDFDict> {
  const found = new Set<PDFDict>();
  eachDict(context, (dict) => {
    const fonts = dictAt(dictAt(dict, 'DR'), 'Font');
    for (const key of fonts?.keys() ?? []) {
      const font = lookup(fonts, key.decodeText());
      if (font instanceof PDFDict) found.add(font);
    }
  });
  return found;
}

/** Whether two fonts are one and the same, share the program, or the CIDFont. */
function isSame(a: PDFDict, b: PDFDict, program: PDFRawStream | undefined): boolean {
  if (a === b) return true;
  if (program !== undefined && programOf(descriptorOf(a))?.stream === program) return true;
  const descendant = descendantOf(a);
  return descendant !== undefined && descendant === descendantOf(b);
}

/** By the tag of its name (ISO 32000-2 §9.9.2), or because it has few widths: a whole font has those of all ASCII. */
function isPartOfFont(font: PDFDict): boolean {
  const names = [font, descendantOf(font), descriptorOf(font)].flatMap((dict) => [
    nameAt(dict, 'BaseFont') ?? '',
    nameAt(dict, 'FontName') ?? '',
  ]);
  if (names.some((name) => /^[A-Z]{6}\+/u.test(name))) return true;
  const widths = numbersOf(arrayAt(font, 'Widths')).filter((width) => width > 0).length;
  return widths > 0 && widths < ASCII;
}

const ASCII = 90;

function pruneDictionaries(
  context: PDFContext,
  { font, shown }: FontUse,
  uses: readonly FontUse[],
  decode: (stream: PDFRawStream) => Uint8Array,
): boolean {
  const descendant = descendantOf(font);
  if (descendant !== undefined) {
    const cids = new Set(
      uses.flatMap((use) => (descendantOf(use.font) === descendant ? [...use.cids] : [])),
    );
    pruneCidWidths(context, descendant, cids);
    pruneGlyphMap(context, descendant, cids, decode);
  } else {
    pruneWidths(context, font, shown);
    if (nameAt(font, 'Subtype') === 'Type3') pruneProcedures(context, font, shown);
    pruneDifferences(context, font, shown);
  }
  return pruneMeaning(context, font, shown, decode);
}

/** What the descriptor says of the glyphs in a subset: names, or CIDs as bits (ISO 32000-2 §9.8.1 and §9.8.3.3). */
function describe(
  context: PDFContext,
  descriptor: PDFDict | undefined,
  uses: readonly FontUse[],
  names: ReadonlySet<string> | undefined,
): void {
  const list = lookup(descriptor, 'CharSet');
  if (descriptor !== undefined && (list instanceof PDFString || list instanceof PDFHexString)) {
    const kept = [...(names ?? [])].filter((name) => name !== '.notdef');
    const text = kept.map((name) => `/${name}`).join('');
    descriptor.set(PDFName.of('CharSet'), PDFString.of(text));
  }
  if (descriptor?.has(PDFName.of('CIDSet')) === true) {
    const all = [0, ...uses.flatMap(({ cids }) => [...cids])];
    const bits = new Uint8Array((Math.max(...all) >> 3) + 1);
    for (const cid of all) bits[cid >> 3] = (bits[cid >> 3] ?? 0) | (0x80 >> (cid & 7));
    const stream = flateStream(context, concatenate([bits]));
    descriptor.set(PDFName.of('CIDSet'), context.register(stream));
  }
}

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFStream } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { fontPlacements } from '../../../fixtures/pdf/placements.js';
import { createEngine } from '../../../src/index.js';
import { inflatedText } from './inflated-text.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

const SECRET = '846-73-1290';

/** Kinds of font that say of themselves what they show, so that what they say can be looked for. */
const KINDS = fontPlacements.filter(({ legible }) => legible === 'all');

describe('a font that showed a removed value', () => {
  it.each(KINDS.map((kind) => [kind.name, kind] as const))(
    '%s: says nothing of its digits any more',
    async (_, placement) => {
      const outcome = await engine.redact(placement.build(SECRET), { values: [SECRET] });
      if (outcome.status !== 'redacted') throw new Error(outcome.status);
      expect(outcome.notes.filter((note) => note.startsWith('Fonts'))).toEqual([]);
      const document = await PDFDocument.load(outcome.output, { updateMetadata: false });
      for (const font of fontsOf(document)) {
        expect(codesOf(font)).toBeLessThan(40);
        expect(textsOf(font)).not.toMatch(/[0-9]/u);
        expect(widthsOf(font)).toBeLessThan(60);
        expect(namesOf(font)).not.toMatch(/\b(?:one|two|three|four|six|seven|eight|nine|zero)\b/u);
      }
    },
  );

  it('is found among the placements', () => {
    expect(KINDS.length).toBeGreaterThan(4);
  });
});

/** Fonts with a program or procedures of their own. */
function fontsOf(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict &&
      object.has(PDFName.of('ToUnicode')) &&
      (object.has(PDFName.of('DescendantFonts')) || object.has(PDFName.of('FontDescriptor')))
        ? [object]
        : [],
    );
}

/** The text that the ToUnicode map gives any code. */
function textsOf(font: PDFDict): string {
  const map = inflatedText(font.lookup(PDFName.of('ToUnicode')));
  return [...map.matchAll(/> <([0-9A-Fa-f]{4,})>/gu)]
    .map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    .join('');
}

function widthsOf(font: PDFDict): number {
  const widths = font.lookup(PDFName.of('Widths'));
  if (!(widths instanceof PDFArray)) return 0;
  return widths.asArray().filter((width) => width instanceof PDFNumber && width.asNumber() > 0)
    .length;
}

/** How many codes a CMap of the document's own knows. */
function codesOf(font: PDFDict): number {
  const encoding = font.lookup(PDFName.of('Encoding'));
  return encoding instanceof PDFStream
    ? (inflatedText(encoding).match(/> \d+\n/gu) ?? []).length
    : 0;
}

function namesOf(font: PDFDict): string {
  const encoding = font.lookup(PDFName.of('Encoding'));
  return encoding instanceof PDFDict ? encoding.toString() : '';
}

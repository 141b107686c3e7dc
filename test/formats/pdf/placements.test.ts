import { afterAll, describe, expect, it } from 'vitest';
import { fontPlacements, placements } from '../../../fixtures/pdf/placements.js';
import { createEngine } from '../../../src/index.js';
import { pageTexts } from './page-texts.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

const SECRET = '842-26-9118';

/** Here the value is drawn across other lines, whose letters under the box go with it. */
const HIDES_OTHERS = new Set(['form-rotated']);

describe('a value in page text, however it is placed', () => {
  for (const placement of placements) {
    it(`${placement.name}: gone, and nothing else changed`, async () => {
      const input = placement.build(SECRET);
      const outcome = await engine.redact(input, { values: [SECRET], allowIncomplete: true });
      expect(outcome.status === 'refused' ? outcome.reason : undefined).toBeUndefined();
      expect(outcome.findings.length).toBeGreaterThan(0);
      const pages = outcome.findings.flatMap(({ places }) =>
        places.flatMap((place) => (place.kind === 'page' ? [place.page] : [])),
      );
      expect([...new Set(pages)].sort()).toEqual(placement.expectedPages);
      if (!('output' in outcome)) throw new Error('no output');
      const before = (await pageTexts(input)).join('\n');
      const after = (await pageTexts(outcome.output)).join('\n');
      expect(letters(after)).not.toContain(letters(SECRET));
      if (HIDES_OTHERS.has(placement.name)) return;
      expect(letters(before).replaceAll(letters(SECRET), '')).toBe(letters(after));
    });
  }
});

describe('a value in every kind of font', () => {
  for (const placement of fontPlacements) {
    it(`${placement.name}: removed or named, never missed`, async () => {
      // What OCR makes of a page whose text says nothing is tested once.
      const ocr = placement.name === 'font-type3-arbitrary' ? 'auto' : 'off';
      const outcome = await engine.redact(placement.build(SECRET), { values: [SECRET], ocr });
      if (placement.legible === 'none') {
        // No reader of text can tell it; OCR of the page may.
        expect(['redacted', 'incomplete', 'refused']).toContain(outcome.status);
        if (outcome.status === 'redacted') {
          expect(outcome.findings.map(({ source }) => source)).toContain('ocr');
        }
        if (outcome.status === 'incomplete') {
          expect(outcome.blindSpots.map(({ code }) => code)).toContain('unreadable-text');
        }
      } else {
        expect(['redacted', 'incomplete', 'refused']).toContain(outcome.status);
      }
      if (placement.legible === 'all') expect(outcome.status).toBe('redacted');
    });
  }
});

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import type { RawUpdate } from '../../../fixtures/pdf/raw-pdf.js';
import { loadSource } from '../../../src/formats/pdf/objects/load.js';
import { numberAt } from '../../../src/formats/pdf/objects/objects.js';
import type { PDFContext } from '../../../src/formats/pdf/objects/pdf-lib.js';
import { PDFDict, PDFRef } from '../../../src/formats/pdf/objects/pdf-lib.js';

const NUMBERS = [10, 11, 12, 13, 14, 15];

const body = (mark: number): string => `<< /Mark ${String(mark)} /Odd (endobj \\) 9 0 obj) >>`;

const PAGES = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  // Object streams and cross-reference streams take numbers above the highest.
  99: 'null',
};

const marks = fc.uniqueArray(fc.constantFrom(...NUMBERS));

interface Step {
  readonly written: readonly number[];
  readonly freed: readonly number[];
}

const step: fc.Arbitrary<Step> = fc
  .record({ written: marks, freed: marks })
  .map(({ written, freed }) => ({
    written,
    freed: freed.filter((number) => !written.includes(number)),
  }));

/** A file of several revisions, and what a viewer that follows the cross-reference sees of each number. */
function build(
  base: readonly number[],
  steps: readonly Step[],
  shadowed: readonly number[],
  layout: { readonly xref: 'table' | 'stream'; readonly packed: readonly number[] },
): { readonly bytes: Uint8Array; readonly seen: ReadonlyMap<number, number> } {
  const seen = new Map<number, number>();
  let mark = 100;
  const write = (numbers: readonly number[]): Record<number, string> => {
    const objects: Record<number, string> = {};
    for (const number of numbers) {
      seen.set(number, ++mark);
      objects[number] = body(mark);
    }
    return objects;
  };
  const objects = { ...PAGES, ...write(base) };
  const updates: RawUpdate[] = steps.map(({ written, freed }) => {
    for (const number of freed) seen.delete(number);
    return { objects: write(written), free: freed };
  });
  const packed = layout.packed.filter((number) => base.includes(number));
  const bytes = rawPdf({
    root: 1,
    objects,
    updates,
    shadow: Object.fromEntries(shadowed.map((number) => [number, body(++mark)])),
    ...layout,
    packed: layout.xref === 'stream' ? packed : [],
  });
  return { bytes, seen };
}

describe('the objects that are redacted', () => {
  it('are those that the cross-reference means', async () => {
    const layout = fc.constantFrom<'table' | 'stream'>('table', 'stream');
    await fc.assert(
      fc.asyncProperty(
        ...[marks, fc.array(step, { maxLength: 4 }), marks, marks, layout],
        async (base, steps, shadowed, packed, xref) => {
          const { bytes, seen } = build(base, steps, shadowed, { xref, packed });
          const { document, doubtfulObjects } = await loadSource(bytes, '');
          expect(marksIn(document.context)).toEqual(seen);
          expect(doubtfulObjects).toBe(0);
        },
      ),
      { seed: 20260301, numRuns: 300 },
    );
  });

  it('are the last ones where the cross-reference is broken, and then it is said', async () => {
    await fc.assert(
      fc.asyncProperty(marks, marks, async (base, shadowed) => {
        const { bytes } = build(base, [], shadowed, { xref: 'table', packed: [] });
        const broken = Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/startxref\n\d+/u, 'startxref\n7'),
          'latin1',
        );
        const { document, doubtfulObjects } = await loadSource(new Uint8Array(broken), '');
        const numbers = new Set([...base, ...shadowed]);
        expect(new Set(marksIn(document.context).keys())).toEqual(numbers);
        const twice = base.filter((number) => shadowed.includes(number));
        expect(doubtfulObjects).toBe(twice.length);
      }),
      { seed: 20260302, numRuns: 100 },
    );
  });
});

/** The mark of each numbered object that has one. */
function marksIn(context: PDFContext): Map<number, number> {
  const found = new Map<number, number>();
  for (const number of NUMBERS) {
    const object = context.lookup(PDFRef.of(number));
    const mark = object instanceof PDFDict ? numberAt(object, 'Mark') : undefined;
    if (mark !== undefined) found.set(number, mark);
  }
  return found;
}

import { describe, expect, it } from 'vitest';
import { sidePlacements } from '../../../fixtures/pdf/placements.js';
import type { Audit } from '../../../src/core/audit.js';
import { auditPdf } from '../../../src/formats/pdf/audit/index.js';

const SECRET = '842-26-9118';
const OTHER = '842-26-9119';
const NAMES = ['look-in-composite-font', 'look-turned', 'look-with-nested-form', 'field-with-look'];

describe.each(NAMES)('what an annotation looks like: %s', (name) => {
  const build = sidePlacements.find((one) => one.name === name)?.build;
  if (build === undefined) throw new Error(`No placement is called ${name}`);

  it('is read by PDFium, whatever the font', async () => {
    const { residues } = await audited(build(SECRET), SECRET);
    expect(residues.map(({ reader, where }) => `${reader}: ${where}`)).toContain('pdfium: page 1');
  });

  it('is compared with what it was', async () => {
    const bytes = build(OTHER);
    const boxes = [{ page: 1, box: { left: 0, bottom: 0, right: 612, top: 792 } }];
    const changed = await audited(bytes, SECRET, { bytes: build(SECRET), boxes: [] });
    expect(changed.changes.map(({ kind }) => kind)).toContain('glyphs');
    const within = await audited(bytes, SECRET, { bytes: build(SECRET), boxes });
    expect(within.changes).toEqual([]);
    const same = await audited(bytes, SECRET, { bytes, boxes: [] });
    expect(same.changes).toEqual([]);
    expect(same.readers.map(({ reader }) => reader)).toContain('annotations');
  });
});

it('a page without looks is not read twice', async () => {
  const plain = sidePlacements.find((one) => one.name === 'pattern-one-tile');
  const { readers } = await audited(plain?.build(SECRET) ?? new Uint8Array(), OTHER);
  expect(readers.map(({ reader }) => reader)).not.toContain('annotations');
});

function audited(
  bytes: Uint8Array,
  value: string,
  against?: { readonly bytes: Uint8Array; readonly boxes: readonly BoxOnPage[] },
): Promise<Audit> {
  return auditPdf(bytes, {
    needles: [{ id: 'needle', value }],
    limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 28 },
    signal: new AbortController().signal,
    ...(against !== undefined && { against }),
  });
}

interface BoxOnPage {
  readonly page: number;
  readonly box: {
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  };
}

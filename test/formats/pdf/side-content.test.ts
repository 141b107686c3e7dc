import { afterAll, describe, expect, it } from 'vitest';
import { onePage, standardResources } from '../../../fixtures/pdf/page.js';
import { sidePlacements } from '../../../fixtures/pdf/placements.js';
import { openPdf } from '../../../src/formats/pdf/open.js';
import { createEngine } from '../../../src/index.js';
import { holdsBytes, writtenForms } from './inflated-bytes.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());
const detecting = createEngine({ isolate: 'none' });
afterAll(() => detecting.close());

const SECRET = '842-26-9118';
const OPTIONS = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 28 },
  signal: new AbortController().signal,
};
const UNSHOWN = new Set([
  'look-hidden',
  'look-of-another-state',
  'pattern-never-painted-with',
  'form-that-nothing-draws',
]);

describe.each(sidePlacements)('content beside the pages: $name', ({ name, build }) => {
  const input = build(SECRET);

  it('is read whole, and says where the value shows', async () => {
    const document = await openPdf(input, OPTIONS);
    expect(document.blindSpots).toEqual([]);
    const layer = document.layers.find(
      ({ id, text }) => /^(?:page-1\/)?[a-z-]+-\d+$/u.test(id) && letters(text).includes(DIGITS),
    );
    if (layer === undefined) throw new Error('The value is in no layer of side content');
    const [places] = await document.locate([
      { layer: layer.id, span: { start: 0, end: layer.text.length } },
    ]);
    await document.close();
    const boxes = (places ?? []).flatMap((place) => (place.kind === 'page' ? place.boxes : []));
    expect(boxes.length > 0).toBe(!UNSHOWN.has(name));
  });

  it('loses the value and nothing else', async () => {
    const outcome = await engine.redact(input, { values: [SECRET] });
    expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toBe('redacted');
    if (!('output' in outcome)) throw new Error('no output');
    expect(holdsBytes(outcome.output, writtenForms(SECRET))).toBe(false);
    const [before, after] = [await contentLetters(input), await contentLetters(outcome.output)];
    expect(after).toEqual(before.map((text) => text.replaceAll(DIGITS, '')));
  });

  it('stays as it is where nothing goes', async () => {
    const document = await openPdf(input, OPTIONS);
    const { bytes, boxes } = await document.redact({ redactions: [], areas: [] });
    await document.close();
    expect(boxes).toEqual([]);
    expect(await contentLetters(bytes)).toEqual(await contentLetters(input));
  });
});

describe('an area that a person drew', () => {
  it('takes what a look shows under it, and leaves what stands beside', async () => {
    const input = side('look-of-text-annotation');
    const document = await openPdf(input, OPTIONS);
    const area = { page: 1, box: { left: 100, bottom: 500, right: 180, top: 540 } };
    const { bytes, boxes } = await document.redact({ redactions: [], areas: [area] });
    await document.close();
    expect(boxes.length).toBeGreaterThan(1);
    const before = (await contentLetters(input)).at(-1) ?? '';
    const after = (await contentLetters(bytes)).at(-1) ?? '';
    expect(before.endsWith(after)).toBe(true);
    expect(after.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(before.length);
  });
});

it('a field that the page names is found by its label', async () => {
  const input = pageWithAnnotation(
    `BT /F1 12 Tf 72 512 Td (Social Security No.) Tj ET`,
    `/Rect [200 500 400 540] /Subtype /Widget /FT /Tx /T (f7) /V (${DIGITS}) /AP << /N 10 0 R >>`,
    `BT /F1 12 Tf 2 12 Td (${DIGITS}) Tj ET`,
  );
  const outcome = await detecting.redact(input);
  expect(outcome.status).toBe('redacted');
  expect(outcome.findings.map(({ entity }) => entity)).toContain('us-ssn');
  if (!('output' in outcome)) throw new Error('no output');
  expect(holdsBytes(outcome.output, writtenForms(DIGITS))).toBe(false);
});

it('a note that viewers set from its text may look different, and nothing else may', async () => {
  const input = pageWithAnnotation(
    `BT /F1 12 Tf 72 700 Td (Record ${SECRET} is on file.) Tj ET`,
    `/Rect [200 500 400 540] /Subtype /FreeText /DA (/Helv 12 Tf 0 g) /Contents (Held as ${SECRET})`,
    '',
  );
  const outcome = await engine.redact(input, { values: [SECRET] });
  expect(outcome.status === 'refused' ? outcome.reason : outcome.status).toBe('redacted');
});

const DIGITS = letters(SECRET);

function pageWithAnnotation(content: string, annotation: string, look: string): Uint8Array {
  return onePage({
    content,
    more: `/Annots [<< /Type /Annot ${annotation} >>]`,
    extraObjects: {
      10: {
        dict: `/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << ${standardResources()} >>`,
        data: look,
      },
    },
  });
}

function side(name: string): Uint8Array {
  const found = sidePlacements.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No placement is called ${name}`);
  return found.build(SECRET);
}

/** The letters and digits of each content in the order read: pages, then all others. */
async function contentLetters(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes, OPTIONS);
  await document.close();
  return document.layers
    .filter(({ id }) => /^(?:page-\d+|(?:page-\d+\/)?[a-z-]+-\d+)$/u.test(id))
    .map(({ text }) => letters(text));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

import { afterAll, describe, expect, it } from 'vitest';
import { onePage, standardResources } from '../../../fixtures/pdf/page.js';
import type { MovedText } from '../../../src/core/rewritten.js';
import { auditPdf } from '../../../src/formats/pdf/audit/index.js';
import { openPdf } from '../../../src/formats/pdf/open.js';
import { createEngine } from '../../../src/index.js';

const NAME = 'Zvonimira Vrba';
const LINE = `BT /F1 12 Tf 72 700 Td (The child ${NAME} was heard, and) Tj 0 -14 Td (so was her aunt.) Tj ET`;
const LIMITS = { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 28 };
const { signal } = new AbortController();
const input = onePage({ content: LINE });
const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

describe('text that moved beside a hidden width', () => {
  it.each<[string, (move: MovedText) => MovedText[], boolean]>([
    ['as it was told', (move) => [move], true],
    ['by another way', (move) => [{ ...move, dx: move.dx + 1 }], false],
    ['up', (move) => [{ ...move, dy: 2 }], false],
    ['without being told', () => [], false],
  ])('%s', async (_, told, isProved) => {
    const { boxes, bytes, moves = [] } = await redacted();
    expect(moves.length).toBeGreaterThan(0);
    const { changes } = await auditPdf(bytes, {
      needles: [{ id: 'name', value: NAME }],
      against: { bytes: input, boxes, moves: moves.flatMap(told) },
      limits: LIMITS,
      signal,
    });
    expect(changes.length === 0).toBe(isProved);
  });

  it('is not believed where nothing moved', async () => {
    const box = { left: 60, bottom: 680, right: 300, top: 692 };
    const { changes } = await auditPdf(input, {
      needles: [],
      against: { bytes: input, boxes: [], moves: [{ page: 1, box, dx: 5, dy: 0 }] },
      limits: LIMITS,
      signal,
    });
    expect(changes.map(({ kind }) => kind)).toContain('glyphs');
  });
});

describe('a gap that keeps its width all the same', () => {
  const form = `/Type /XObject /Subtype /Form /BBox [0 0 300 40] /Resources << ${standardResources()} >>`;
  const looks = (text: string): Uint8Array =>
    onePage({
      content: '',
      more: '/Annots [<< /Type /Annot /Subtype /Stamp /Rect [100 500 400 540] /AP << /N 10 0 R >> >>]',
      extraObjects: { 10: { dict: form, data: `BT /F1 12 Tf 2 8 Td (${text}) Tj ET` } },
    });

  it.each([
    [
      '842-26-9118',
      /^Not hidden: 1 gap keeps its width, for the text around could not be set anew$/u,
    ],
    [NAME, /^Not hidden: 1 gap .+ up to 9\.2 bits/u],
  ])('is told: %s', async (value, note) => {
    const outcome = await engine.redact(looks(value), { values: [value], hideWidth: true });
    expect(outcome.status).toBe('redacted');
    expect(outcome.notes.find((one) => note.test(one))).toBeDefined();
  });
});

async function redacted(): ReturnType<Awaited<ReturnType<typeof openPdf>>['redact']> {
  const document = await openPdf(input, { limits: LIMITS, signal });
  const [layer] = document.layers;
  if (layer === undefined) throw new Error('no layer');
  const start = layer.text.indexOf(NAME);
  const span = { start, end: start + NAME.length };
  const rewritten = await document.redact({
    redactions: [{ layer: layer.id, span, entity: 'minor-name' }],
    areas: [],
    hidesWidth: true,
  });
  await document.close();
  return rewritten;
}

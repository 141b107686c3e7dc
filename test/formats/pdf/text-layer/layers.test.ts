import { describe, expect, it } from 'vitest';
import { literal } from '../../../../fixtures/pdf/operands.js';
import type { StripedWord } from '../../../../fixtures/pdf/striped-scan.js';
import { placeOf, stripeReader, stripedScans } from '../../../../fixtures/pdf/striped-scan.js';
import { readPdfiumText } from '../../../../src/formats/pdf/pdfium/read-text.js';
import type { Engine } from '../../../../src/index.js';
import { createEngine } from '../../../../src/index.js';
import { holdsBytes } from '../inflated-bytes.js';

const VALUE = '812-34-5678';
const FIRST = words(
  'The plaintiff lives here',
  `SSN ${VALUE} of record`,
  'Dated by counsel',
  'Żółć 𝒜rt no',
);
const SECOND = words('', '', '', '', 'Exhibit follows as', 'agreed between them');

/** One line a text, words of a line in their order. */
function words(...lines: readonly string[]): StripedWord[] {
  return lines.flatMap((text, line) =>
    text === '' ? [] : text.split(' ').map((one, at) => ({ text: one, line, at })),
  );
}

function oldText(text: string, word: StripedWord): string {
  const { x, y } = placeOf(word);
  return `BT /F1 9 Tf 3 Tr ${String(x)} ${String(y)} Td ${literal(text)} Tj ET`;
}

async function withEngine<Result>(
  confidence: number,
  use: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const ocrEngine = stripeReader([...FIRST, ...SECOND], confidence);
  const engine = createEngine({ ocrEngine, isolate: 'none' });
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

async function redacted(
  input: Uint8Array,
  confidence = 0.95,
  options: Parameters<Engine['redact']>[1] = {},
): Promise<{ output: Uint8Array; texts: string[] }> {
  return withEngine(confidence, async (engine) => {
    const outcome = await engine.redact(input, options);
    if (outcome.status !== 'redacted') throw new Error(JSON.stringify(outcome.verification));
    const { pages } = await readPdfiumText(outcome.output, '');
    const texts = pages.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim());
    return { output: outcome.output, texts };
  });
}

describe('the text layer of a redacted scan', () => {
  it('says what OCR read, without what was removed, and untouched scans get one as well', async () => {
    const input = stripedScans([FIRST, SECOND]);
    const { output, texts } = await redacted(input);
    expect(texts).toEqual([
      'The plaintiff lives here SSN of record Dated by counsel Żółć 𝒜rt no',
      'Exhibit follows as agreed between them',
    ]);
    await withEngine(0.95, async (engine) => {
      expect(await engine.verify(output, { against: input })).toMatchObject({ done: true });
      const again = await engine.redact(output);
      expect(again).toMatchObject({ status: 'clean', verification: { done: true } });
      // Its own layer is one: there is nothing to add.
      const more = await engine.redact(output, { values: ['agreed'] });
      if (more.status !== 'redacted') throw new Error('Not redacted');
      const { pages } = await readPdfiumText(more.output, '');
      expect(pages.map(({ text }) => text.match(/Dated|Exhibit/gu))).toEqual([
        ['Dated'],
        ['Exhibit'],
      ]);
      expect(pages[1]?.text).not.toContain('agreed');
    });
  });

  it.each([
    [
      'is in the place of an older one where OCR is sure',
      0.95,
      /^The plaintiff lives here/u,
      /Tne/u,
    ],
    ['leaves an older one where OCR is not', 0.75, /Tne/u, /The/u],
  ])('%s', async (_, confidence, expected, gone) => {
    const [first, , , , label, value] = FIRST;
    if (first === undefined || label === undefined || value === undefined) throw new Error('Words');
    const old = [
      oldText('Tne plaintiff', first),
      oldText('SSN', label),
      oldText('8l2-34-S678', value),
      oldText('and what else the old layer said of a page of this kind', { ...first, line: 7 }),
    ];
    const input = stripedScans([FIRST], [{ content: old.join('\n') }]);
    const { texts } = await redacted(input, confidence);
    expect(texts[0]).toMatch(expected);
    expect(texts[0]).not.toMatch(gone);
    expect(texts[0]).not.toMatch(/S678/u);
  });

  it('says nothing that the page hides or says itself', async () => {
    const [, plaintiff] = FIRST;
    if (plaintiff === undefined) throw new Error('Words');
    const { x, y } = placeOf({ text: '', line: 2, at: 0 });
    const content = [
      `0 g ${String(placeOf(plaintiff).x - 5)} ${String(placeOf(plaintiff).y - 5)} 70 20 re f`,
      `BT /F1 9 Tf ${String(x)} ${String(y)} Td (DATED) Tj ET`,
    ];
    const { texts } = await redacted(stripedScans([FIRST], [{ content: content.join('\n') }]));
    expect(texts[0]).not.toContain('plaintiff');
    expect(texts[0]).not.toContain('Dated');
    expect(texts[0]).toContain('DATED');
    expect(texts[0]).toContain('counsel');
  });

  it.each([
    [
      'an artifact in a tagged document',
      '/StructTreeRoot << /Type /StructTreeRoot >>',
      '/Artifact',
    ],
    ['a span in any other', '', '/Span'],
  ])('is %s', async (_, catalog, tag) => {
    const { output } = await redacted(stripedScans([FIRST], [], catalog));
    const opening = Buffer.from(`${tag} <</BlackletterText true>> BDC`);
    expect(holdsBytes(output, [opening])).toBe(true);
  });

  it('does not pass where it says something that the page does not show', async () => {
    const input = stripedScans([FIRST]);
    const elsewhere = { text: '', line: 6, at: 0 };
    const layer = `/Span <</BlackletterText true>> BDC\n${oldText('made up', elsewhere)}\nEMC`;
    const forged = stripedScans([FIRST], [{ content: layer }]);
    await withEngine(0.95, async (engine) => {
      const { done, changed } = await engine.verify(forged, { against: input });
      expect(done).toBe(false);
      expect(changed.map(({ where }) => where)).toContain('page 1, text layer');
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helveticaAdvance } from '../../fixtures/pdf/helvetica.js';
import { rawPdf } from '../../fixtures/pdf/raw-pdf.js';
import { createEngine } from '../../src/index.js';
import { inflatedBytes } from '../formats/pdf/inflated-bytes.js';
import { runs } from '../runs.js';

const engine = createEngine({ isolate: 'none', detectors: [] });

/** How a line is set around a value, in one of the ways in which programs write it. */
interface Setting {
  readonly way: 'one string' | 'kerned' | 'moved by Td' | 'moved by Tm' | 'objects' | 'T-star';
  readonly alignment: 'left' | 'right' | 'centred' | 'justified';
  readonly size: number;
  readonly before: string;
  readonly after: string;
}

const settings: fc.Arbitrary<Setting> = fc.record({
  way: fc.constantFrom<Setting['way'][]>(
    'one string',
    'kerned',
    'moved by Td',
    'moved by Tm',
    'objects',
    'T-star',
  ),
  alignment: fc.constantFrom<Setting['alignment'][]>('left', 'right', 'centred', 'justified'),
  size: fc.constantFrom(9, 11, 12, 14.5),
  before: fc.constantFrom('Minor child', 'The son of', 'As told by'),
  after: fc.constantFrom('lives with her aunt.', 'was heard, and', 'did not appear (Ex. 4).'),
});

const names = fc
  .tuple(
    fc.constantFrom('Illi', 'Wamwomo', 'Quixby', 'Jo', 'Zvonimira'),
    fc.constantFrom('Tilil', 'Mommsen', 'Vrba', 'Wojcik'),
  )
  .map((parts) => parts.join(' '));

describe('two documents that differ only in a name', () => {
  it('are the same to the byte once its width is hidden', async () => {
    await fc.assert(
      fc.asyncProperty(settings, names, names, async (setting, one, other) => {
        const [a, b] = [await contentOf(setting, one), await contentOf(setting, other)];
        expect(a).toBe(b);
      }),
      runs(8, 5),
    );
  }, 240_000);
});

/** The content of the page, redacted. */
async function contentOf(setting: Setting, name: string): Promise<string> {
  const outcome = await engine.redact(drawn(setting, name), { values: [name], hideWidth: true });
  expect('reason' in outcome ? outcome.reason : outcome.notes).toEqual([]);
  if (outcome.status !== 'redacted') throw new Error(outcome.status);
  expect(outcome.verification.done).toBe(true);
  const content = inflatedBytes(outcome.output).find((part) => part.includes('BlackletterMarks'));
  return content?.toString('latin1') ?? '';
}

/** Four lines of which the second holds the name, between the same margins where it is justified. */
function drawn({ way, alignment, size, before, after }: Setting, name: string): Uint8Array {
  const words = [...before.split(' '), ...name.split(' '), ...after.split(' ')];
  const widthOf = (text: string): number => (helveticaAdvance(text) * size) / 1000;
  const natural = words.reduce((sum, word) => sum + widthOf(word), 0);
  const gaps = words.length - 1;
  const longest = [...before.split(' '), 'Zvonimira', 'Mommsen', ...after.split(' ')];
  const measure = longest.reduce((sum, word) => sum + widthOf(word), 0) + gaps * 0.3 * size;
  const gap = alignment === 'justified' ? (measure - natural) / gaps : widthOf(' ');
  const width = natural + gaps * gap;
  const start =
    alignment === 'right' ? 432 - width : alignment === 'centred' ? 252 - width / 2 : 72;
  const n = (value: number): string => String(Number(value.toFixed(4)));
  const tw = gap - widthOf(' ');
  const at: number[] = [];
  words.reduce((x, word) => (at.push(x), x + widthOf(word) + gap), start);
  const x = (index: number): number => at[index] ?? 0;
  const kern = n((-gap * 1000) / size);
  const lines: Readonly<Record<Setting['way'], string>> = {
    'one string': `${n(tw)} Tw 1 0 0 1 ${n(start)} 680 Tm (${escaped(words.join(' '))}) Tj 0 Tw`,
    kerned: `1 0 0 1 ${n(start)} 680 Tm [${words.map((word) => `(${escaped(word)})`).join(kern)}] TJ`,
    'moved by Td': `1 0 0 1 0 680 Tm ${words.map((word, index) => `${n(x(index) - (index === 0 ? 0 : x(index - 1)))} 0 Td (${escaped(word)}) Tj`).join(' ')}`,
    'moved by Tm': words
      .map((word, index) => `1 0 0 1 ${n(x(index))} 680 Tm (${escaped(word)}) Tj`)
      .join(' '),
    objects: words
      .map((word, index) => `ET BT /F1 ${n(size)} Tf ${n(x(index))} 680 Td (${escaped(word)}) Tj`)
      .join(' '),
    'T-star': `${n(tw)} Tw 1 0 0 1 ${n(start)} 694 Tm 14 TL T* (${escaped(words.join(' '))}) Tj 0 Tw`,
  };
  const other = (y: number, from: number, to: number): string => {
    const text = 'nothing here';
    const spread = to - from - widthOf(text);
    return `${n(spread)} Tw 1 0 0 1 ${n(from)} ${n(y)} Tm (${text}) Tj 0 Tw`;
  };
  const edges: Readonly<Record<Setting['alignment'], readonly (readonly [number, number])[]>> = {
    left: [
      [72, 400],
      [72, 410],
      [72, 430],
    ],
    right: [
      [100, 432],
      [130, 432],
      [90, 432],
    ],
    centred: [
      [100, 404],
      [130, 374],
      [90, 414],
    ],
    justified: [
      [72, 72 + measure],
      [72, 72 + measure],
      [72, 72 + measure],
    ],
  };
  const [top, middle, bottom] = edges[alignment].map(([from, to], index) =>
    other([700, 660, 640][index] ?? 0, from, to),
  );
  return page(
    `BT /F1 ${n(size)} Tf ${top ?? ''} ${lines[way]} ${middle ?? ''} ET BT /F1 ${n(size)} Tf ${bottom ?? ''} ET`,
  );
}

function escaped(text: string): string {
  return text.replace(/[()\\]/gu, '\\$&');
}

function page(content: string): Uint8Array {
  return rawPdf({
    root: 1,
    objects: {
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      4: { dict: '', data: content },
      5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    },
  });
}

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rtf } from '../../../src/formats/rtf/index.js';
import { createEngine } from '../../../src/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const PLACES: readonly (readonly [string, string])[] = [
  ['plain text', `No. ${VALUE}.\\par`],
  ['runs', `No. {\\b 842}{\\i -91-}{\\rtlch\\af0 26}56.\\par`],
  ['bytes in hexadecimal', `No. \\'384\\'32-91-265\\'36\\par`],
  ['dashes in hexadecimal', `No. 842\\'9691\\'962656\\par`],
  ['characters by number', `No. \\u56?42\\u8209\\'96 91-2656\\par`.replace(' 91', '91')],
  ['signs', `No. 842\\_91\\endash 2656\\par`],
  ['a line end of the file within it', `No. 842-\r\n91-2656\\par`],
  ['a header', `{\\header\\pard No. ${VALUE}\\par}text`],
  [
    'a field with an address, percent-encoded',
    `{\\field{\\*\\fldinst HYPERLINK "http://x/?q=${VALUE.replaceAll('-', '%2D')}"}{\\fldrslt x}}`,
  ],
  ['a field', `{\\field{\\*\\fldinst HYPERLINK "http://x/${VALUE}"}{\\fldrslt x}}`],
  ['a destination that nobody knows', `{\\*\\own ${VALUE}}text`],
  ['hidden text', `{\\v No. ${VALUE}}text`],
  ['text right behind a word', `\\tab(${VALUE})x`],
  ['something hidden within it', `No. 842{\\v x}-91-2656\\par`],
  ['the mark of a note within it', `No. 842{\\super 1}-91-2656\\par`],
  ['a word that touches it', `mail{\\b ${VALUE}}{\\v x}`],
];
const CONFORMING = [
  'plain text',
  'runs',
  'bytes in hexadecimal',
  'signs',
  'a header',
  'hidden text',
];

formatAdapterConformance(rtf(), {
  documents: PLACES.filter(([name]) => CONFORMING.includes(name)).map(([name, body]) => ({
    name,
    bytes: file(body),
    value: VALUE,
  })),
  mark: 'PLANTED',
  foreign: [],
});

describe('rich text', () => {
  it.each(PLACES)('loses a value in %s', async (_, body) => {
    const outcome = await engine.redact(file(body), { values: [VALUE], detectors: [] });
    expect(outcome.status).toBe('redacted');
    const output = outputOf(outcome);
    expect(output).toMatch(/VALUE/u);
    expect(output).not.toContain('2656');
    const texts = (await rtf().open(Buffer.from(output, 'latin1'), OPEN)).layers;
    expect(texts.map(({ text }) => text).join('\n')).toContain('[VALUE]');
  });

  it('keeps every other byte, and loses who wrote it', async () => {
    const info = '{\\info{\\author A. Person}{\\company Firm}}';
    const bytes = file(`${info}No. ${VALUE} {\\b caf\\'e9}\\par`);
    const outcome = await engine.redact(bytes, { values: [VALUE], detectors: [] });
    expect(outputOf(outcome)).toBe(
      Buffer.from(bytes).toString('latin1').replace(info, '').replace(VALUE, '[VALUE]'),
    );
    expect(outcome.metadataRemoved).toEqual(['info']);
  });

  it('parts the cells of a table', async () => {
    const row = (...cells: readonly string[]): string =>
      `\\trowd\\cellx1\\cellx2 ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\n`;
    const { layers } = await rtf().open(file(row('Name', 'SSN') + row('Doe', '812345678')), OPEN);
    expect(layers[0]?.text.split('\n').map((line) => line.trim())).toEqual([
      'Name\tSSN',
      'Doe\t812345678',
    ]);
  });

  it('keeps control words apart from what comes behind them', async () => {
    const bytes = file(`a\\tab(${VALUE.slice(0, 3)}{\\b -91-2656}) b`);
    const output = outputOf(await engine.redact(bytes, { values: [VALUE], detectors: [] }));
    expect(output).toContain('a\\tab([VALUE]{\\b }) b');
  });

  it('offers pictures as files, and names those that it cannot', async () => {
    const png = file('{\\*\\shppict{\\pict\\pngblip 89504e470d0a1a0a}}');
    expect((await rtf().open(png, OPEN)).embedded).toMatchObject([{ id: 'picture-1' }]);
    const old = await engine.inspect(file('{\\pict\\wmetafile8 0100090000}'));
    expect(old.blindSpots).toMatchObject([{ code: 'image' }]);
  });

  it.each([
    ['groups that do not end', '{'.repeat(4000)],
    ['ends of groups that did not begin', '}'.repeat(100_000)],
    ['many words', '\\b\\i'.repeat(100_000)],
    ['a stretch of bytes that is not there', '\\bin2000000000 x'],
  ])('of %s is read', async (_, body) => {
    expect((await rtf().open(file(body), OPEN)).layers.length).toBeGreaterThan(0);
  });

  it('law: any rich text is read or refused, and stays as it is without a plan', async () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '\\b ',
        '\\u56?',
        "\\'38",
        '842-91-2656',
        '\\*',
        '\\info',
        '\\pict',
        '\\par',
        '\\cell',
        '\r\n',
      ],
      ...['\\trowd', '\\v', '\\uc3', 'abc', '\\bin3 ', '\\'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (list) => {
        const bytes = file(list.join(''));
        const document = await rtf().open(bytes, { ...OPEN, keepMetadata: true });
        const { bytes: same } = await document.redact({ redactions: [], areas: [] });
        expect(Buffer.compare(same, bytes)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

function file(body: string): Uint8Array {
  const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}\r\n\\pard ';
  return new Uint8Array(Buffer.from(`${head}${body}}\r\n`, 'latin1'));
}

function outputOf(outcome: Awaited<ReturnType<typeof engine.redact>>): string {
  const output = 'output' in outcome ? outcome.output : undefined;
  return Buffer.from(output ?? new Uint8Array()).toString('latin1');
}

const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;

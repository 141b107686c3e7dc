import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.js';
import type { Redaction } from '../../../src/core/plan.js';
import type { Rewritten } from '../../../src/core/rewritten.js';
import { decodeText } from '../../../src/formats/text/encoding.js';
import { text } from '../../../src/formats/text/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '812-34-5678';
const LINES = `Notes, 3 May\r\nSSN: ${VALUE}\r\ncafé §\tfine\n`;

const SAMPLES = [
  { name: 'UTF-8', bytes: encode(LINES, 'utf-8') },
  { name: 'UTF-8 with its mark', bytes: encode(`\ufeff${LINES}`, 'utf-8') },
  { name: 'UTF-16, small end first', bytes: encode(`\ufeff${LINES}`, 'utf-16le') },
  { name: 'UTF-16, big end first', bytes: encode(`\ufeff${LINES}`, 'utf-16be') },
  { name: 'windows-1252', bytes: encode(LINES, 'windows-1252') },
  {
    name: 'windows-1252 with its dashes',
    bytes: encode(`${LINES}\x93so\x94 \x96`, 'windows-1252'),
  },
  {
    name: 'a table with its mark and quotes',
    bytes: encode(`\ufeff"name","ssn"\r\n"Doe ""J"", x","${VALUE}"\r\n`, 'utf-8'),
  },
  {
    name: 'UTF-16 without its mark',
    bytes: new Uint8Array(Buffer.from(`No. ${VALUE}, x\u2019s\r\n`, 'utf16le')),
  },
  { name: 'a table', bytes: encode(`name,ssn\n"Doe, J",${VALUE}\n`, 'utf-8') },
];

formatAdapterConformance(text(), {
  documents: SAMPLES.map((sample) => ({ ...sample, value: VALUE })),
  mark: 'PLANTED',
  foreign: [
    { name: 'bytes with NULs', bytes: Uint8Array.from([0x41, 0, 0x42, 0, 0x43]) },
    { name: 'control characters', bytes: Uint8Array.from([0x41, 2, 0x42, 0, 0x43]) },
  ],
});

describe('plain text', () => {
  it.each(SAMPLES)('$name keeps every byte but the value', async ({ bytes }) => {
    const { bytes: output } = await redact(bytes, VALUE);
    const { text: before, encoding } = decodeText(bytes);
    const after = decodeText(output);
    expect(after.text).toBe(before.replace(VALUE, '[PLANTED]'));
    expect(after.encoding).toBe(encoding);
    expect(output.subarray(0, 8)).toEqual(bytes.subarray(0, 8));
  });

  it.each([
    ['markup', '<html><body>x'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['rich text', '{\\rtf1 x}'],
    ['a mail', 'MIME-Version: 1.0\nSubject: x'],
    ['PostScript', '%!PS-Adobe-3.0'],
    ['a sheet', 'ID;PWXL;N;E'],
    ['nothing', ''],
    ['blanks', ' \n '],
  ])('does not take %s for its own', (_, content) => {
    expect(recognised(encode(content, 'utf-8'))).toBe(false);
  });

  it('recognises a head that is cut within a character', () => {
    expect(recognised(encode('na\u00efve', 'utf-8').subarray(0, 3))).toBe(true);
  });

  it('is refused where binary data follow a good head', async () => {
    const bytes = Uint8Array.from([...encode('x'.repeat(5000), 'utf-8'), 0, 0, 1]);
    await expect(text().open(bytes, OPEN)).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
  });

  it.each([
    [
      'that it does not read',
      Buffer.from('\u0001\u00ff812 '.repeat(60), 'latin1'),
      ['packed-data'],
    ],
    ['unless they stand for text', Buffer.from('The quick brown fox 812 '.repeat(20)), []],
  ])('says where packed data stand %s', async (_, bytes, codes) => {
    const lines = bytes.toString('base64').replace(/.{76}/gu, '$&\n');
    const { blindSpots } = await text().open(encode(`Note\n${lines}`, 'utf-8'), OPEN);
    expect(blindSpots.map(({ code }) => code)).toEqual(codes);
  });

  it('writes the mark that the policy gives, and one for stretches that touch', async () => {
    const document = await text().open(encode('Born 1.2.1985, no 12.', 'utf-8'), OPEN);
    const at = (start: number, end: number, mark?: string): Redaction => ({
      layer: 'text',
      span: { start, end },
      entity: 'date-of-birth',
      ...(mark === undefined ? {} : { mark }),
    });
    const redactions = [at(5, 7, '[DOB] '), at(7, 9), at(18, 20)];
    const { bytes } = await document.redact({ redactions, areas: [] });
    expect(decodeText(bytes).text).toBe('Born [DOB] 1985, no [DOB].');
  });

  it('law: any stretches of any text go, and the audit knows it from any other change', async () => {
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be' as const);
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(encodings, texts, fc.nat(), fc.nat(), async (encoding, written, a, b) => {
        const bytes = encode(`\ufeffx${written.replaceAll(/\p{Cc}/gu, '')}`, encoding);
        const document = await text().open(bytes, OPEN);
        const size = document.layers[0]?.text.length ?? 0;
        const [start = 0, end = 0] = [a % (size + 1), b % (size + 1)].sort((x, y) => x - y);
        const span = { start, end };
        const redactions = [{ layer: 'text', span, entity: 'us-ssn' as const }];
        const rewritten = await document.redact({ redactions, areas: [] });
        const same = await audit(rewritten, bytes, rewritten.edits);
        expect(same.changes).toEqual([]);
        const more = { ...rewritten, bytes: Uint8Array.from([...rewritten.bytes, 0x20, 0x20]) };
        expect((await audit(more, bytes, rewritten.edits)).changes).toHaveLength(1);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

async function redact(bytes: Uint8Array, value: string): Promise<Rewritten> {
  const document = await text().open(bytes, OPEN);
  const start = document.layers[0]?.text.indexOf(value) ?? 0;
  const span = { start, end: start + value.length };
  const redactions = [{ layer: 'text', span, entity: 'custom:planted' as const }];
  return document.redact({ redactions, areas: [] });
}

function audit(
  { bytes }: Rewritten,
  before: Uint8Array,
  edits: Rewritten['edits'] = [],
): Promise<Audit> {
  return text().audit(bytes, {
    ...OPEN,
    needles: [],
    against: { bytes: before, boxes: [], edits },
  });
}

function encode(content: string, encoding: string): Uint8Array {
  switch (encoding) {
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(content, 'utf16le'));
    case 'utf-16be':
      return Uint8Array.from(Buffer.from(content, 'utf16le').swap16());
    case 'windows-1252':
      return Uint8Array.from(Buffer.from(content, 'latin1'));
    default:
      return new TextEncoder().encode(content);
  }
}

const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;

function recognised(bytes: Uint8Array): boolean {
  return text().recognises(bytes, bytes);
}

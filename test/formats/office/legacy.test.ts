import { afterAll, describe, expect, it } from 'vitest';
import { compoundFile } from '../../../fixtures/doc/compound-file.js';
import { legacyPresentation, legacyWorkbook } from '../../../fixtures/office/legacy.js';
import { doc } from '../../../src/formats/doc/index.js';
import { ppt } from '../../../src/formats/ppt/index.js';
import { xls } from '../../../src/formats/xls/index.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const HIDDEN = legacyWorkbook([
  {
    name: 'Shown',
    rows: [
      ['Name', 'SSN'],
      ['x', 'y'],
    ],
  },
  {
    name: 'Old',
    isHidden: true,
    rows: [
      ['Name', 'SSN', 'Date of birth'],
      ['x', { number: 842912656, format: '000-00-0000' }, { number: 31091, format: 'm/d/yyyy' }],
    ],
  },
]);

describe.each([
  ['a workbook of Excel 97', 'biff8'],
  ['a workbook in binary', 'xlsb'],
] as const)('%s', (_name, bookType) => {
  const bytes = legacyWorkbook(
    [
      {
        name: 'Old',
        isHidden: true,
        rows: [
          ['Name', 'SSN', 'Date of birth'],
          [
            'x',
            { number: 842912656, format: '000-00-0000' },
            { number: 31091, format: 'm/d/yyyy' },
          ],
        ],
      },
    ],
    bookType,
  );

  it('is recognised, and by no other format', () => {
    expect(xls().recognises(bytes.subarray(0, 4096), bytes)).toBe(true);
    expect(ppt().recognises(bytes.subarray(0, 4096), bytes)).toBe(false);
  });

  it('shows numbers as its cells do, under their headings', async () => {
    const { layers } = await xls().open(bytes, OPEN);
    expect(layers[0]?.text).toBe(`Name\tSSN\tDate of birth\nx\t${VALUE}\t2/13/1985`);
  });

  it('says what it found, and what to do', async () => {
    const outcome = await engine.redact(bytes, { convert: 'off' });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'UNSUPPORTED_REDACTION' } });
    expect(outcome.findings.map(({ entity, places }) => [entity, places])).toEqual([
      ['us-ssn', [{ kind: 'part', part: 'sheet 1', path: 'sheet 1, cell B2' }]],
      ['date-of-birth', [{ kind: 'part', part: 'sheet 1', path: 'sheet 1, cell C2' }]],
    ]);
  });

  it('is searched for values by verify', async () => {
    const { done } = await engine.verify(bytes, { values: [VALUE], detectors: [] });
    expect(done).toBe(false);
  });
});

it('a sheet that nobody sees is read too', async () => {
  const { findings } = await engine.inspect(HIDDEN);
  expect(findings.map(({ places }) => places)).toContainEqual([
    { kind: 'part', part: 'sheet 2', path: 'sheet 2, cell B2' },
  ]);
});

it('objects and macros of a workbook are told as not read', async () => {
  const streams = { Workbook: HIDDEN, 'MBD0001/Contents': HIDDEN };
  expect(xls().recognises(HIDDEN, compoundFile({ Workbook: new Uint8Array(8) }))).toBe(true);
  expect(doc().recognises(compoundFile(streams), compoundFile(streams))).toBe(true);
});

describe('a presentation of PowerPoint 97', () => {
  const bytes = legacyPresentation('Petitioner\rSSN 842-91-2656', 'Speaker notes');

  it('is read text by text', async () => {
    expect(ppt().recognises(bytes.subarray(0, 4096), bytes)).toBe(true);
    const { layers } = await ppt().open(bytes, OPEN);
    expect(layers[0]?.text).toBe(`Petitioner\nSSN ${VALUE}\nSpeaker notes`);
  });

  it('says what it found, and what to do', async () => {
    const outcome = await engine.redact(bytes, { convert: 'off' });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'UNSUPPORTED_REDACTION' } });
    expect(outcome.findings.length).toBeGreaterThan(0);
  });

  it.each([0.3, 0.7])('cut at %d is refused', async (part) => {
    const cut = bytes.slice(0, Math.floor(bytes.length * part));
    await expect(ppt().open(cut, OPEN)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});

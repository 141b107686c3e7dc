import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleRecord, scanOf } from '../../../fixtures/scan/recorded-scan.js';
import type { ScanRecord } from '../../../src/core/scan-record.js';
import { knownExtension } from '../../../src/report/scan/known-extension.js';
import { maskedPaths } from '../../../src/report/scan/mask-paths.js';
import type { ScanFormat } from '../../../src/report/scan/render-scan.js';
import { SCAN_FORMATS, renderScan } from '../../../src/report/scan/render-scan.js';
import { wholeText } from './render.js';

const KEY = new Uint8Array(32).fill(7);
const OTHER = new Uint8Array(32).fill(8);

async function masked(paths: readonly string[], key = KEY): Promise<string[]> {
  const records = paths.map((path) => sampleRecord({ path }));
  const scan = await maskedPaths(scanOf(records), key);
  const shown: string[] = [];
  for await (const { path } of scan.records()) shown.push(path);
  return shown;
}

it('keeps folders together, extensions, and nothing else', async () => {
  const [one = '', two = '', three = ''] = await masked([
    'clients/Vance/will.PDF',
    'clients/Vance/letter.docx',
    'clients/Hale/will.pdf',
  ]);
  expect(one).toMatch(/^[0-9a-z]{8}\/[0-9a-z]{8}\/[0-9a-z]{8}\.pdf$/u);
  expect(two.split('/').slice(0, 2)).toEqual(one.split('/').slice(0, 2));
  expect(two.endsWith('.docx')).toBe(true);
  expect(three.split('/')[0]).toBe(one.split('/')[0]);
  expect(three.split('/')[1]).not.toBe(one.split('/')[1]);
});

it('gives the same tokens under the same key only', async () => {
  const paths = ['a/b.pdf', 'c.txt'];
  expect(await masked(paths)).toEqual(await masked(paths));
  expect(await masked(paths)).not.toEqual(await masked(paths, OTHER));
});

it.each([
  ['will.pdf', '.pdf'],
  ['WILL.PDF', '.pdf'],
  ['john.smith', ''],
  ['notes.hale.txt', '.txt'],
  ['.pdf', ''],
  ['none', ''],
  ['a.', ''],
])('of the name %j the extension is %j', (name, extension) => {
  expect(knownExtension(name)).toBe(extension);
});

it('tells two names apart that look the same', async () => {
  const record = sampleRecord({ path: '\u{FFFD}.pdf', pathBytes: '/y5wZGY=' });
  const scan = await maskedPaths(scanOf([record, { ...record, pathBytes: '/i5wZGY=' }]), KEY);
  const shown: ScanRecord[] = [];
  for await (const one of scan.records()) shown.push(one);
  expect(shown[0]?.path).not.toBe(shown[1]?.path);
  expect(shown[0]).not.toHaveProperty('pathBytes');
});

it.each(SCAN_FORMATS)('leaves no name of a path in %s', async (format: ScanFormat) => {
  const name = fc.stringMatching(/^Qx[a-z]{6,12}$/u);
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
      const record = sampleRecord({ path: names.join('/'), status: 'unread' });
      const scan = await maskedPaths(scanOf([record], { roots: [`/mnt/${names[0] ?? ''}`] }), KEY);
      expect(await wholeText(renderScan(format, scan))).not.toMatch(/Qx[a-z]{6}/u);
    }),
    { numRuns: 10 },
  );
});

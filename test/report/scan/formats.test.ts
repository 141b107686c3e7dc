import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpScan, sampleRecord, scanOf } from '../../../fixtures/scan/recorded-scan.js';
import type { ScanRecord } from '../../../src/core/scan-record.js';
import { renderCsv } from '../../../src/report/scan/render-csv.js';
import { renderJson, renderJsonl } from '../../../src/report/scan/render-json.js';
import { renderScan } from '../../../src/report/scan/render-scan.js';
import { renderText } from '../../../src/report/scan/render-text.js';
import { reportedRecord } from '../../../src/report/scan/reported-record.js';
import { scanSchema } from '../../../src/report/scan/scan-schema.js';
import { sampleFinding } from '../sample.js';
import { schemaErrors } from '../schema-check.js';
import { hostileRecord, hostileText } from './hostile.js';
import { STEERING, readCsv, wholeText } from './render.js';

const roots = fc.array(hostileText, { maxLength: 3 });
const records = fc.array(hostileRecord, { maxLength: 4 });

describe('JSON and JSON Lines', () => {
  it('fit the schema and hold every record', async () => {
    const scan = madeUpScan(200);
    const report: unknown = JSON.parse(await wholeText(renderJson(scan)));
    expect(schemaErrors(scanSchema, report)).toEqual([]);
    expect((report as { records: unknown[] }).records).toHaveLength(200);
    const lines = (await wholeText(renderJsonl(scan))).trimEnd().split('\n');
    expect(lines).toHaveLength(201);
    expect(lines.flatMap((line) => schemaErrors(scanSchema, JSON.parse(line)))).toEqual([]);
  });

  it('are refused by the schema with a field that nobody thought about', async () => {
    const line = { ...sampleRecord(), text: 'around it' };
    expect(schemaErrors(scanSchema, JSON.parse(JSON.stringify(line)))).not.toEqual([]);
  });

  it('of hostile records parse to the same, and hold nothing that steers', async () => {
    await fc.assert(
      fc.asyncProperty(records, roots, async (all, given) => {
        const scan = scanOf(all, { roots: given });
        const json = await wholeText(renderJson(scan));
        const lines = (await wholeText(renderJsonl(scan))).trimEnd().split('\n');
        const expected = JSON.parse(JSON.stringify(all.map(reportedRecord))) as unknown;
        const report = JSON.parse(json) as { records: unknown; scan: { roots: unknown } };
        expect(report.records).toEqual(expected);
        expect(lines.slice(1).map((line) => JSON.parse(line) as unknown)).toEqual(expected);
        expect(schemaErrors(scanSchema, report)).toEqual([]);
        for (const text of [...lines, ...json.split('\n')]) {
          expect(text).not.toMatch(STEERING);
          expect(text).not.toContain('<');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('CSV', () => {
  it('has a row for every finding and for everything that was not read, and for nothing else', async () => {
    const rows = readCsv(
      await wholeText(
        renderCsv(
          scanOf([
            sampleRecord(),
            sampleRecord({ status: 'found', findings: [sampleFinding(), sampleFinding()] }),
            sampleRecord({ status: 'unread', reason: { code: 'ENCRYPTED', message: 'locked' } }),
            sampleRecord({
              status: 'incomplete',
              findings: [sampleFinding({ compliant: true })],
              blindSpots: [{ code: 'image', where: 'page 3', why: 'no OCR' }],
            }),
            sampleRecord({ kind: 'link', status: 'skipped' }),
          ]),
        ),
      ),
    );
    expect(rows.map(([row, , , entity]) => [row, entity])).toEqual([
      ['row', 'entity'],
      ['finding', 'us-ssn'],
      ['finding', 'us-ssn'],
      ['unread', ''],
      ['part', ''],
      ['finding', 'us-ssn'],
      ['skipped', ''],
    ]);
    expect(rows[5]?.[rows[0]?.indexOf('standing') ?? -1]).toBe('compliant');
  });

  it('of hostile records has whole rows, and no cell that begins as a formula or steers', async () => {
    await fc.assert(
      fc.asyncProperty(records, roots, async (all, given) => {
        const rows = readCsv(await wholeText(renderCsv(scanOf(all, { roots: given }))));
        for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
        for (const cell of rows.flat()) expect(cell).not.toMatch(STEERING);
      }),
      { numRuns: 60 },
    );
  });
});

describe('text', () => {
  it.each([40, 80, 120])('keeps to %i columns', async (width) => {
    const lines = (await wholeText(renderText(madeUpScan(2000), { width }))).split('\n');
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
  });

  it('ends with the sentence that counts', async () => {
    const text = await wholeText(renderText(scanOf([sampleRecord()])));
    expect(text).toContain(
      'No personal identifiers were found in 1 file; it was read whole.\n1 entry · 1 read whole',
    );
  });

  it('lists each finding where there are few, and files where there are many', async () => {
    const few = await wholeText(
      renderText(scanOf([sampleRecord({ status: 'found', findings: [sampleFinding()] })])),
    );
    expect(few).toContain('\n  hr/2019/offer.pdf\n      page 2   SSN   [SSN]   98 %\n');
    expect(few).not.toContain('Files to look at first');
    expect(await wholeText(renderText(madeUpScan(500)))).toContain('Files to look at first');
  });

  it('of hostile records steers nothing but its own colours', async () => {
    await fc.assert(
      fc.asyncProperty(records, roots, fc.boolean(), async (all, given, colour) => {
        const text = await wholeText(renderText(scanOf(all, { roots: given }), { colour }));
        const plain = colour ? text.replace(/\u001b\[\d{1,2}m/gu, '') : text;
        expect(plain.replaceAll('\n', '')).not.toMatch(STEERING);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a field that nobody thought about', () => {
  const SECRET = '897-65-4032';
  const finding = { ...sampleFinding(), value: SECRET, start: 897654032 };
  const record = {
    ...sampleRecord({ status: 'found' }),
    findings: [finding],
    nameFindings: [finding],
    blindSpots: [{ code: 'image', where: 'page 1', why: 'no OCR', text: SECRET }],
    reason: { code: 'IO', message: 'no', cause: SECRET },
    coverage: {
      pages: 1,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [],
      text: SECRET,
    },
    access: {
      owner: 'a',
      group: 'b',
      mode: '0600',
      links: 1,
      acl: 'none',
      worldReadable: false,
      worldWritable: false,
      groupReadable: false,
      note: SECRET,
    },
    weight: { entities: {}, persons: 0, classes: [], score: 1, names: [SECRET] },
    text: SECRET,
  } as unknown as ScanRecord;

  it.each([
    ['json', renderJson],
    ['jsonl', renderJsonl],
    ['csv', renderCsv],
    ['text', renderText],
  ] as const)('is in no report: %s', async (_format, render) => {
    const text = await wholeText(render(scanOf([record])));
    expect(text).not.toMatch(/897-?65-?4032/u);
  });
});

describe('what stands for more than one row', () => {
  const inPath = (at: number) =>
    sampleFinding({
      id: `us-ssn@path-${String(at)}:4-15`,
      places: [{ kind: 'field', name: `path-${String(at)}` }],
    });
  const files = ['a', 'b', 'c'].map((name) =>
    sampleRecord({ path: `x/SSN [SSN]/${name}.txt`, status: 'found', nameFindings: [inPath(2)] }),
  );

  it('is a value in the name of a folder, told with the first file below it', async () => {
    const own = sampleRecord({ path: 'x/SSN [SSN].txt', nameFindings: [inPath(2)] });
    const scan = scanOf([...files, own]);
    const rows = readCsv(await wholeText(renderScan('csv', scan)));
    expect(rows.filter(([row]) => row === 'finding').map(([, path]) => path)).toEqual([
      expect.stringContaining('a.txt'),
      expect.stringContaining('SSN [SSN].txt'),
    ]);
    const { records: all, totals } = JSON.parse(await wholeText(renderScan('json', scan))) as {
      readonly records: readonly ScanRecord[];
      readonly totals: { readonly standings: unknown };
    };
    expect(all.map(({ nameFindings = [] }) => nameFindings.length)).toEqual([1, 1, 1, 1]);
    expect(totals.standings).toMatchObject({ open: 2 });
  });

  it('are the findings that a record only counts', async () => {
    const scan = scanOf([
      sampleRecord({ findings: [sampleFinding()], findingsOmitted: { 'us-ssn': 60_000 } }),
    ]);
    const report: unknown = JSON.parse(await wholeText(renderJson(scan)));
    expect(schemaErrors(scanSchema, report)).toEqual([]);
    expect(report).toMatchObject({ totals: { standings: { open: 60_001 } } });
    expect(await wholeText(renderText(scan))).toContain('60,001');
    for (const format of ['csv', 'html', 'sarif'] as const)
      expect(await wholeText(renderScan(format, scan))).toContain('60,000 more');
  });
});

import { describe, expect, it } from 'vitest';
import { madeUpScan, sampleRecord, scanOf } from '../../../fixtures/scan/recorded-scan.js';
import type { ScanRecord } from '../../../src/core/scan-record.js';
import type { RecordedScan } from '../../../src/core/scan-run.js';
import { countRecords } from '../../../src/report/scan/count-records.js';
import type { ScanChange } from '../../../src/report/scan/diff-scans.js';
import { diffScans } from '../../../src/report/scan/diff-scans.js';
import { mergedScans } from '../../../src/report/scan/merge-scans.js';
import {
  renderDiffJson,
  renderDiffText,
  diffTotals,
} from '../../../src/report/scan/render-diff.js';
import { sampleFinding } from '../sample.js';
import { wholeText } from './render.js';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const same = (text: string): string => text;

function merged(scans: readonly RecordedScan[]): RecordedScan {
  return mergedScans(scans, same);
}

function part(scan: RecordedScan, index: number, of: number): RecordedScan {
  return {
    run: { ...scan.run, shard: `${index + 1}/${of}` },
    records: async function* () {
      let number = 0;
      for await (const record of scan.records()) if (number++ % of === index) yield record;
    },
  };
}

describe('several scans as one', () => {
  it('are the whole again, when they are its parts', async () => {
    const whole = madeUpScan(300);
    const joined = merged([0, 1, 2].map((index) => part(whole, index, 3)));
    expect(joined.run).toEqual(whole.run);
    const byPath = (one: ScanRecord, other: ScanRecord): number => (one.path < other.path ? -1 : 1);
    expect((await all(joined.records())).sort(byPath)).toEqual(
      (await all(whole.records())).sort(byPath),
    );
    expect(await countRecords(joined)).toEqual(await countRecords(whole));
  });

  it('say which parts are missing', () => {
    const whole = madeUpScan(9);
    const run = merged([part(whole, 0, 3), part(whole, 2, 3)]).run;
    expect(run.shard).toBe('1/3, 3/3');
  });

  it('count an entry once, as the last of them tells it', async () => {
    const one = scanOf([sampleRecord({ path: 'a' }), sampleRecord({ path: 'b' })]);
    const two = scanOf([sampleRecord({ path: 'a', status: 'found' })]);
    const records = await all(merged([one, two]).records());
    expect(records.map(({ path, status }) => [path, status])).toEqual([
      ['b', 'clean'],
      ['a', 'found'],
    ]);
  });

  it('keep roots apart, and names that are no UTF-8', async () => {
    const one = scanOf([sampleRecord({ path: 'a' })], { roots: ['/x'] });
    const two = scanOf([sampleRecord({ path: 'a' })], { roots: ['/y'] });
    const bytes = ['/w==', '/g=='].map((pathBytes) =>
      sampleRecord({ path: '\u{FFFD}', pathBytes }),
    );
    const joined = merged([one, two, scanOf(bytes, { roots: ['/y'] })]);
    expect(joined.run.roots).toEqual(['/x', '/y']);
    expect((await all(joined.records())).map(({ root }) => root)).toEqual([0, 1, 1, 1]);
  });

  it('lose no entry whose masked path is that of another', async () => {
    const twins = ['a', 'b'].map((id) => sampleRecord({ path: 'SSN [SSN].pdf', id }));
    const later = { ...twins[1], status: 'unread' } as ScanRecord;
    const joined = merged([scanOf(twins), scanOf([later])]);
    expect((await all(joined.records())).map(({ id, status }) => [id, status])).toEqual([
      ['a', 'clean'],
      ['b', 'unread'],
    ]);
  });

  it('are not finished while one of them is not', () => {
    const { finishedAt: _finished, ...open } = scanOf([]).run;
    const interrupted = {
      run: { ...open, interrupted: true as const },
      records: scanOf([]).records,
    };
    expect(merged([scanOf([]), interrupted]).run).toMatchObject({ interrupted: true });
    expect(merged([scanOf([]), interrupted]).run).not.toHaveProperty('finishedAt');
  });
});

describe('what changed between two scans', () => {
  const a = sampleFinding({ id: 'a', fingerprint: 'a'.repeat(64) });
  const b = sampleFinding({ id: 'b' });
  const file = (over: Partial<ScanRecord>): ScanRecord => sampleRecord({ path: 'f', ...over });

  it.each<[string, ScanRecord[], ScanRecord[], Partial<ScanChange>[]]>([
    ['nothing', [file({ findings: [a, b] })], [file({ findings: [b, a] })], []],
    ['a clean file that came', [], [file({})], []],
    ['a clean file that went', [file({})], [], []],
    [
      'a file with a finding that came',
      [],
      [file({ findings: [a] })],
      [{ change: 'new', added: [a] }],
    ],
    ['one that went', [file({ findings: [a] })], [], [{ change: 'gone', removed: [a] }]],
    [
      'one finding for another',
      [file({ findings: [a] })],
      [file({ findings: [b] })],
      [{ change: 'changed', added: [b], removed: [a] }],
    ],
    [
      'a value that only moved',
      [file({ findings: [a] })],
      [file({ findings: [{ ...a, id: 'elsewhere' }] })],
      [],
    ],
    [
      'a value that stands there twice now',
      [file({ findings: [a] })],
      [file({ findings: [a, { ...a, id: 'elsewhere' }] })],
      [{ change: 'changed', added: [{ ...a, id: 'elsewhere' }], removed: [] }],
    ],
    [
      'a finding that was accepted',
      [file({ findings: [a] })],
      [file({ findings: [a], accepted: ['a'] })],
      [{ change: 'changed', removed: [a] }],
    ],
    [
      'a file that cannot be read any more',
      [file({})],
      [file({ status: 'unread' })],
      [{ change: 'changed', before: 'clean', now: 'unread' }],
    ],
    [
      'an unread file that came',
      [],
      [file({ status: 'unread' })],
      [{ change: 'new', now: 'unread' }],
    ],
  ])('%s', async (_name, before, now, changes) => {
    const found = await all(diffScans(scanOf(before), scanOf(now), same));
    expect(found).toHaveLength(changes.length);
    expect(found).toMatchObject(changes);
  });

  it('is told as JSON and as text, and counted', async () => {
    const before = scanOf([file({ findings: [a] })]);
    const now = scanOf([file({ findings: [b], path: 'g\u202e' }), file({ status: 'unread' })]);
    const totals = diffTotals();
    const json = await wholeText(renderDiffJson({ before, now, digest: same }, totals));
    const expected = { added: 1, removed: 1, newlyUnread: 1 };
    expect(totals).toEqual(expected);
    expect(JSON.parse(json)).toMatchObject({ totals: expected });
    const text = await wholeText(renderDiffText({ before, now, digest: same }, diffTotals()));
    expect(text).toContain('New: 1 entry\n  g\u{FFFD}\n      +1 Social Security number\n');
    expect(text).toContain(
      '1 new finding, 1 finding gone; 1 entry more could not be read whole.\n',
    );
    expect(json).not.toContain('\u202e');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BaselineFlags, ScanBaseline } from '../../src/cli/scan/scan-baseline.js';
import { openBaseline, withBaseline } from '../../src/cli/scan/scan-baseline.js';
import { scanTally } from '../../src/cli/scan/scan-tally.js';
import type { ScanRecord } from '../../src/core/scan-record.js';
import type { Baseline } from '../../src/scan/baseline/baseline.js';
import { sampleFinding } from '../report/sample.js';
import type { FakeTerminal } from './fake-terminal.js';
import { fakeTerminal } from './fake-terminal.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();
const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);
const NOW = new Date('2026-03-31T12:00:00Z');
const BY = { reason: 'a published dummy', who: 'J. Clerk' };

describe('a baseline of a scan', () => {
  it('is made by an update, and makes the next exit code 0, the one after something new 1', async () => {
    const baseline = folder.path('made.json');
    const update = await open({ baseline, updateBaseline: true, ...BY, expires: '2026-12-31' });
    expect(exit([update.judge(record('a'))])).toBe(0);
    await update.finish(true);
    const next = await open({ baseline });
    expect(exit([next.judge(record('a'))])).toBe(0);
    expect(exit([next.judge(record('a')), next.judge(record('b'))])).toBe(1);
    expect(JSON.parse(readFileSync(baseline, 'utf8'))).toMatchObject({
      accepted: [
        {
          path: 'a.txt',
          reason: BY.reason,
          by: BY.who,
          accepted: '2026-03-31',
          expires: '2026-12-31',
        },
      ],
    });
  });

  it('is left as it is by a scan that did not end', async () => {
    const baseline = folder.path('kept.json');
    const terminal = fakeTerminal();
    const update = await open({ baseline, updateBaseline: true, ...BY }, terminal);
    update.judge(record('a'));
    await update.finish(false);
    expect(() => readFileSync(baseline)).toThrow('ENOENT');
    expect(terminal.warned()).toMatch(/not updated/u);
  });

  it('names what has expired, which counts again', async () => {
    const baseline = folder.path('old.json');
    const update = await open({ baseline, updateBaseline: true, ...BY, expires: '2026-03-31' });
    update.judge(record('a'));
    await update.finish(true);
    const terminal = fakeTerminal();
    const later = await openBaseline({ baseline }, KEY, terminal, new Date('2026-04-01T00:00:00Z'));
    expect(exit([later.judge(record('a'))])).toBe(1);
    await later.finish(true);
    expect(terminal.warned()).toMatch(/count again: 1\n {2}a\.txt: us-ssn, until 2026-03-31/u);
  });

  it('is seen in reports, which are made of a journal that knows nothing of it', async () => {
    const baseline = folder.path('seen.json');
    const update = await open({ baseline, updateBaseline: true, ...BY });
    update.judge(record('a'));
    await update.finish(true);
    const given = async function* (): AsyncGenerator<ScanRecord> {
      yield record('a');
      yield record('b');
    };
    const run = { tool: { name: 't', version: '1' }, roots: [], startedAt: '', detectors: [] };
    const scan = withBaseline(
      { run: { ...run, policies: [] }, records: given },
      await open({ baseline }),
    );
    const accepted: (number | undefined)[] = [];
    for await (const one of scan.records()) accepted.push(one.accepted?.length);
    expect(accepted).toEqual([1, undefined]);
  });

  it.each<[string, BaselineFlags, RegExp]>([
    ['an update of nothing', { updateBaseline: true }, /needs `--baseline FILE`/u],
    ['an update without a reason', update({ who: 'c' }), /needs `--reason` and `--who`/u],
    ['an update by nobody', update({ reason: 'r' }), /needs `--reason` and `--who`/u],
    ['an end that is past', update({ ...BY, expires: '2026-03-30' }), /a day to come/u],
    ['an end that is no day', update({ ...BY, expires: 'soon' }), /a day to come/u],
    ['a file that is not there', { baseline: folder.path('nowhere.json') }, /Cannot read/u],
    ['a file that is not JSON', { baseline: folder.write('x.json', 'x') }, /not JSON/u],
    ['a file of another kind', { baseline: folder.write('y.json', '{}') }, /no baseline/u],
  ])('is refused: %s', async (_name, flags, message) => {
    await expect(open(flags)).rejects.toThrow(message);
  });

  it('is refused without a key, and with another one', async () => {
    const baseline = folder.path('keyed.json');
    await (await open({ baseline, updateBaseline: true, ...BY })).finish(true);
    await expect(openBaseline({ baseline }, undefined, fakeTerminal(), NOW)).rejects.toThrow(
      /key-file/u,
    );
    const other = openBaseline(
      { baseline },
      KEY.map((byte) => byte + 1),
      fakeTerminal(),
      NOW,
    );
    await expect(other).rejects.toThrow(/another key/u);
    const { accepted } = JSON.parse(readFileSync(baseline, 'utf8')) as Baseline;
    expect(accepted).toEqual([]);
  });
});

function open(
  flags: BaselineFlags,
  terminal: FakeTerminal = fakeTerminal(),
): Promise<ScanBaseline> {
  return openBaseline(flags, KEY, terminal, NOW);
}

function update(flags: BaselineFlags): BaselineFlags {
  return { baseline: folder.path('never.json'), updateBaseline: true, ...flags };
}

function exit(records: readonly ScanRecord[]): number {
  const tally = scanTally();
  for (const one of records) tally.add(one);
  return tally.exit({ failOn: 'any', allowIncomplete: false });
}

/** A file whose one finding has a fingerprint of its own. */
function record(name: string): ScanRecord {
  return {
    id: name.repeat(32),
    path: `${name}.txt`,
    root: 0,
    kind: 'file',
    status: 'found',
    findings: [sampleFinding({ fingerprint: name.repeat(64) })],
    blindSpots: [],
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeTree } from '../../fixtures/tree/make-tree.js';
import { POISON_DETECTOR } from '../../fixtures/tree/poisons.js';
import { wrongRecords } from '../../fixtures/tree/wrong-records.js';
import { tempFolder } from '../cli/temp-folder.js';
import { builtCommand } from './built-command.js';
import { recordsOf, scanFromSources } from './scan-from-sources.js';

const temp = tempFolder();
let child = '';
beforeAll(async () => {
  child = join(await builtCommand('scan-tree'), '..', 'scan-child.cjs');
});

it('makes one record for each of 2,000 files, whatever harms their readers, and finds what was planted', async () => {
  const root = temp.path('tree');
  mkdirSync(root);
  const expected = await makeTree(root, { files: 2000, poisoned: true, odd: true });
  const detector = temp.write('poison.mjs', POISON_DETECTOR);
  const records = await recordsOf(
    scanFromSources(
      [root],
      {
        jobs: 2,
        detectorFiles: [detector],
        limits: { timeMs: 10_000, memoryBytes: 700 * 1024 ** 2 },
      },
      child,
    ),
  );
  expect(records).toHaveLength(Object.keys(expected).length);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  expect(wrongRecords(expected, records)).toEqual([]);
  // What was planted is told nowhere.
  expect(JSON.stringify(records)).not.toMatch(/8\d\d-\d\d-\d{4}/u);
  // Some three hundred files are read; all others hold the same.
  expect(records.filter(({ reused }) => reused === 'same-content').length).toBeGreaterThan(1600);
}, 240_000);

it('notes names that say another format than the content, in whatever case', async () => {
  const root = temp.path('misnamed');
  mkdirSync(root);
  writeFileSync(`${root}/a.PDF`, 'Dear Sir\n');
  writeFileSync(`${root}/b.txt`, 'Dear Sir\n');
  writeFileSync(`${root}/c.unknown`, 'Dear Sir\n');
  const records = await recordsOf(scanFromSources([root], { jobs: 1 }));
  expect(records.map(({ path, namedAs }) => [path, namedAs])).toEqual([
    ['a.PDF', 'application/pdf'],
    ['b.txt', undefined],
    ['c.unknown', undefined],
  ]);
});

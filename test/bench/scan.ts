import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { framePage, textLine } from '../../fixtures/pdf/frame.js';
import { pagesPdf } from '../../fixtures/pdf/page.js';
import { labelledDocuments } from '../../fixtures/text/index.js';
import type { Expectation } from '../../fixtures/tree/make-tree.js';
import { makeTree } from '../../fixtures/tree/make-tree.js';
import { POISON_DETECTOR } from '../../fixtures/tree/poisons.js';
import { wrongRecords } from '../../fixtures/tree/wrong-records.js';
import type { ScanRecord } from '../../src/core/scan-record.js';
import { readJournal } from '../../src/scan/journal/read-journal.js';
import { runScan } from './scan-process.js';

/**
 * Scans of made-up trees by `dist` (build first): `npm run bench:scan -- --files 20000 --kills 25 --large 500000`.
 * Prints times and the memory of the scan's own process. Times mean something on an idle machine only.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '25' },
    large: { type: 'string' },
    pdfs: { type: 'string', default: '400' },
  },
});
/** What a scan of half a million files may take. */
const MOST_MEGABYTES = 120;
const KINDS = [
  ['found', 'planted ones found'],
  ['poison', 'poisons named'],
  ['skipped', 'skipped with the reason'],
] as const;
const folder = mkdtempSync(join(tmpdir(), 'blackletter-bench-'));
try {
  await speed(Number(values.pdfs));
  await tree(Number(values.files), Number(values.kills));
  if (values.large !== undefined) await large(Number(values.large));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Different PDFs of three pages of text, in one child, beside Poppler's pdftotext. */
async function speed(count: number): Promise<void> {
  const root = join(folder, 'pdfs');
  mkdirSync(root);
  let number = 0;
  for (const { text } of labelledDocuments({ family: 'dev', count })) {
    const lines = text.split('\n').flatMap((line) => line.match(/.{1,95}/gu) ?? ['']);
    const pages = [0, 1, 2].map((page) =>
      framePage(
        Array.from({ length: 45 }, (_, at) => {
          const line = lines[(page * 45 + at) % lines.length] ?? '';
          return textLine(72, 740 - 15 * at, line.replace(/[^\x20-\x7e]/gu, '?'));
        }).join(''),
      ),
    );
    writeFileSync(join(root, `${String(number)}.pdf`), pagesPdf({ pages }));
    number += 1;
  }
  const { seconds } = await runScan(root, ['--jobs', '1']);
  say(`${String(count)} PDFs of three pages, one child`, seconds, count);
  try {
    const started = performance.now();
    for (const name of readdirSync(root)) execFileSync('pdftotext', [join(root, name), '-']);
    say('the same by pdftotext', (performance.now() - started) / 1000, count);
  } catch {
    print('pdftotext is not installed');
  }
}

/** A tree with all that is hostile; what ten times as many files take; killed and resumed. Each law is passed or failed. */
async function tree(count: number, kills: number): Promise<void> {
  const detector = join(folder, 'poison.mjs');
  writeFileSync(detector, POISON_DETECTOR);
  const flags = ['--detector', detector, '--timeout', '20s', '--max-memory', '700MB'];
  const seconds: number[] = [];
  for (const files of [Math.round(count / 10), count]) {
    const root = join(folder, `tree-${String(files)}`);
    mkdirSync(root);
    const expected = await makeTree(root, { files, pictures: true });
    const state = join(folder, `state-${String(files)}`);
    const first = await runScan(root, ['--state', state]);
    say(`${String(files)} files`, first.seconds, files, first.megabytes);
    const again = await runScan(root, ['--state', state]);
    say('  again, unchanged', again.seconds, files, again.megabytes);
    law(first.lines === Object.keys(expected).length + 1, 'one record a file');
    law(first.megabytes < MOST_MEGABYTES, `parent under ${String(MOST_MEGABYTES)} MB`);
    law(again.seconds <= first.seconds / 5, 'unchanged in a fifth of the time');
    seconds.push(first.seconds);
  }
  const [few = 0, many = 0] = seconds;
  law(many <= 11 * few, `10 times the files in ${(many / few).toFixed(1)} times the time (11)`);
  await hostileTree(count, kills, flags);
}

async function hostileTree(count: number, kills: number, flags: readonly string[]): Promise<void> {
  const root = join(folder, 'hostile');
  mkdirSync(root);
  const options = { files: count, pictures: true, poisoned: true, odd: true };
  const expected = await makeTree(root, options);
  const entries = Object.keys(expected).length;
  const whole = await runScan(root, [...flags, '--state', join(folder, 'state-whole')]);
  say(`${String(count)} files, poisons among them`, whole.seconds, count, whole.megabytes);
  law(whole.lines === entries + 1, 'one record a file, poisons among them');
  law(whole.megabytes < MOST_MEGABYTES, `parent under ${String(MOST_MEGABYTES)} MB`);
  await tellsAll('state-whole', expected);

  const state = join(folder, 'state-killed');
  for (let kill = 0; kill < kills; kill++) {
    await runScan(root, [...flags, '--state', state], Math.random() * whole.seconds * 200 + 300);
  }
  const last = await runScan(root, [...flags, '--state', state]);
  say(`killed ${String(kills)} times, and resumed`, last.seconds, count, last.megabytes);
  const ids = readFileSync(state, 'utf8').match(/^\{"id":"[0-9a-f]{32}/gmu) ?? [];
  const lost = entries - new Set(ids).size;
  const twice = ids.length - new Set(ids).size;
  law(last.lines === entries + 1, 'one record a file, killed');
  law(lost === 0, `${String(lost)} lost`);
  law(twice === 0, `${String(twice)} twice`);
  await tellsAll('state-killed', expected);
}

/** What was planted is found, poisons are named, and everything else is what it is. */
async function tellsAll(state: string, expected: Expectation): Promise<void> {
  const records: ScanRecord[] = [];
  for await (const record of readJournal(join(folder, state)).records()) records.push(record);
  const wrong = new Set(wrongRecords(expected, records));
  for (const [kind, what] of KINDS) {
    const all = Object.keys(expected).filter((path) => kind === expected[path]?.expected);
    const right = all.filter((path) => !wrong.has(path)).length;
    law(right === all.length, `${String(right)} of ${String(all.length)} ${what}`);
  }
  const others = [...wrong].filter(
    (path) => !KINDS.some(([kind]) => kind === expected[path]?.expected),
  );
  law(others.length === 0, `${String(others.length)} others that tell something else`);
}

async function large(files: number): Promise<void> {
  const root = join(folder, 'large');
  mkdirSync(root);
  await makeTree(root, { files, linked: true });
  const state = join(folder, 'state-large');
  const first = await runScan(root, ['--state', state]);
  say(`${String(files)} names of some hundred files`, first.seconds, files, first.megabytes);
  const again = await runScan(root, ['--state', state]);
  say('  again, unchanged', again.seconds, files, again.megabytes);
  for (const { megabytes } of [first, again])
    law(megabytes < MOST_MEGABYTES, `parent under ${String(MOST_MEGABYTES)} MB`);
}

function say(what: string, seconds: number, files: number, megabytes?: number): void {
  const rate = `${(files / seconds).toFixed(0)} files/s`;
  const memory = megabytes === undefined ? '' : `, ${megabytes.toFixed(0)} MB`;
  print(`${what}: ${seconds.toFixed(1)} s, ${rate}${memory}`);
}

function law(holds: boolean, what: string): void {
  print(`  ${holds ? 'pass' : 'FAIL'}: ${what}`);
  if (!holds) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

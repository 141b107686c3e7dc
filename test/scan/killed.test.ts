import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { makeTree } from '../../fixtures/tree/make-tree.js';
import type { ScanRecord } from '../../src/core/scan-record.js';
import { readJournal } from '../../src/scan/journal/read-journal.js';
import { childrenOf, isAlive } from '../isolate/processes.js';
import { tempFolder } from '../cli/temp-folder.js';
import { builtCommand } from './built-command.js';
import { recordsOf } from './scan-from-sources.js';

const temp = tempFolder();
let command = '';
beforeAll(async () => {
  command = await builtCommand('killed');
});

interface Run {
  readonly lines: readonly string[];
  readonly exit: number | null;
  readonly children: readonly number[];
}

/** One scan; killed once its journal has so many lines. */
async function scanTree(root: string, state: string, killAt?: number): Promise<Run> {
  const args = ['scan', root, '--state', state, '--format', 'jsonl', '--jobs', '2'];
  const scan = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  scan.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => scan.once('close', resolve));
  let children: readonly number[] = [];
  if (killAt !== undefined) {
    while (scan.exitCode === null && linesOf(state).length < killAt) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    children = childrenOf(scan.pid ?? 0).map(({ pid }) => pid);
    scan.kill('SIGKILL');
  }
  const exit = await ended;
  // The first line tells of the scan as a whole.
  const lines = text.split('\n').filter((line) => line !== '' && idsOf([line]).length > 0);
  return { lines, exit, children };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
}

function idsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const { id } = JSON.parse(line) as { id?: string };
    return id === undefined ? [] : [id];
  });
}

it('loses nothing and tells nothing twice, killed at any moment', async () => {
  const root = temp.path('tree');
  mkdirSync(root);
  const expected = await makeTree(root, { files: 400, odd: true });
  const count = Object.keys(expected).length;
  const state = temp.path('state.jsonl');
  for (const killAt of [1, 2, 40, 41, 150, 300]) {
    const { children } = await scanTree(root, state, killAt);
    // No reader outlives the scan; one that is being started may still have to find out.
    while (children.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(new Set(idsOf(linesOf(state))).size).toBe(idsOf(linesOf(state)).length);
  }
  const interrupted = readJournal(state);
  expect(interrupted.run.interrupted).toBe(true);
  const { lines, exit } = await scanTree(root, state);
  // Some files cannot be read.
  expect(exit).toBe(3);
  const records = lines.map((line) => JSON.parse(line) as ScanRecord);
  expect(records).toHaveLength(count);
  expect(new Set(records.map(({ id }) => id)).size).toBe(count);
  const journalled = await recordsOf(readJournal(state).records());
  expect(journalled.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
  // Every entry has one line, however often the scan was killed.
  expect(idsOf(linesOf(state)).sort()).toEqual(records.map(({ id }) => id).sort());
  expect(readJournal(state).run.interrupted).toBeUndefined();

  const again = await scanTree(root, state);
  expect(again.lines).toHaveLength(count);
  const reused = again.lines.filter((line) => line.includes('"reused":"unchanged"'));
  expect(reused).toHaveLength(count);
}, 240_000);

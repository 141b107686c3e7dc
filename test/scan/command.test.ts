import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { builtCommand } from './built-command.js';

const temp = tempFolder();
let command = '';
beforeAll(async () => {
  command = await builtCommand('command');
});

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], onOutput?: (interrupt: () => void) => void): Promise<Ended> {
  const scan = spawn(process.execPath, [command, 'scan', '--jobs', '1', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let out = '';
  let err = '';
  scan.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    onOutput?.(() => {
      // As a terminal does: to the scan and its children.
      if (scan.pid !== undefined) process.kill(-scan.pid, 'SIGINT');
    });
  });
  scan.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((resolve) => {
    scan.once('close', (exit) => {
      resolve({ exit, out, err });
    });
  });
}

const FILES: Readonly<Record<string, string>> = {
  clean: 'Dear Sir\n',
  found: 'SSN: 842-91-2656\n',
  unread: '%PDF-1.7\n',
};

function folder(...names: readonly string[]): string {
  const path = temp.path(names.join('-'));
  mkdirSync(path, { recursive: true });
  for (const name of names) writeFileSync(join(path, name), FILES[name] ?? '');
  return path;
}

describe('the exit code of a scan', () => {
  it.each<[readonly string[], readonly string[], number]>([
    [['clean'], [], 0],
    [['clean', 'found'], [], 1],
    [['clean', 'found'], ['--fail-on', 'high'], 1],
    [['clean', 'found'], ['--fail-on', 'none'], 0],
    [['clean', 'unread'], [], 3],
    [['found', 'unread'], [], 3],
    [['found', 'unread'], ['--allow-incomplete'], 1],
    [['clean', 'unread'], ['--allow-incomplete'], 0],
    [['clean'], ['nowhere'], 2],
    [['clean'], ['--fail-on', 'nothing'], 2],
    [['clean'], ['--format', 'xml'], 2],
    [['clean'], ['--timeout', 'soon'], 2],
    [['clean'], ['--shard', '3/2'], 2],
    [['clean'], ['--detect', 'nothing-known'], 2],
  ])('of %j with %j is %i', async (names, flags, exit) => {
    const ended = await run([folder(...names), ...flags]);
    expect(ended.exit, ended.err).toBe(exit);
    expect(ended.out + ended.err).not.toContain('842-91-2656');
  });
});

describe('a scan', () => {
  it('writes its report to a file for its owner alone, and leaves nothing else behind', async () => {
    const report = temp.path('report.json');
    const before = leftOver();
    const { exit, out } = await run([folder('clean', 'found'), '--format', 'json', '-o', report]);
    expect([exit, out]).toEqual([1, '']);
    expect(statSync(report).mode & 0o777).toBe(0o600);
    const { records, totals } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, object>;
    expect(records).toHaveLength(2);
    expect(totals).toMatchObject({ statuses: { clean: 1, found: 1 } });
    expect(leftOver()).toEqual(before);
  });

  it('shares the work among shards without gap or overlap', async () => {
    const root = temp.path('shards');
    mkdirSync(root);
    for (let at = 0; at < 30; at++) writeFileSync(join(root, String(at)), 'Dear Sir\n');
    const parts = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => run([root, '--shard', shard, '--format', 'jsonl'])),
    );
    const paths = parts.map(({ out }) => pathsOf(out));
    expect(paths.flat().sort()).toEqual(Array.from({ length: 30 }, (_, at) => String(at)).sort());
    expect(paths.every((own) => own.length > 0)).toBe(true);
  });

  it('finishes the file in hand when it is interrupted, and goes on from there', async () => {
    const root = temp.path('interrupted');
    mkdirSync(root);
    for (let at = 0; at < 300; at++) writeFileSync(join(root, String(at)), `Dear ${String(at)}\n`);
    const args = [root, '--state', temp.path('interrupted.jsonl'), '--format', 'jsonl'];
    let asked = false;
    const first = await run(args, (interrupt) => {
      if (!asked) interrupt();
      asked = true;
    });
    expect(first.exit).toBe(130);
    expect(first.err).toContain('the same command goes on from here');
    expect(pathsOf(first.out).length).toBeLessThan(300);
    expect(first.out).not.toContain('"unread"');
    const second = await run(args);
    expect(second.exit).toBe(0);
    expect(new Set(pathsOf(second.out)).size).toBe(300);
    expect(pathsOf(second.out)).toHaveLength(300);
  });
});

function pathsOf(out: string): string[] {
  return out.split('\n').flatMap((line) => {
    const { path } = (line === '' ? {} : JSON.parse(line)) as { path?: string };
    return path === undefined ? [] : [path];
  });
}

function leftOver(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('blackletter-scan-'));
}

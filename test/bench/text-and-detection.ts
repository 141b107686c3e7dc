import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { briefPdf } from '../../fixtures/pdf/brief.js';
import { childEnvironment, childFlags } from '../../src/code-cache/child-flags.js';
import { cpuOfCommand, median } from './measure.js';

/*
 * Text, geometry and detection on a dense 100-page brief, as CPU time of whole processes against `pdftotext -bbox` on the same
 * file. Cold, each a new process that reads the file once and ends:
 * - the library in a process of somebody's own (`isolate: 'none'`),
 * - in a process like our children, in which documents are read by default: their flags and environment, the bundle that they load, and its
 *   bytecode from the build (in a scan one child does all of this; else it reads, and its parent detects),
 * - `blackletter inspect`, which is such a child and its parent.
 * Warm: the fifth to fifteenth time in one process. Then the wall time of redacting and proving a 23-page brief by the command
 * line. Needs a build; the peer is left out where it is not installed.
 */

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const runner = fileURLToPath(new URL('read-document.mjs', import.meta.url));
const childRunner = fileURLToPath(new URL('read-in-child.cjs', import.meta.url));
const run = promisify(execFile);

/** What children get for the usual limit of memory, and the margin over it, in MiB. */
const CHILD_FLAGS = childFlags(1024 + 256);

const folder = await mkdtemp(join(tmpdir(), 'blackletter-bench-'));
try {
  const long = join(folder, 'brief-100.pdf');
  const short = join(folder, 'brief-23.pdf');
  await writeFile(long, briefPdf(100));
  await writeFile(short, briefPdf(23));

  const peer = cpuOfCommand(9, 'pdftotext', ['-bbox', long, join(folder, 'peer.html')]);
  const cold = cpuOfCommand(5, process.execPath, [runner, dist, long, '1']);
  const childArgs = [...CHILD_FLAGS, childRunner, dist, long, '1'];
  const inChild = cpuOfCommand(5, process.execPath, childArgs, childEnvironment(process.env));
  // It says by its exit code that something was found.
  const inspect = ['-c', '"$@"; test $? -le 1', 'sh', process.execPath, join(dist, 'cli.js')];
  const command = cpuOfCommand(5, 'sh', [...inspect, 'inspect', long]);
  const { stdout } = await run(process.execPath, [runner, dist, long, '15']);
  const runs = JSON.parse(stdout) as {
    readonly cpuMs: readonly number[];
    readonly findings: number;
  };
  const warm = median(runs.cpuMs.slice(5));

  const walls: number[] = [];
  for (let count = 0; count < 5; count++) {
    const start = performance.now();
    await run(process.execPath, [
      join(dist, 'cli.js'),
      'redact',
      short,
      '-o',
      join(folder, `out-${String(count)}.pdf`),
    ]);
    walls.push(performance.now() - start);
  }

  print('pdftotext -bbox, 100 pages', peer, peer);
  print('text + geometry + detection, cold', inChild, peer);
  print('the same in a process of one’s own', cold, peer);
  print('blackletter inspect, two processes', command, peer);
  print('text + geometry + detection, warm', warm, peer);
  console.log(`  findings ${String(runs.findings)}, ${(warm / 100).toFixed(2)} ms a page warm`);
  console.log(`redact and prove 23 pages, wall (command line)  ${median(walls).toFixed(0)} ms`);
} finally {
  await rm(folder, { recursive: true });
}

function print(name: string, cpuMs: number | undefined, peer: number | undefined): void {
  const figure = cpuMs === undefined ? 'not installed' : `${cpuMs.toFixed(0).padStart(6)} ms CPU`;
  const ratio = cpuMs === undefined || peer === undefined ? '' : `  ${(cpuMs / peer).toFixed(2)}x`;
  console.log(`${name.padEnd(36)} ${figure}${ratio}`);
}

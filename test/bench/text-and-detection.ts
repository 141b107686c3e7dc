import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { briefPdf } from '../../fixtures/pdf/brief.js';
import { cpuOfCommand, median } from './measure.js';

/*
 * Text, geometry and detection on a dense 100-page brief, as CPU time against `pdftotext -bbox` on the same file: cold (a new
 * process that reads it once; the same as the library's children are set up, which is how a document is read by default) and warm (the fifth to fifteenth time in one process). Then the wall time of redacting and
 * proving a 23-page brief by the command line. Needs a build; the peer is left out where it is not installed.
 */

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const runner = fileURLToPath(new URL('read-document.mjs', import.meta.url));
const run = promisify(execFile);

/** What `src/isolate/child.ts` sets for itself. */
const CHILD_FLAG = '--interrupt-budget=600000';

const folder = await mkdtemp(join(tmpdir(), 'blackletter-bench-'));
try {
  const long = join(folder, 'brief-100.pdf');
  const short = join(folder, 'brief-23.pdf');
  await writeFile(long, briefPdf(100));
  await writeFile(short, briefPdf(23));

  const peer = cpuOfCommand(9, 'pdftotext', ['-bbox', long, join(folder, 'peer.html')]);
  const cold = cpuOfCommand(5, process.execPath, [runner, dist, long, '1']);
  const inChild = cpuOfCommand(5, process.execPath, [CHILD_FLAG, runner, dist, long, '1']);
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
  print('text + geometry + detection, cold', cold, peer);
  print('the same, V8 set up as in a child', inChild, peer);
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

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/*
 * What the proof costs: CPU time and peak memory of redacting briefs of 10, 100 and 1,000 pages with and without it. The
 * proof may cost one and a half times as much again, and a thousand pages 600 MB.
 */

const run = promisify(execFile);
const script = fileURLToPath(new URL('redact-brief.ts', import.meta.url));

interface Figures {
  readonly status: string;
  readonly cpuMs: number;
  readonly maxMiB: number;
}

async function measure(pages: number, mode: 'proved' | 'bare'): Promise<Figures> {
  const args = ['--import', 'tsx', script, String(pages), mode];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout) as Figures;
}

for (const pages of [10, 100, 1000]) {
  const bare = await measure(pages, 'bare');
  const proved = await measure(pages, 'proved');
  const ratio = proved.cpuMs / bare.cpuMs;
  console.log(
    `${String(pages).padStart(5)} pages  ${proved.status}  without proof ${bare.cpuMs.toFixed(0)} ms, ` +
      `with it ${proved.cpuMs.toFixed(0)} ms CPU (${ratio.toFixed(2)}x); ` +
      `peak ${bare.maxMiB.toFixed(0)} and ${proved.maxMiB.toFixed(0)} MiB`,
  );
}

// Reads a document some times in this process with the built library and prints the CPU milliseconds of each time.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist = '', file = '', times = '1'] = process.argv.slice(2);
const { createEngine } = await import(pathToFileURL(join(dist, 'index.js')).href);
const bytes = new Uint8Array(await readFile(file));
const engine = createEngine({ isolate: 'none' });
const cpuMs = [];
let findings = 0;
for (let count = 0; count < Number(times); count++) {
  const before = process.cpuUsage();
  ({
    findings: { length: findings },
  } = await engine.inspect(bytes));
  const { user, system } = process.cpuUsage(before);
  cpuMs.push((user + system) / 1000);
}
await engine.close();
process.stdout.write(JSON.stringify({ cpuMs, findings }));

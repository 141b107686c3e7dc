import { remoteAdapter } from '../../src/isolate/remote-adapter.js';
import { textFile } from '../engine/text-format/pages.js';
import { hostileFormat } from './hostile-format.js';
import { hostilePool } from './hostile-pool.js';

// A program that reads one document, whose text is its first argument, and closes its pool if there is a second.
const pool = hostilePool();
const format = remoteAdapter(hostileFormat(), pool);
const document = await format.open(textFile(process.argv[2] ?? 'Dear Sir'), {
  limits: { timeMs: 60_000, memoryBytes: 512 * 1024 ** 2, inflatedBytes: 1024 ** 2 },
  signal: new AbortController().signal,
});
await document.close();
if (process.argv[3] !== undefined) {
  await pool.close();
  process.stdout.write('closed');
}

import { briefPdf } from '../../fixtures/pdf/brief.js';
import type { FormatAdapter } from '../../src/core/format-adapter.js';
import { formats } from '../../src/formats/index.js';
import { createEngine } from '../../src/index.js';

/*
 * Redacts a brief of so many pages in this process, with the proof or (second argument `bare`) without it, and prints CPU
 * milliseconds and the most memory that was resident.
 */

const [pages = '10', mode = 'proved'] = process.argv.slice(2);
const unproved = (format: FormatAdapter): FormatAdapter => ({
  ...format,
  audit: () =>
    Promise.resolve({
      readers: [{ reader: 'none', read: {}, unread: [] }],
      residues: [],
      changes: [],
      layers: [],
    }),
});
const engine = createEngine({
  isolate: 'none',
  formats: mode === 'bare' ? formats().map(unproved) : formats(),
});
// What is loaded and compiled once is not the document's.
await engine.redact(briefPdf(3));
const bytes = briefPdf(Number(pages));
const before = process.cpuUsage();
const { status } = await engine.redact(bytes, { limits: { timeMs: 600_000 } });
const { user, system } = process.cpuUsage(before);
const cpuMs = (user + system) / 1000;
const maxMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ status, cpuMs, maxMiB }));
await engine.close();

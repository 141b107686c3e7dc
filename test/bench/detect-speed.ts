import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelledDocuments } from '../../fixtures/text/index.js';
import { proseSentence } from '../../fixtures/text/prose.js';
import { sourceOf } from '../../fixtures/text/source.js';
import type { Engine } from '../../src/index.js';
import { installedPeers } from './detect-peers.js';
import { cpuOfCommand, median } from './measure.js';

const UNITS = 2e6;
const WARMING = 8;

/**
 * Megabytes of UTF-8 a second of CPU time, user and system of all threads, on text full of values and on plain prose,
 * beside ripgrep with patterns for the same things and beside npm packages, on the same texts in the same run.
 */
export async function printSpeed(engine: Engine, peerFolder: string): Promise<void> {
  const texts = [denseText(UNITS), sparseText(UNITS)] as const;
  console.log('\nMB/s of CPU                        dense    sparse');
  const row = async (
    name: string,
    units: number,
    run: (text: string) => unknown,
  ): Promise<void> => {
    const speeds: string[] = [];
    for (const text of texts) speeds.push(shown(await speedOf(text.slice(0, units), run)));
    console.log(`  ${name.padEnd(28)} ${speeds.join(' ')}`);
  };
  await row('blackletter, all detectors', UNITS, (text) => engine.detect(text));
  await row('blackletter, noise of a scan', UNITS, (text) =>
    engine.detect(text, { source: 'ocr' }),
  );
  await printDensities(engine);
  await printRipgrep(texts);
  const peers = await installedPeers(peerFolder);
  for (const { name, units, run } of peers) await row(name, units, run);
  if (peers.length === 0) console.log('  no npm peer is installed (--peers FOLDER)');
}

/** The same documents with ever more plain prose between them: what is found takes the time, not the length of a text. */
async function printDensities(engine: Engine): Promise<void> {
  for (const share of [0.3, 0.1, 0.03]) {
    const text = thinnedText(UNITS, share);
    const speed = await speedOf(text, (given) => engine.detect(given));
    const found = (await engine.detect(text)).length / (text.length / 1000);
    console.log(`  ${`  ${found.toFixed(1)} findings a kB`.padEnd(28)} ${shown(speed)}`);
  }
}

/** @param share The documents' part of the text, from 0 to 1. */
function thinnedText(units: number, share: number): string {
  const source = sourceOf('train', 'thinned');
  let text = '';
  let written = 0;
  for (const document of labelledDocuments({ family: 'train', count: 1e6 })) {
    text += `${document.text}\n\n`;
    written += document.text.length;
    while (text.length < written / share) text += `${proseSentence(source)} `;
    text += '\n\n';
    if (text.length >= units) break;
  }
  return text;
}

/** Documents one after another, as many as it takes. */
export function denseText(units: number): string {
  let text = '';
  for (const document of labelledDocuments({ family: 'train', count: 1e6 })) {
    text += `${document.text}\n\n`;
    if (text.length >= units) break;
  }
  return text;
}

function sparseText(units: number): string {
  const source = sourceOf('train', 'sparse');
  let text = '';
  while (text.length < units) {
    text += proseSentence(source) + (source.chance(0.15) ? '\n\n' : ' ');
    if (source.chance(0.01)) text += `The hearing is on June ${String(source.int(1, 28))}, 2024. `;
  }
  return text;
}

async function speedOf(text: string, run: (text: string) => unknown): Promise<number> {
  const megabytes = Buffer.byteLength(text) / 1e6;
  // An engine is compiled while it runs, on threads that count too: what it does once it is warm is measured.
  for (let count = 0; count < WARMING; count++) await run(text);
  const times: number[] = [];
  for (let count = 0; count < 3; count++) {
    const before = process.cpuUsage();
    await run(text);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e6);
  }
  return megabytes / median(times);
}

async function printRipgrep(texts: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'blackletter-bench-'));
  try {
    const patterns = join(folder, 'patterns');
    await writeFile(patterns, PATTERNS.join('\n'));
    const speeds: string[] = [];
    for (const text of texts) {
      const file = join(folder, 'text');
      const repeated = text.repeat(10);
      await writeFile(file, repeated);
      const ms = cpuOfCommand(3, 'rg', [
        '--no-config',
        '--no-unicode',
        '-j1',
        '--count-matches',
        '-f',
        patterns,
        file,
      ]);
      speeds.push(
        ms === undefined ? 'not installed' : shown(Buffer.byteLength(repeated) / 1e3 / ms),
      );
    }
    console.log(`  ${'ripgrep, 12 patterns'.padEnd(28)} ${speeds.join(' ')}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function shown(megabytesPerSecond: number): string {
  return megabytesPerSecond.toFixed(megabytesPerSecond < 10 ? 2 : 1).padStart(9);
}

/** The shapes alone, without any look at what stands around them. */
const PATTERNS = [
  String.raw`\b\d{3}[- .]?\d{2}[- .]?\d{4}\b`,
  String.raw`\b\d{2}-\d{7}\b`,
  String.raw`\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})\b`,
  String.raw`\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b`,
  String.raw`\b(?:\d[ -]?){13,19}\b`,
  String.raw`\b\d{8,17}\b`,
  String.raw`\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}`,
  String.raw`(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}\b`,
  String.raw`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`,
  String.raw`\b\d{1,5} [A-Z][A-Za-z. ]{2,30} (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Blvd|Court|Ct|Way)\b`,
  String.raw`\b[A-Z]{1,3}\d{6,12}\b`,
  String.raw`(?i)\b(?:mrn|medical record)[^0-9\n]{0,20}\d{5,10}\b`,
];

import { parseArgs } from 'node:util';
import type { Condition, ConditionGroup, Layout } from '../../fixtures/scanned-pages/index.js';
import { CONDITIONS, LAYOUTS, scannedPage } from '../../fixtures/scanned-pages/index.js';
import type { Family } from '../../fixtures/text/source.js';
import { createRecogniser } from '../../src/ocr/recogniser.js';
import { tesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { printCost } from './ocr-cost.js';
import type { PageScore } from './ocr-score.js';
import { scoreJournal } from './ocr-journal.js';
import { pageReader } from './ocr-score.js';
import { printGroups, rowOf } from './ocr-tables.js';

/*
 * Reads made-up scans (fixtures/scanned-pages) as the product reads pictures, and prints by condition how many identifiers were
 * read exactly, how many would have been covered, and which pages that lose one are flagged for review.
 *
 *   npm run bench:ocr -- [--pages 1] [--spread] [--only skew] [--group good,fax] [--layout boxes] [--family train] [--missed]
 *
 * With `--journal FILE` it goes on where it was ended.
 */
const { values: flags } = parseArgs({
  options: {
    /** Pages of each layout and condition. */
    pages: { type: 'string', default: '1' },
    /** The layouts by turns instead of each. */
    spread: { type: 'boolean', default: false },
    group: { type: 'string', default: '' },
    journal: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    layout: { type: 'string', default: '' },
    family: { type: 'string', default: 'test' },
    missed: { type: 'boolean', default: false },
    first: { type: 'string', default: '0' },
    /** Only what OCR costs. */
    cost: { type: 'boolean', default: false },
  },
});

/** Of a group of one or two conditions 400 identifiers are wanted as well. */
const MORE_PAGES: Partial<Record<ConditionGroup, number>> = { 'gray-100': 2, fax: 4 };

const recogniser = createRecogniser([tesseractEngine()]);
const reader = pageReader(recogniser);
const scores = new Map<Condition, PageScore[]>();
const layouts = (Object.keys(LAYOUTS) as Layout[]).filter((name) => name.includes(flags.layout));
const conditions = flags.cost
  ? []
  : CONDITIONS.filter(
      ({ name, group }) =>
        name.includes(flags.only) && (flags.group === '' || flags.group.split(',').includes(group)),
    );
const journal = scoreJournal(flags.journal);
for (const [at, condition] of conditions.entries()) {
  const of: PageScore[] = [];
  const before = process.cpuUsage();
  const first = Number(flags.first);
  const pages = Number(flags.pages) * (MORE_PAGES[condition.group] ?? 1);
  for (let number = first; number < first + pages; number++) {
    for (const layout of flags.spread ? turnOf(layouts, at + number) : layouts) {
      const score = await journal.scoreOf(
        [flags.family, condition.name, layout, String(number)].join('/'),
        async () =>
          reader.score(await scannedPage(flags.family as Family, layout, condition, number)),
      );
      of.push(score);
      if (flags.missed && score.missed.length > 0) {
        process.stdout.write(`  ${layout} ${String(number)}: ${score.missed.join(', ')}\n`);
      }
    }
  }
  const { user, system } = process.cpuUsage(before);
  scores.set(condition, of);
  const seconds = (user + system) / 1e6 / of.length;
  process.stdout.write(`${rowOf(condition.name, of)} ${seconds.toFixed(2).padStart(6)}\n`);
}
if (scores.size > 0) printGroups(scores);
if (flags.cost || `${flags.only}${flags.group}` === '') await printCost(recogniser);
await reader.close();

function turnOf(all: readonly Layout[], at: number): readonly Layout[] {
  return all.slice(at % all.length).slice(0, 1);
}

import { parseArgs } from 'node:util';
import type { LabelledDocument } from '../../fixtures/text/index.js';
import {
  BATCHES,
  ENTITIES,
  labelledDocuments,
  NOISES,
  writtenDocuments,
} from '../../fixtures/text/index.js';
import { sourceOf } from '../../fixtures/text/source.js';
import type { Engine } from '../../src/index.js';
import { createEngine } from '../../src/index.js';
import type { Said } from './detect-calibration.js';
import { calibration } from './detect-calibration.js';
import type { Miss, Prediction, Tally } from './detect-score.js';
import { counts, emptyTally, isRight, score } from './detect-score.js';
import { printSpeed } from './detect-speed.js';
import { printAccuracy, printCalibration, printMisses, printNegatives } from './detect-tables.js';
import { printWorstCases } from './detect-worst.js';
import { disagreements, ORACLES } from '../property/oracles.js';

/*
 * How well the built-in detectors do on made-up documents whose wording and seeds no detector was tuned on (`--split test`,
 * the default), clean and with the noise of a scan. While a detector is being worked on:
 *
 *   npm run bench:detect -- --part accuracy --split dev --entity us-ssn --show-misses
 *
 * `--split first` and so on are batches of documents that were written after the detectors (`fixtures/text/scripts`): each was
 * measured before anything was learnt from it; the README tells both figures.
 *
 * `--noise digits` and so on lay one kind of noise over them instead of a scan's (`fixtures/text/noises.ts`).
 *
 * Then how fast they are beside other tools (`--peers FOLDER`: where npm peers are installed), what one token over and over
 * costs, and whether the validators agree with those of others on a million values each.
 */

const { values: args } = parseArgs({
  options: {
    split: { type: 'string', default: 'test' },
    count: { type: 'string', default: '640' },
    noise: { type: 'string', default: 'scan' },
    entity: { type: 'string' },
    'show-misses': { type: 'boolean', default: false },
    limit: { type: 'string', default: '60' },
    part: { type: 'string' },
    peers: { type: 'string', default: process.cwd() },
  },
});
const split = args.split;
const splits = ['test', 'dev', ...Object.keys(BATCHES)];
if (!splits.includes(split))
  throw new RangeError(`Expected --split to be one of ${splits.join(', ')}`);
if (!Object.hasOwn(NOISES, args.noise))
  throw new RangeError(`Expected --noise to be one of ${Object.keys(NOISES).join(', ')}`);
const known: readonly string[] = ENTITIES;
if (args.entity !== undefined && !known.includes(args.entity)) {
  throw new RangeError(`Expected --entity to be one of ${ENTITIES.join(', ')}`);
}
if (args['show-misses'] && split === 'test') {
  throw new RangeError('The test split is held out: --show-misses goes with another');
}

const parts = ['accuracy', 'speed', 'worst', 'validators'];
if (args.part !== undefined && !parts.includes(args.part)) {
  throw new RangeError(`Expected --part to be one of ${parts.join(', ')}`);
}
const wanted = args.part ?? (args['show-misses'] ? 'accuracy' : undefined);
const wants = (part: string): boolean => wanted === undefined || wanted === part;

const engine = createEngine();
try {
  if (wants('accuracy')) await printAccuracyOf(engine, split);
  if (wants('speed')) await printSpeed(engine, args.peers);
  if (wants('worst')) await printWorstCases(engine);
  if (wants('validators')) printValidators(1e6);
} finally {
  await engine.close();
}

async function printAccuracyOf(by: Engine, of: string): Promise<void> {
  const clean = await measure(by, of, false);
  const ocr = await measure(by, of, true);
  if (args['show-misses']) {
    printMisses([...clean.misses, ...ocr.misses].filter(ofEntity), Number(args.limit));
  }
  printAccuracy(`clean text, ${of} split`, clean.tally);
  printAccuracy(`text with noise (${args.noise}), ${of} split`, ocr.tally);
  printNegatives(clean.tally, ocr.tally);
  printCalibration('confidence, clean', calibration(clean.said));
  printCalibration(`confidence, text with noise (${args.noise})`, calibration(ocr.said));
}

function printValidators(count: number): void {
  console.log(`\nvalidators beside those of others, ${String(count)} random values each`);
  for (const oracle of ORACLES) {
    const odd = disagreements(oracle, sourceOf('test', `bench ${oracle.name}`), count);
    const listed = oracle.differs.length === 0 ? '' : ', but for the listed differences';
    console.log(
      `  ${oracle.name.padEnd(58)} ${odd.length === 0 ? `agree${listed}` : `DIFFER: ${odd.join(' ')}`}`,
    );
  }
}

interface Measured {
  readonly tally: Tally;
  readonly misses: Miss[];
  readonly said: Said[];
}

async function measure(by: Engine, of: string, ocr: boolean): Promise<Measured> {
  const measured: Measured = { tally: emptyTally(), misses: [], said: [] };
  for (const document of documentsOf(of, ocr)) {
    const predictions = await predict(by, document);
    measured.misses.push(...score(measured.tally, document, predictions));
    for (const prediction of await predict(by, document, 0)) {
      if (!counts(prediction, document)) continue;
      measured.said.push({
        confidence: prediction.confidence,
        right: isRight(prediction, document),
      });
    }
  }
  return measured;
}

function documentsOf(of: string, ocr: boolean): Iterable<LabelledDocument> {
  const count = Number(args.count);
  const { noise } = args;
  return of === 'test' || of === 'dev'
    ? labelledDocuments({ family: of, count, ocr, noise })
    : writtenDocuments({ batch: of, count, ocr, noise });
}

async function predict(
  by: Engine,
  { text, source }: LabelledDocument,
  minConfidence?: number,
): Promise<Prediction[]> {
  const options = minConfidence === undefined ? { source } : { source, minConfidence };
  const findings = await by.detect(text, options);
  return findings.map(({ entity, confidence, compliant, start = 0, end = 0 }) => ({
    entity,
    confidence,
    start,
    end,
    ...(compliant === undefined ? {} : { compliant }),
  }));
}

function ofEntity({ entity }: Miss): boolean {
  return args.entity === undefined || entity === args.entity;
}

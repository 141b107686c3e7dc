import { parseArgs } from 'node:util';
import type { LabelledDocument } from '../../fixtures/text/index.js';
import { ENTITIES, labelledDocuments } from '../../fixtures/text/index.js';
import type { Engine } from '../../src/index.js';
import { createEngine } from '../../src/index.js';
import type { Said } from './detect-calibration.js';
import { calibration } from './detect-calibration.js';
import type { Miss, Prediction, Tally } from './detect-score.js';
import { counts, emptyTally, isRight, score } from './detect-score.js';
import { printAccuracy, printCalibration, printMisses, printNegatives } from './detect-tables.js';

/*
 * How well the built-in detectors do on made-up documents whose wording and seeds no detector was tuned on (`--split test`,
 * the default), clean and with the noise of a scan. While a detector is being worked on:
 *
 *   npm run bench:detect -- --split dev --entity us-ssn --show-misses
 */

const { values: args } = parseArgs({
  options: {
    split: { type: 'string', default: 'test' },
    count: { type: 'string', default: '640' },
    entity: { type: 'string' },
    'show-misses': { type: 'boolean', default: false },
    limit: { type: 'string', default: '60' },
  },
});
const family = args.split;
if (family !== 'test' && family !== 'dev')
  throw new RangeError('Expected --split to be test or dev');
const known: readonly string[] = ENTITIES;
if (args.entity !== undefined && !known.includes(args.entity)) {
  throw new RangeError(`Expected --entity to be one of ${ENTITIES.join(', ')}`);
}
if (args['show-misses'] && family === 'test') {
  throw new RangeError('The test split is held out: --show-misses goes with --split dev');
}

const engine = createEngine();
try {
  const clean = await measure(engine, family, false);
  const ocr = await measure(engine, family, true);
  if (args['show-misses']) {
    printMisses([...clean.misses, ...ocr.misses].filter(ofEntity), Number(args.limit));
  }
  printAccuracy(`clean text, ${family} split`, clean.tally);
  printAccuracy(`text with the noise of a scan, ${family} split`, ocr.tally);
  printNegatives(clean.tally, ocr.tally);
  printCalibration('confidence, clean', calibration(clean.said));
  printCalibration('confidence, noise of a scan', calibration(ocr.said));
} finally {
  await engine.close();
}

interface Measured {
  readonly tally: Tally;
  readonly misses: Miss[];
  readonly said: Said[];
}

async function measure(by: Engine, of: 'dev' | 'test', ocr: boolean): Promise<Measured> {
  const measured: Measured = { tally: emptyTally(), misses: [], said: [] };
  for (const document of labelledDocuments({ family: of, count: Number(args.count), ocr })) {
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

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtIn } from '../../detectors/index.js';
import { LEAST_CONFIDENCE } from '../../detectors/shared/weighing/evidence.js';
import type { ModelData } from '../../detectors/shared/weighing/model.js';
import { observed } from '../../detectors/shared/weighing/observer.js';
import type { Family, LabelledDocument } from '../../fixtures/text/index.js';
import { labelledDocuments } from '../../fixtures/text/index.js';
import type { EntityId } from '../../src/core/entity.js';
import { isEntityId } from '../../src/core/entity.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { isRight } from './detect-score.js';
import { isotonicTable, steepenedTable } from './fit-calibration.js';
import type { Sample } from './fit-logistic.js';
import { fitWeights, logLoss, logOddsOf } from './fit-logistic.js';

/*
 * Fits the weights of the detectors' evidence to the train documents, clean and with the noise of a scan, and the tables
 * that make probabilities of their sums to the dev documents. Models of forms that may stay are left as they are.
 *
 *   npm run fit:detect               what a fit would change, as log-loss on the dev documents
 *   npm run fit:detect -- --write    puts it into detectors/*\/weights.json
 *   npm run fit:detect -- --no-weights --write   keeps the weights and only makes probabilities over the threshold steeper
 */

const { values: args } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    calibrate: { type: 'boolean', default: true },
    count: { type: 'string', default: '1280' },
    freedom: { type: 'string', default: '4' },
    weights: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

/** In log-odds. */
const THRESHOLD = Math.log(LEAST_CONFIDENCE / (1 - LEAST_CONFIDENCE));

const root = fileURLToPath(new URL('../../detectors/', import.meta.url));
const train = await candidates('train');
const dev = await candidates('dev');
console.log('model                      candidates   right   log-loss before   after');
for (const folder of readdirSync(root)) fitFolder(`${root}${folder}/weights.json`);

interface Candidate {
  readonly features: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** Every candidate that the detectors weigh, by the model that weighed it. */
async function candidates(family: Family): Promise<Map<string, Candidate[]>> {
  const byModel = new Map<string, Candidate[]>();
  const detectors = builtIn();
  for (const ocr of [false, true]) {
    for (const document of labelledDocuments({ family, count: Number(args.count), ocr })) {
      const { text, source } = document;
      const input = observed(prepareScan(text, { source }), ({ model, start, end, features }) => {
        if (!isEntityId(model)) return;
        const list = byModel.get(model) ?? [];
        byModel.set(model, list);
        list.push({ features, right: isValue(document, model, start, end) });
      });
      for (const { scan } of detectors) await scan(input);
    }
  }
  return byModel;
}

/** A span that only touches a value is not the value. */
function isValue(
  document: LabelledDocument,
  entity: EntityId,
  start: number,
  end: number,
): boolean {
  const labels = document.labels.filter(
    (it) =>
      2 * (Math.min(it.end, end) - Math.max(it.start, start)) >
      Math.max(it.end - it.start, end - start),
  );
  return isRight({ entity, start, end, confidence: 1 }, { ...document, labels });
}

function fitFolder(path: string): void {
  const models = readModels(path);
  if (models === undefined) return;
  for (const [id, model] of Object.entries(models)) {
    const learnt = train.get(id);
    const held = dev.get(id);
    if (learnt === undefined || held === undefined) continue;
    models[id] = fitted(id, model, learnt, held);
  }
  if (args.write) writeFileSync(path, `${JSON.stringify(models, null, 2)}\n`);
}

function readModels(path: string): Record<string, ModelData> | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, ModelData>;
  } catch {
    return undefined;
  }
}

function fitted(
  id: string,
  model: ModelData,
  learnt: readonly Candidate[],
  held: readonly Candidate[],
): ModelData {
  const evidence = Object.keys(model.evidence);
  const labels = Object.keys(model.labels);
  const names = ['bias', ...evidence, ...labels.map((kind) => `label.${kind}`)];
  const samples = learnt.map((candidate) => sampleOf(candidate, names));
  const heldSamples = held.map((candidate) => sampleOf(candidate, names));
  const before = [model.bias, ...Object.values(model.evidence), ...Object.values(model.labels)];
  const after = args.weights
    ? fitWeights(samples, before, Number(args.freedom)).map((weight) => Number(weight.toFixed(2)))
    : before;
  const right = learnt.filter((it) => it.right).length;
  console.log(
    `${id.padEnd(26)} ${String(learnt.length).padStart(10)} ${String(right).padStart(7)}            ${logLoss(heldSamples, before).toFixed(4)}  ${logLoss(heldSamples, after).toFixed(4)}`,
  );
  const [bias = 0, ...weights] = after;
  const scored = (args.weights ? heldSamples : samples).map(({ features, right }) => ({
    logOdds: logOddsOf(features, after),
    right,
  }));
  const table = args.weights ? isotonicTable(scored) : steepenedTable(scored, THRESHOLD);
  return {
    bias,
    evidence: Object.fromEntries(evidence.map((name, at) => [name, weights[at] ?? 0])),
    labels: Object.fromEntries(
      labels.map((kind, at) => [kind, weights[evidence.length + at] ?? 0]),
    ),
    ...(args.calibrate && table.length > 1 ? { calibration: table } : {}),
  };
}

function sampleOf({ features, right }: Candidate, names: readonly string[]): Sample {
  const known = Object.entries(features)
    .map(([name, amount]) => [names.indexOf(name), amount] as const)
    .filter(([at]) => at > 0);
  return { features: [[0, 1], ...known], right };
}

import type { Hit } from '../../../src/core/detector.js';
import type { EntityId } from '../../../src/core/entity.js';
import { KINDS } from '../labels/lexicon/kinds.js';
import { PHRASES } from '../labels/lexicon/phrases.js';
import type { Model } from './model.js';
import { probabilityOf, weighed } from './model.js';
import type { Observer } from './observer.js';

/** Where a label stands from its value. */
export const WHERE = ['before', 'above', 'after', 'below'] as const;

/** Columns of pieces of evidence. */
interface Pieces {
  readonly features: Uint16Array;
  readonly amounts: Float64Array;
  /** For labels: phrase and place, as `phrase * 4 + where`. */
  readonly labels: Int32Array;
}

/**
 * The sheet on which one candidate at a time is weighed: pieces of evidence by their number in a model, how much of each
 * there is, and their sum in natural log-odds. `begin` clears it.
 */
export interface Evidence extends Pieces {
  count: number;
  logOdds: number;
  /** The label that speaks most for the entity: its phrase, or -1. */
  phrase: number;
  /** Where it stands, as an index into `WHERE`. */
  where: number;
  /** Units between it and the value with all penalties; for labels above and below how far to the side they stand. */
  cost: number;
  /** What it adds. */
  says: number;
  /** Wordings of labels that were needed so far, by `labels` and what they add in tenths. */
  readonly wordings: Map<number, string>;
  /** Lists of reasons that were needed so far: the same evidence has the same list. */
  readonly lists: Map<Model, ReasonList>;
  /** The last that a verdict was given on: what is repeated over and over is weighed once. */
  readonly last: Verdict;
}

/** Where a verdict is given, and who is told of it. */
interface Sheet {
  readonly evidence: Evidence;
  readonly observe: Observer | undefined;
}

interface Verdict extends Pieces {
  model: Model | undefined;
  count: number;
  confidence: number;
  /** Undefined until there is a hit. */
  reasons: readonly string[] | undefined;
}

/** The reasons for some pieces of evidence, and the lists for those and one more. */
interface ReasonList {
  readonly next: Map<number, ReasonList>;
  reasons: readonly string[] | undefined;
}

export function makeEvidence(): Evidence {
  return {
    count: 0,
    logOdds: 0,
    ...makePieces(),
    phrase: -1,
    where: 0,
    cost: 0,
    says: 0,
    wordings: new Map(),
    lists: new Map(),
    last: {
      model: undefined,
      count: 0,
      ...makePieces(),
      confidence: 0,
      reasons: undefined,
    },
  };
}

function makePieces(): Pieces {
  // Views of one buffer: each of its own would cost more than weighing a candidate.
  const buffer = new ArrayBuffer(MOST * 14);
  return {
    amounts: new Float64Array(buffer, 0, MOST),
    labels: new Int32Array(buffer, MOST * 8, MOST),
    features: new Uint16Array(buffer, MOST * 12, MOST),
  };
}

export function begin(evidence: Evidence, model: Model): void {
  evidence.count = 0;
  evidence.logOdds = model.bias;
  evidence.phrase = -1;
  evidence.says = 0;
}

/** Adds a piece of the model's own evidence. */
export function add(evidence: Evidence, model: Model, feature: number, amount = 1): void {
  if (evidence.count === MOST) return;
  evidence.features[evidence.count] = feature;
  evidence.amounts[evidence.count] = amount;
  evidence.count++;
  evidence.logOdds += (model.weights[feature] ?? 0) * amount;
}

/** Adds a label's evidence. */
export function addLabel(
  evidence: Evidence,
  model: Model,
  kind: number,
  label: number,
  amount: number,
): void {
  if (evidence.count === MOST) return;
  evidence.labels[evidence.count] = label;
  add(evidence, model, kind, amount);
}

/**
 * The verdict on the sheet's candidate: a hit where it is likely enough, else nothing. Reasons quote the lexicon and the
 * model, never the document, and tell what each piece added in log-odds.
 */
export function decide(
  { evidence, observe }: Sheet,
  model: Model,
  start: number,
  end: number,
  entity?: EntityId,
  compliant?: true,
): Hit | undefined {
  const { logOdds, last } = evidence;
  if (observe !== undefined) {
    observe({ model: model.id, start, end, features: featuresOf(evidence, model), logOdds });
  }
  if (!isSame(evidence, model)) {
    keep(evidence, model, Math.round(probabilityOf(model, logOdds) * 1e4) / 1e4);
  }
  const { confidence } = last;
  if (confidence < LEAST_CONFIDENCE) return undefined;
  const reasons = (last.reasons ??= reasonsOf(evidence, model));
  if (entity === undefined) {
    return compliant
      ? { start, end, confidence, reasons, compliant }
      : { start, end, confidence, reasons };
  }
  return compliant
    ? { start, end, confidence, reasons, entity, compliant }
    : { start, end, confidence, reasons, entity };
}

/** Whether no hit can become of a candidate of which no more than `most` speaks; where all are observed none is left out. */
export function isUnlikely({ observe }: Sheet, model: Model, most: number): boolean {
  return observe === undefined && probabilityOf(model, most) < LEAST_CONFIDENCE - ROUNDED;
}

/** More than rounding adds. */
const ROUNDED = 0.001;

/** Whether the evidence is that of the last verdict. */
function isSame({ count, features, amounts, labels, last }: Evidence, model: Model): boolean {
  if (last.model !== model || last.count !== count) return false;
  for (let i = 0; i < count; i++) {
    const feature = features[i] ?? 0;
    if (feature !== last.features[i] || amounts[i] !== last.amounts[i]) return false;
    if (feature < KINDS.length && labels[i] !== last.labels[i]) return false;
  }
  return true;
}

function keep(evidence: Evidence, model: Model, confidence: number): void {
  const { count, features, amounts, labels, last } = evidence;
  last.model = model;
  last.count = count;
  last.confidence = confidence;
  last.reasons = undefined;
  for (let i = 0; i < count; i++) {
    last.features[i] = features[i] ?? 0;
    last.amounts[i] = amounts[i] ?? 0;
    last.labels[i] = labels[i] ?? 0;
  }
}

/** Under this a hit is not worth a person's time; detectors leave it out. */
export const LEAST_CONFIDENCE = 0.3;

/** Of the same evidence always the same list, which nobody may change. */
function reasonsOf(evidence: Evidence, model: Model): readonly string[] {
  const { count, lists } = evidence;
  let list: ReasonList = lists.get(model) ?? noReasons();
  lists.set(model, list);
  for (let i = 0; i < count; i++) {
    const code = codeOf(evidence, model, i);
    const next: ReasonList = list.next.get(code) ?? noReasons();
    if (next.reasons === undefined) list.next.set(code, next);
    list = next;
  }
  if (list.reasons === undefined) {
    const reasons: string[] = [];
    for (let i = 0; i < count; i++) reasons.push(reasonOf(evidence, model, i));
    list.reasons = Object.freeze(reasons);
  }
  return list.reasons;
}

function noReasons(): ReasonList {
  return { next: new Map(), reasons: undefined };
}

/** A number for what piece `i` of the evidence gives as a reason; labels are below zero. */
function codeOf({ features, labels, amounts }: Evidence, model: Model, i: number): number {
  const feature = features[i] ?? 0;
  if (feature >= KINDS.length) return feature;
  const says = Math.round((model.weights[feature] ?? 0) * (amounts[i] ?? 0) * 10);
  return -((labels[i] ?? 0) * MOST_SAID + says + MOST_SAID / 2);
}

function reasonOf(evidence: Evidence, model: Model, i: number): string {
  const { wordings, labels } = evidence;
  const code = codeOf(evidence, model, i);
  if (code >= KINDS.length) return model.reasons[code] ?? '';
  const known = wordings.get(code);
  if (known !== undefined) return known;
  const label = labels[i] ?? 0;
  const says = -code - label * MOST_SAID - MOST_SAID / 2;
  const reason = weighed(labelReason(label, says <= 0), says / 10);
  wordings.set(code, reason);
  return reason;
}

/** More than a label ever adds or takes, in tenths, times two. */
const MOST_SAID = 512;

/** `label "ssn" before`, `"invoice" before says reference`. */
function labelReason(label: number, isAgainst: boolean): string {
  const { phrase, kind } = PHRASES[label >> 2] ?? { phrase: '', kind: '' };
  const where = WHERE[label & 3] ?? '';
  return isAgainst ? `"${phrase}" ${where} says ${kind}` : `label "${phrase}" ${where}`;
}

function featuresOf({ count, features, amounts }: Evidence, model: Model): Record<string, number> {
  const named: Record<string, number> = {};
  for (let i = 0; i < count; i++) {
    named[model.names[features[i] ?? 0] ?? ''] = amounts[i] ?? 0;
  }
  return named;
}

/** More than any candidate has. */
const MOST = 24;

import type { Label, LabelledDocument, NegativeKind } from '../../fixtures/text/index.js';
import type { EntityId } from '../../src/core/entity.js';
import type { Span } from '../../src/core/span.js';
import { overlaps } from '../../src/core/span.js';

/** What a tool says of one place. */
export interface Prediction extends Span {
  readonly entity: EntityId;
  readonly confidence: number;
  readonly compliant?: true;
}

export interface EntityTally {
  labels: number;
  found: number;
  predicted: number;
  right: number;
  /** Labels and predictions whose spans are the same to the unit. */
  exactFound: number;
  exactRight: number;
}

/** Counts over many documents; the rates are worked out when they are printed. */
export interface Tally {
  readonly entities: Map<EntityId, EntityTally>;
  readonly negatives: Map<NegativeKind, { count: number; flagged: number }>;
  labels: number;
  covered: number;
  units: number;
  unitsLeft: number;
}

/** A label without a prediction of its entity, or a prediction without a label. */
export interface Miss extends Span {
  readonly document: LabelledDocument;
  readonly kind: 'missed' | 'false';
  readonly entity: EntityId;
  readonly confidence?: number;
}

export function emptyTally(): Tally {
  return {
    entities: new Map(),
    negatives: new Map(),
    labels: 0,
    covered: 0,
    units: 0,
    unitsLeft: 0,
  };
}

/**
 * Adds one document, as peers were scored: by overlap of spans, where an ITIN may be called an SSN and the two kinds of
 * accounts may be taken for each other. Forms that a tool reports as allowed are no predictions, except the last four
 * digits of an SSN where a label says so.
 */
export function score(
  tally: Tally,
  document: LabelledDocument,
  all: readonly Prediction[],
): Miss[] {
  const misses: Miss[] = [];
  const predictions = all.filter((it) => counts(it, document));
  for (const label of document.labels) {
    const of = tallyOf(tally, label.entity);
    const fitting = predictions.filter(
      (it) => overlaps(it, label) && fits(it.entity, label.entity),
    );
    of.labels++;
    if (fitting.length > 0) of.found++;
    else misses.push({ ...label, document, kind: 'missed' });
    if (fitting.some((it) => isSameSpan(it, label))) of.exactFound++;
    cover(tally, document.text, label, predictions);
  }
  for (const prediction of predictions) {
    const of = tallyOf(tally, prediction.entity);
    of.predicted++;
    if (isExact(prediction, document)) of.exactRight++;
    if (isRight(prediction, document)) of.right++;
    else misses.push({ ...prediction, document, kind: 'false' });
  }
  for (const negative of document.negatives) {
    const of = tally.negatives.get(negative.kind) ?? { count: 0, flagged: 0 };
    tally.negatives.set(negative.kind, of);
    of.count++;
    if (predictions.some((it) => it.compliant !== true && overlaps(it, negative))) of.flagged++;
  }
  return misses;
}

/** Is there a label of its entity under a prediction? */
export function isRight(prediction: Prediction, { labels }: LabelledDocument): boolean {
  return labels.some((it) => overlaps(it, prediction) && fits(prediction.entity, it.entity));
}

function isExact(prediction: Prediction, { labels }: LabelledDocument): boolean {
  return labels.some((it) => isSameSpan(it, prediction) && fits(prediction.entity, it.entity));
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** A form that may stay is no claim that something is to go. */
export function counts(prediction: Prediction, document: LabelledDocument): boolean {
  if (prediction.compliant !== true) return true;
  return prediction.entity === 'us-ssn-last4' && isRight(prediction, document);
}

function fits(said: EntityId, entity: EntityId): boolean {
  if (said === entity) return true;
  if (entity === 'us-itin') return said === 'us-ssn';
  return ACCOUNTS.has(said) && ACCOUNTS.has(entity);
}

const ACCOUNTS: ReadonlySet<EntityId> = new Set(['bank-account', 'brokerage-account']);

/** Counts the letters and digits of a value that no prediction covers. */
function cover(tally: Tally, text: string, label: Label, predictions: readonly Span[]): void {
  let left = 0;
  for (let at = label.start; at < label.end; at++) {
    const here = { start: at, end: at + 1 };
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at)) || label.gaps.some((it) => overlaps(it, here)))
      continue;
    tally.units++;
    if (!predictions.some((it) => overlaps(it, here))) left++;
  }
  tally.labels++;
  tally.unitsLeft += left;
  if (left === 0) tally.covered++;
}

export function tallyOf(tally: Tally, entity: EntityId): EntityTally {
  const of = tally.entities.get(entity) ?? {
    labels: 0,
    found: 0,
    predicted: 0,
    right: 0,
    exactFound: 0,
    exactRight: 0,
  };
  tally.entities.set(entity, of);
  return of;
}

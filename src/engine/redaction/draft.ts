import type { Rewritten } from '../../core/rewritten.js';
import { DocumentError } from '../../core/error.js';
import type { Area } from '../../core/plan.js';
import type { Refusal } from '../../core/refusal.js';
import { areasOf } from '../detection/areas.js';
import type { DocumentTree } from '../reading/document-tree.js';
import { nestedBlindSpots } from '../reading/embedded-coverage.js';
import type { EmbeddedResult } from '../reading/embedded-result.js';
import { markLabel } from '../options/mark-style.js';
import { allNeedles, isKeptElsewhere } from '../values/needles.js';
import { readFindings } from '../detection/read-findings.js';
import type { ReadFindings } from '../detection/read-findings.js';
import type { DocumentRecord } from '../record.js';
import { planFor, redactEmbedded } from './redact-embedded.js';
import { removalsOf } from './removals.js';
import type { Surveyed } from '../detection/surveyed.js';
import { numberUnits } from '../merging/units.js';
import { unremovable } from './unremovable.js';

/** A document as rewritten but not yet proved, or why it was not rewritten. */
export interface Draft extends ReadFindings {
  readonly result: DraftResult | { readonly refusal: Refusal };
}

export interface DraftResult {
  readonly rewritten: Rewritten;
  /** The files in it, which are proved already. */
  readonly embedded: EmbeddedResult;
  /** The record of what is left: what nobody read and was taken out is no blind spot any more. */
  readonly record: DocumentRecord;
  /** What was emptied whatever stood there. */
  readonly areas: readonly Area[];
}

/** Finds, plans by the policy, and has the formats take out what is planned. */
export async function draftRedaction(tree: DocumentTree): Promise<Draft> {
  const read = await readFindings(tree);
  const { root } = tree;
  const refusal = unremovable(read.found, root) ?? contradiction(read.found);
  if (refusal !== undefined) return { ...read, result: { refusal } };
  const { settings } = root.job;
  const unitsOf = numberUnits(tree.layers);
  const redactions = read.found
    .filter(({ fate }) => fate === 'removed')
    .flatMap(({ cluster, whole, code }) =>
      removalsOf(cluster, settings.policy, unitsOf, whole).map((removal) => {
        const label = markLabel(removal, settings, code);
        return {
          ...removal,
          ...(label === undefined ? {} : { label }),
          ...(settings.mark === 'blocks' ? ({ blocks: true } as const) : {}),
        };
      }),
    );
  settings.onProgress({ stage: 'rewrite' });
  try {
    const needles = allNeedles(read.found, settings.values);
    const { found, mayStay } = read;
    const embedded = await redactEmbedded(root, { tree, found, mayStay, needles, redactions });
    const plan = {
      ...planFor(root, redactions, embedded),
      areas: areasOf(settings, root.marked),
      ...(settings.appliesAnnotations ? ({ appliesMarked: true } as const) : {}),
      ...(settings.hidesWidth ? ({ hidesWidth: true } as const) : {}),
      ...(settings.outputPassword === undefined ? {} : ({ encrypts: true } as const)),
      ...(settings.annotates ? ({ annotates: true } as const) : {}),
    };
    const rewritten = await tree.withOpen(root, (document) => document.redact(plan));
    const blindSpots = [...nestedBlindSpots(root), ...embedded.blindSpots, ...read.blindSpots];
    const record = { ...read.record, blindSpots };
    return { ...read, result: { rewritten, embedded, record, areas: plan.areas } };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ...read, result: { refusal: { code: error.code, message: error.message } } };
  }
}

function contradiction(found: readonly Surveyed[]): Refusal | undefined {
  return isKeptElsewhere(found)
    ? {
        code: 'SURVIVOR',
        message:
          'A decision keeps in one place a value that goes in another: keep or remove it in all',
      }
    : undefined;
}

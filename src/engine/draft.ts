import type { OpenDocument, Rewritten } from '../core/document.js';
import { DocumentError } from '../core/error.js';
import type { Refusal } from '../core/outcome.js';
import type { Job } from './job.js';
import { isKeptElsewhere } from './needles.js';
import { readFindings } from './read-findings.js';
import type { ReadFindings } from './read-findings.js';
import { removalsOf } from './removals.js';
import type { Surveyed } from './surveyed.js';
import { numberUnits } from './units.js';

/** A document as rewritten but not yet proved, or why it was not rewritten. */
export interface Draft extends ReadFindings {
  readonly result: { readonly rewritten: Rewritten } | { readonly refusal: Refusal };
}

/** Finds, plans by the policy, and has the format take out what is planned. */
export async function draftRedaction(document: OpenDocument, job: Job): Promise<Draft> {
  const read = await readFindings(document, job);
  const refusal = unremovable(read.found) ?? contradiction(read.found);
  if (refusal !== undefined) return { ...read, result: { refusal } };
  const { settings } = job;
  const unitsOf = numberUnits(document.layers);
  const redactions = read.found
    .filter(({ fate }) => fate === 'removed')
    .flatMap(({ cluster, whole }) => removalsOf(cluster, settings.policy, unitsOf, whole));
  settings.onProgress({ stage: 'rewrite' });
  try {
    const areas = settings.decisions?.areas ?? [];
    return { ...read, result: { rewritten: await document.redact({ redactions, areas }) } };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ...read, result: { refusal: { code: error.code, message: error.message } } };
  }
}

/** A value in a place that can be read but not cleaned would survive. */
function unremovable(found: readonly Surveyed[]): Refusal | undefined {
  const stuck = found.filter(
    ({ fate, cluster: { hit, others } }) =>
      fate === 'removed' && [hit, ...others].some(({ layer }) => layer.removal === 'none'),
  );
  if (stuck.length === 0) return undefined;
  const entities = [...new Set(stuck.map(({ cluster }) => cluster.hit.entity))].join(', ');
  const kinds = [...new Set(stuck.map(({ cluster }) => cluster.hit.layer.source))].join(', ');
  return {
    code: 'SURVIVOR',
    message: `Identifiers (${entities}) stand in ${String(stuck.length)} places outside the text that can be rewritten (${kinds}), which this version cannot clean`,
  };
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

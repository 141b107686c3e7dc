import { BlackletterError } from '../../core/error.js';
import type { Inspection } from '../../core/outcome.js';
import type { Area, Decisions } from '../../core/plan.js';
import { MARKED_DETECTOR } from './areas.js';
import type { Surveyed } from './surveyed.js';

/**
 * A plan for a person to go over: one entry for each finding, `redact` for what would be removed. It goes back in as
 * the option `decisions`, together with the same other options.
 *
 * @param bytes The length of the document.
 */
export function toDecisions(
  { findings, coverage, planned }: Pick<Inspection, 'findings' | 'coverage' | 'planned'>,
  bytes: number,
): Decisions {
  const removed = new Set(planned ?? findings.map(({ id }) => id));
  return {
    schemaVersion: 1,
    document: { bytes, pages: coverage.pages },
    // A place that a person marked is decided already.
    findings: findings
      .filter(({ detector }) => detector !== MARKED_DETECTOR)
      .map(({ id }) => ({ id, decision: removed.has(id) ? 'redact' : 'keep' })),
    areas: [],
  };
}

/**
 * The findings with a person's decisions in place of the rules'.
 * @throws BlackletterError BAD_OPTION when the plan was made for another document, or with other options.
 */
export function decide(
  found: readonly Surveyed[],
  decisions: Decisions | undefined,
  document: Decisions['document'],
): Surveyed[] {
  if (decisions === undefined) return [...found];
  const decided = new Map(decisions.findings.map((one) => [one.id, one]));
  const same =
    decisions.document.bytes === document.bytes &&
    decisions.document.pages === document.pages &&
    decided.size === found.length &&
    found.every(({ id }) => decided.has(id));
  if (!same) {
    throw new BlackletterError(
      'BAD_OPTION',
      'The plan in `decisions` is for another document or version of it, or was made with other options: make it again',
    );
  }
  return found.map((one) => {
    const { decision, code } = decided.get(one.id) ?? {};
    const fated = decideOne(one, decision === 'redact');
    return code === undefined ? fated : { ...fated, code };
  });
}

/** @throws BlackletterError BAD_OPTION for an area on a page that the document does not have. */
export function checkPages(areas: readonly Area[], pages: number): void {
  if (areas.every(({ page }) => page <= pages)) return;
  throw new BlackletterError('BAD_OPTION', 'The plan or XFDF file names a page that is not there');
}

function decideOne(one: Surveyed, redact: boolean): Surveyed {
  if (!redact) return one.fate === 'removed' ? { ...one, fate: 'kept' } : one;
  return one.fate === 'removed' ? one : { ...one, fate: 'removed', whole: true };
}

import type { EntityId } from '../../core/entity.js';
import type { FileAccess } from '../../core/file-access.js';
import type { Finding } from '../../core/finding.js';
import type { ScanRecord, Weight } from '../../core/scan-record.js';
import { breachClasses } from './breach-classes.js';
import { recordLinks } from './record-links.js';
import { isName, weightOf } from './weight-entities.js';
import { countPersons, identityOf } from './weight-persons.js';

/** So many points make half of what a score can be. */
const HALF = 32;

/**
 * What the findings of one record mean together.
 *
 * The score is 100 × reach × (1 − 2^(−points / 32)). Points are, for each kind of value, its weight times log2 of one more
 * than its different values; half as much again where a name stands beside an element of the breach laws. Reach is 1 for
 * what everyone can read, 0.8 where nobody knows, 0.6 for a group, 0.3 for its owner alone (0.45 where it is not known
 * whether a group can). One Social Security number that everyone can read scores 19, a hundred score 76.
 *
 * @returns undefined where no finding counts
 * @example weigh({ findings, access }, { minConfidence: 0.6 })?.classes // ['B1', 'M']
 */
export function weigh(
  {
    findings,
    findingsOmitted = {},
    nameFindings = [],
    access,
  }: Pick<ScanRecord, 'findings' | 'findingsOmitted' | 'nameFindings' | 'access'>,
  { minConfidence = 0 }: { readonly minConfidence?: number } = {},
): Weight | undefined {
  const exposed = [...findings, ...nameFindings].filter(
    ({ compliant, confidence }) => compliant !== true && confidence >= minConfidence,
  );
  const counted = exposed.filter(({ unprotected }) => unprotected !== true);
  if (counted.length === 0) return undefined;
  const links = recordLinks(
    // A name that no policy protects is a name all the same.
    exposed.filter(isName),
    counted.filter((finding) => !isName(finding)),
  );
  const entities = countByEntity(counted, findingsOmitted);
  const classes = breachClasses(Object.keys(entities) as EntityId[], links);
  const isLinked = classes.some((one) => one === 'B1' || one === 'B2' || one === 'B3');
  const points = pointsOf(counted) * (isLinked ? 1.5 : 1);
  return {
    entities,
    persons: countPersons(counted, links),
    classes,
    score: Math.max(1, Math.round(100 * reachOf(access) * (1 - 2 ** (-points / HALF)))),
  };
}

function countByEntity(
  findings: readonly Finding[],
  omitted: Weight['entities'],
): Weight['entities'] {
  const counts = new Map(Object.entries(omitted) as [EntityId, number][]);
  for (const { entity } of findings) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pointsOf(findings: readonly Finding[]): number {
  const values = new Map<EntityId, Set<string>>();
  for (const finding of findings) {
    const known = values.get(finding.entity) ?? new Set();
    values.set(finding.entity, known.add(identityOf(finding)));
  }
  return [...values].reduce(
    (sum, [entity, { size }]) => sum + weightOf(entity).points * Math.log2(1 + size),
    0,
  );
}

function reachOf(access: FileAccess | undefined): number {
  const { worldReadable = 'unknown', groupReadable = 'unknown' } = access ?? {};
  if (worldReadable !== false) return worldReadable === true ? 1 : 0.8;
  return groupReadable === true ? 0.6 : groupReadable === 'unknown' ? 0.45 : 0.3;
}

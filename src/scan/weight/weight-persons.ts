import type { EntityId } from '../../core/entity.js';
import type { Finding } from '../../core/finding.js';
import type { RecordLink } from './record-links.js';
import { weightOf } from './weight-entities.js';

/**
 * How many different persons the findings tell of at least: the greatest number of different values of one kind that a
 * person has one of (Social Security number, date of birth …), or of different names with an identifier beside them. Two
 * names that share such a value are two forms of one. Names of adults are not looked for but by a roster, and where there
 * are no fingerprints, values that look alike once masked count as one: both make it too low. A child who goes by several
 * names, each beside another kind of value, makes it too high.
 */
export function countPersons(findings: readonly Finding[], links: readonly RecordLink[]): number {
  const values = new Map<EntityId, Set<string>>();
  for (const finding of findings) {
    const { entity } = finding;
    if (weightOf(entity).isOnePerPerson !== true) continue;
    const known = values.get(entity) ?? new Set();
    values.set(entity, known.add(identityOf(finding)));
  }
  const most = [...values.values()].map(({ size }) => size);
  return Math.max(0, ...most, countBearers(links));
}

/** What tells values of one kind apart, as far as they can be. */
export function identityOf({ entity, fingerprint, masked }: Finding): string {
  return `${entity} ${fingerprint ?? masked}`;
}

function countBearers(links: readonly RecordLink[]): number {
  const names = new Set(links.map(({ name }) => identityOf(name)));
  const sameAs = new Map<string, string>();
  const first = new Map<string, string>();
  const find = (name: string): string => {
    let at = name;
    for (let up = sameAs.get(at); up !== undefined; up = sameAs.get(at)) at = up;
    if (at !== name) sameAs.set(name, at);
    return at;
  };
  for (const { name, identifier } of links) {
    if (weightOf(identifier.entity).isOnePerPerson !== true) continue;
    const value = identityOf(identifier);
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, identityOf(name));
    else {
      const [one, other] = [find(earlier), find(identityOf(name))];
      if (one !== other) sameAs.set(one, other);
    }
  }
  return [...names].filter((name) => find(name) === name).length;
}

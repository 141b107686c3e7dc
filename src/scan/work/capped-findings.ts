import type { EntityId } from '../../core/entity.js';
import type { Finding } from '../../core/finding.js';
import type { ScanRecord } from '../../core/scan-record.js';

/** The findings of one record as they come; what is kept of them has a bound, and the rest is counted. */
export interface CappedFindings {
  readonly add: (finding: Finding) => void;
  /** In the order in which they came. */
  readonly all: () => Pick<ScanRecord, 'findings' | 'findingsOmitted'>;
}

/**
 * Keeps so many findings of each entity, the surest ones: a sheet may hold a hundred thousand, of which nobody reads the
 * last one, while each entity and the highest confidence of it decide on what is done.
 */
export function cappedFindings(most: number = MOST_OF_ONE_ENTITY): CappedFindings {
  const counting = new Map<EntityId, Kept>();
  const others = new Map<EntityId, Kept>();
  const omitted = new Map<EntityId, number>();
  let number = 0;
  return {
    add: (finding) => {
      number += 1;
      const { entity, compliant, unprotected } = finding;
      const counts = compliant !== true && unprotected !== true;
      const kept = keptOf(counts ? counting : others, entity);
      const isOver = keep(kept, { number, finding }, most);
      if (isOver && counts) omitted.set(entity, (omitted.get(entity) ?? 0) + 1);
    },
    all: () => ({
      findings: [...counting.values(), ...others.values()]
        .flatMap(({ list }) => list)
        .sort((a, b) => a.number - b.number)
        .map(({ finding }) => finding),
      ...(omitted.size === 0
        ? {}
        : {
            findingsOmitted: Object.fromEntries([...omitted].sort(([a], [b]) => (a < b ? -1 : 1))),
          }),
    }),
  };
}

interface Numbered {
  readonly number: number;
  readonly finding: Finding;
}

interface Kept {
  readonly list: Numbered[];
  /** Where the least sure one stands, once the list is full. */
  least: number;
}

function keptOf(lists: Map<EntityId, Kept>, entity: EntityId): Kept {
  const known = lists.get(entity) ?? { list: [], least: -1 };
  lists.set(entity, known);
  return known;
}

/** @returns whether one, of which nobody cares which, had to be left out */
function keep(kept: Kept, one: Numbered, most: number): boolean {
  const { list } = kept;
  if (list.length < most) {
    list.push(one);
    return false;
  }
  if (kept.least < 0) kept.least = leastSure(list);
  const { finding } = list[kept.least] ?? one;
  if (one.finding.confidence > finding.confidence) {
    list[kept.least] = one;
    kept.least = -1;
  }
  return true;
}

function leastSure(list: readonly Numbered[]): number {
  let least = 0;
  list.forEach(({ finding }, at) => {
    if (finding.confidence < (list[least]?.finding.confidence ?? 0)) least = at;
  });
  return least;
}

const MOST_OF_ONE_ENTITY = 1000;

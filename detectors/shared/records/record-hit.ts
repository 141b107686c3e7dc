import type { Hit } from '../../../src/core/detector.js';
import type { EntityId } from '../../../src/core/entity.js';

/** What was found in records, by entity. */
export type RecordHits = Map<EntityId, Hit[]>;

/** @param reason What the record is: `field of an HL7 message`. */
export function addRecordHit(
  found: RecordHits,
  entity: EntityId,
  start: number,
  end: number,
  reason: string,
): void {
  const hits = found.get(entity) ?? [];
  found.set(entity, hits);
  hits.push({ entity, start, end, confidence: 0.97, reasons: [reason] });
}

/**
 * The groups of a match, which stand one right behind the other from its beginning, as hits of the entities.
 * @param entities By group; undefined for one that only stands between.
 */
export function addGroups(
  found: RecordHits,
  [, ...groups]: readonly (string | undefined)[],
  start: number,
  entities: readonly (EntityId | undefined)[],
  reason: string,
): void {
  let at = start;
  for (const [index, group = ''] of groups.entries()) {
    const entity = entities[index];
    if (entity !== undefined && group !== '') {
      addRecordHit(found, entity, at, at + group.length, reason);
    }
    at += group.length;
  }
}

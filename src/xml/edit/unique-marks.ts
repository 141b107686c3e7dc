import type { SegmentIndex } from '../text/segment-index.js';
import type { RemovalGroup } from './removal-groups.js';

/** The groups, with numbered marks where the same value may occur only once: Word takes a list with two for damaged. */
export function uniqueMarks(
  groups: readonly RemovalGroup[],
  homeOf: SegmentIndex,
): readonly RemovalGroup[] {
  const uses = new Map<string, number>();
  return groups.map((group) => {
    const unit = homeOf(group.atoms[0] ?? -1)?.unit;
    if (unit?.form !== 'unique' || group.mark === '') return group;
    const key = `${unit.name} ${group.mark}`;
    const use = (uses.get(key) ?? 0) + 1;
    uses.set(key, use);
    return use === 1 ? group : { ...group, mark: `${group.mark} ${String(use)}` };
  });
}

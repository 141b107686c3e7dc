import { attributeValue } from '../../xml/attributes.js';
import type { Segment } from '../../xml/text/segment.js';
import { FLAGS } from '../../xml/text/segment.js';
import type { Unit } from '../../xml/text/unit.js';
import type { OpenTag } from '../../xml/tokenize.js';

/**
 * Follows tracked changes (ISO/IEC 26300-1 §5.5): what was deleted stands before the text, with a mark where it stood.
 * There it is read once more (`fallback`), in a reading without what was inserted (`choice`).
 */
export interface TrackedDeletions {
  readonly open: (
    element: string,
    part: string,
    tag: OpenTag,
    add: (segments: readonly Segment[]) => void,
  ) => void;
  readonly close: (element: string) => void;
  /** Whether what is read now was inserted by a tracked change. */
  readonly isInserted: () => boolean;
  /** All units; what is read once more where it stood is marked as not standing there in that reading. */
  readonly finish: () => Unit[];
}

/** @param units The units that are being read. */
export function trackedDeletions(units: Unit[]): TrackedDeletions {
  const deleted = new Map<string, Unit>();
  const moved = new Set<Unit>();
  const insertions = new Set<string>();
  let region = '';
  let isInsertion = false;
  let first: number | undefined;
  const insertionIds = new Set<string>();
  return {
    open: (element, part, tag, add) => {
      const id = (name: string): string => attributeValue(part, tag, name) ?? '';
      if (element === 'changed-region') region = id('id');
      else if (element === 'insertion') isInsertion = true;
      else if (element === 'deletion') first = units.length;
      else if (element === 'change') {
        const unit = deleted.get(id('change-id'));
        if (unit === undefined || moved.has(unit)) return;
        moved.add(unit);
        add(withFlag(unit.segments, FLAGS.fallback));
      } else if (element === 'change-start' && insertionIds.has(id('change-id'))) {
        insertions.add(id('change-id'));
      } else if (element === 'change-end') insertions.delete(id('change-id'));
      if (isInsertion) insertionIds.add(region);
      isInsertion = false;
    },
    close: (element) => {
      if (element !== 'deletion' || first === undefined) return;
      const inside = units.slice(first).filter(({ kind }) => kind === 'paragraph');
      const [one] = inside;
      // Several paragraphs do not stand within one.
      if (one !== undefined && inside.length === 1) deleted.set(region, one);
      first = undefined;
    },
    isInserted: () => insertions.size > 0,
    finish: () =>
      units.map((unit) =>
        moved.has(unit) ? { ...unit, segments: withFlag(unit.segments, FLAGS.choice) } : unit,
      ),
  };
}

function withFlag(segments: readonly Segment[], flag: number): Segment[] {
  return segments.map((one) => ({ ...one, flags: one.flags | flag }));
}

import { objectAt, scanObjects } from './indirect-object.js';
import type { PhysicalObject } from './indirect-object.js';
import type { CrossReference } from './read-xref.js';
import { dictEntries, integerAt, textOf } from './syntax.js';

/** The objects of a file that its cross-reference means. */
export interface MeantObjects {
  /** By number, where they stand in the file on their own. */
  readonly plain: ReadonlyMap<number, PhysicalObject>;
  /** Numbers of those in an object stream, by the number of that stream. */
  readonly packed: ReadonlyMap<number, readonly number[]>;
  /** Object numbers of which the file holds several versions, and readers may differ on which is meant. */
  readonly doubtful: ReadonlySet<number>;
}

/**
 * Looks up every entry of a cross-reference. An entry at which its object does not stand is led to the object of that number,
 * as viewers do when they repair a file; they do not agree on how, so with several of them it is doubtful.
 */
export function meantObjects(bytes: Uint8Array, xref: CrossReference): MeantObjects {
  const plain = new Map<number, PhysicalObject>();
  const packed = new Map<number, number[]>();
  const missing: number[] = [];
  const lengthOf = (number: number): number | undefined => {
    const entry = xref.entries.get(number);
    const object = entry?.kind === 'at' ? objectAt(bytes, entry.offset + xref.base) : undefined;
    return object?.number === number ? integerAt(bytes, object.value)?.value : undefined;
  };
  for (const [number, entry] of xref.entries) {
    if (entry.kind === 'packed') {
      const members = packed.get(entry.container);
      if (members === undefined) packed.set(entry.container, [number]);
      else members.push(number);
    } else if (entry.kind === 'at') {
      const object = objectAt(bytes, entry.offset + xref.base, lengthOf);
      if (object?.number === number) plain.set(number, object);
      else missing.push(number);
    }
  }
  const doubtful = missing.length === 0 ? NONE : repair(bytes, missing, plain);
  return { plain, packed, doubtful };
}

const NONE: ReadonlySet<number> = new Set();

function repair(
  bytes: Uint8Array,
  missing: readonly number[],
  plain: Map<number, PhysicalObject>,
): ReadonlySet<number> {
  const last = new Map(scanObjects(bytes).map((object) => [object.number, object]));
  for (const number of missing) {
    const object = last.get(number);
    if (object !== undefined) plain.set(number, object);
  }
  const versions = severalVersions(bytes);
  // A reader that repairs takes the last one, whatever the cross-reference says of the others.
  return new Set(
    [...versions].filter(
      (number) => missing.includes(number) || plain.get(number)?.start !== last.get(number)?.start,
    ),
  );
}

/** Numbers that stand in a file more than once, on objects that are not the same byte by byte. */
export function severalVersions(bytes: Uint8Array): ReadonlySet<number> {
  const first = new Map<number, string>();
  const several = new Set<number>();
  for (const object of scanObjects(bytes)) {
    if (isTable(bytes, object)) continue;
    const text = textOf(bytes, object.value, object.end).trimEnd();
    const known = first.get(object.number);
    if (known === undefined) first.set(object.number, text);
    else if (known !== text) several.add(object.number);
  }
  return several;
}

/** Cross-reference streams of several revisions may share a number; nothing refers to them. */
function isTable(bytes: Uint8Array, { value, data }: PhysicalObject): boolean {
  const type = data && dictEntries(bytes, value)?.get('Type');
  return type !== undefined && textOf(bytes, type.start, type.end) === '/XRef';
}

import type { Redaction } from '../../core/plan.js';
import { writtenMark } from '../../core/shared/mark-text.js';
import type { TextLayer } from '../../core/text.js';

/** Characters that go together, and what is written in their place. */
export interface RemovalGroup {
  /** Ascending. */
  readonly atoms: readonly number[];
  readonly mark: string;
  /** A name gets another one, the same wherever it is used. */
  readonly isRename?: true;
}

interface OpenGroup {
  atoms: Set<number>;
  mark: string;
  /** A part of the value stays beside it, so its mark gives way to that of a whole value. */
  isPartial: boolean;
}

/**
 * Brings redactions of the same characters together: one value may be found in several readings of a paragraph, and as
 * more than one thing. Each group gets one mark: that of the first redaction that takes a whole value.
 *
 * @throws RangeError for a layer that is not there
 */
export function removalGroups(
  redactions: readonly Redaction[],
  layers: readonly TextLayer[],
): RemovalGroup[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const owners = new Map<number, OpenGroup>();
  const groups = new Set<OpenGroup>();
  for (const redaction of redactions) {
    const layer = byId.get(redaction.layer);
    if (layer === undefined) throw new RangeError('No such layer');
    const atoms = atomsOf(layer, redaction);
    let group: OpenGroup = {
      atoms: new Set(atoms),
      mark: writtenMark(redaction),
      isPartial: redaction.mark !== undefined,
    };
    const met = new Set(atoms.flatMap((atom) => owners.get(atom) ?? []));
    for (const other of met) {
      groups.delete(other);
      group = merged(other, group);
    }
    groups.add(group);
    for (const atom of group.atoms) owners.set(atom, group);
  }
  return [...groups]
    .map(({ atoms, mark }) => ({ atoms: [...atoms].sort((a, b) => a - b), mark }))
    .filter(({ atoms }) => atoms.length > 0);
}

function merged(first: OpenGroup, second: OpenGroup): OpenGroup {
  const leads = first.isPartial && !second.isPartial ? second : first;
  return {
    atoms: new Set([...first.atoms, ...second.atoms]),
    mark: leads.mark,
    isPartial: leads.isPartial,
  };
}

function atomsOf({ atoms }: TextLayer, { span }: Redaction): number[] {
  return [...(atoms?.subarray(span.start, span.end) ?? [])].filter((atom) => atom >= 0);
}

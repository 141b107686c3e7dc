import type { RemovalGroup } from './removal-groups.js';
import type { SegmentIndex } from '../text/segment-index.js';
import type { Unit } from '../text/unit.js';

/**
 * The groups with marks that can be evaluated where a program will do so: in a formula a mark stands within quotes, and a
 * number or a moment becomes another one.
 */
export function formedGroups(
  groups: readonly RemovalGroup[],
  homeOf: SegmentIndex,
): readonly RemovalGroup[] {
  return groups.flatMap((group) => {
    if (group.isRename === true) return group;
    const units = new Set(group.atoms.flatMap((atom) => homeOf(atom)?.unit ?? []));
    const special = [...units].filter(({ form }) => FORMS.has(form));
    if (special.length === 0) return group;
    const plain = group.atoms.filter((atom) => {
      const unit = homeOf(atom)?.unit;
      return unit === undefined || !special.includes(unit);
    });
    return [
      ...(plain.length === 0 ? [] : [{ ...group, atoms: plain }]),
      ...special.map((unit) => formedGroup(group, unit)),
    ];
  });
}

function formedGroup({ atoms, mark }: RemovalGroup, unit: Unit): RemovalGroup {
  const all = atomsOf(unit);
  if (unit.form === 'number') return { atoms: all, mark: '0' };
  if (unit.form === 'moment') return { atoms: all, mark: '1900-01-01T00:00:00' };
  const wanted = new Set(atoms);
  const text = unit.segments.map((segment) => segment.text).join('');
  const within = all.flatMap((atom, at) => (wanted.has(atom) ? at : []));
  const inQuotes = within.every((at) => isQuoted(text, at) && text.charAt(at) !== '"');
  return inQuotes
    ? { atoms: within.flatMap((at) => all[at] ?? []), mark: mark.replaceAll('"', "'") }
    : { atoms: all, mark: `"${mark.replaceAll('"', "'")}"` };
}

/** Whether an offset of a formula lies within a text in quotes. */
function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).split('"').length - 1) % 2 === 1;
}

function atomsOf({ segments }: Unit): number[] {
  return segments.flatMap(({ text, atom }) => Array.from(text.split(''), (_, unit) => atom + unit));
}

const FORMS: ReadonlySet<Unit['form']> = new Set<Unit['form']>(['formula', 'number', 'moment']);

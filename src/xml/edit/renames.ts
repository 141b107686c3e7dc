import type { SegmentIndex } from '../text/segment-index.js';
import type { Unit } from '../text/unit.js';
import type { XmlPart } from '../text/xml-part.js';
import type { RemovalGroup } from './removal-groups.js';

/** The groups with names as a whole in place of parts of names, and what every name became. */
export interface RenamedGroups {
  readonly groups: readonly RemovalGroup[];
  /** New names by the old ones in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * A name (of a bookmark, a style, a form field) is no text: a mark in it would not be a name any more, and whatever refers
 * to it would be lost. So a name of which anything goes becomes `Redacted_1`, and so does every reference to it.
 */
export function renameGroups(
  groups: readonly RemovalGroup[],
  parts: readonly XmlPart[],
  homeOf: SegmentIndex,
): RenamedGroups {
  const names = new Map<string, string>();
  const plain: RemovalGroup[] = [];
  for (const group of groups) {
    const unit = homeOf(group.atoms[0] ?? -1)?.unit;
    if (unit?.form !== 'name') plain.push(group);
    else {
      const old = unitText(unit).toLowerCase();
      if (!names.has(old)) names.set(old, nameLike(old, names.size + 1));
    }
  }
  if (names.size === 0) return { groups, names };
  const renamed = parts.flatMap(({ units }) => units.flatMap((unit) => renamesIn(unit, names)));
  const taken = new Set(renamed.flatMap(({ atoms }) => atoms));
  const rest = plain.filter(({ atoms }) => !atoms.some((atom) => taken.has(atom)));
  return { groups: [...renamed, ...rest], names };
}

function renamesIn(unit: Unit, names: ReadonlyMap<string, string>): RemovalGroup[] {
  const text = unitText(unit);
  if (unit.form === 'name') {
    const mark = names.get(text.toLowerCase());
    return mark === undefined ? [] : [{ atoms: atomsOf(unit), mark }];
  }
  if (unit.form === 'formula') return renamesInFormula(unit, text, names);
  if (unit.kind !== 'field' && unit.name !== 'fldSimple/instr' && unit.name !== NAME_LIST)
    return [];
  const atoms = atomsOf(unit);
  return [...text.matchAll(NAME)].flatMap(({ 0: word, index }) => {
    const mark = names.get(word.toLowerCase());
    return mark === undefined ? [] : [{ atoms: atoms.slice(index, index + word.length), mark }];
  });
}

/** Names of sheets, tables and ranges; a quote within one stands twice (ISO/IEC 29500-1 §18.17.2.4). */
function renamesInFormula(
  unit: Unit,
  text: string,
  names: ReadonlyMap<string, string>,
): RemovalGroup[] {
  const atoms = atomsOf(unit);
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  return [...names].flatMap(([old, mark]) => {
    const wanted = old.replaceAll("'", "''");
    const groups: RemovalGroup[] = [];
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      const isName = !IN_NAME.test(text.charAt(at - 1)) && !IN_NAME.test(text.charAt(end));
      if (isName) groups.push({ atoms: atoms.slice(at, end), mark, isRename: true });
    }
    return groups;
  });
}

function atomsOf({ segments }: Unit): number[] {
  return segments.flatMap(({ text, atom }) => Array.from(text.split(''), (_, unit) => atom + unit));
}

function unitText({ segments }: Unit): string {
  return segments.map(({ text }) => text).join('');
}

/** A new name of the same kind, so that it can stand wherever the old one did. */
function nameLike(old: string, number: number): string {
  if (/^-?\d+$/u.test(old)) return String(1_000_000 + number);
  if (/^[0-9a-f]{8}$/u.test(old)) return (0x10_00_00_00 + number).toString(16).toUpperCase();
  if (GUID.test(old)) {
    return old.replace(
      /[0-9a-f-]{36}/u,
      `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    );
  }
  return ADDRESS.test(old) ? `urn:redacted:${String(number)}` : `Redacted_${String(number)}`;
}

/** The name of units that are lists of names, such as of prefixes. */
export const NAME_LIST = 'names';

const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/u;
const ADDRESS = /^[a-z]+:/u;
const IN_NAME = /[\p{L}\p{N}_.]/u;
/** What can be a name in the code of a field. */
const NAME = /[\p{L}\p{N}_.-]+/gu;

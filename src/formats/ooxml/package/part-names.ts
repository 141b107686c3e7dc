import type { Part } from '../../../archive/part.js';
import { partLabel } from '../../../core/part-label.js';
import type { TextLayer } from '../../../core/text.js';
import type { AtomCounter } from '../../../xml/text/segment-writer.js';

/** The name of a part as text, each of its UTF-16 units with a number of its own. */
export interface PartName {
  readonly name: string;
  readonly atom: number;
}

/** Names of parts that are not made of the words that Office programs use for parts alone. */
export function unusualNames(parts: readonly Part[], atoms: AtomCounter): PartName[] {
  return parts.flatMap(({ name }, index) => {
    if (partLabel(name, index) === name) return [];
    const atom = atoms.next;
    atoms.next += name.length;
    return { name, atom };
  });
}

/** What the names say, apart from each other. */
export function namesLayer(names: readonly PartName[]): TextLayer[] {
  if (names.length === 0) return [];
  const text = names.map(({ name }) => name).join(APART);
  const atoms = new Int32Array(text.length).fill(-1);
  let at = 0;
  for (const { name, atom } of names) {
    for (let unit = 0; unit < name.length; unit++) atoms[at + unit] = atom + unit;
    at += name.length + APART.length;
  }
  const place = { kind: 'part', part: 'package', path: 'names of parts' } as const;
  return [{ id: 'package/names', text, source: 'name', removal: 'span', place, atoms }];
}

/** A sign that no value goes on over. */
const APART = '\n;\n';

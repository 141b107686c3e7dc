import type { Part } from '../../../archive/part.js';
import { partLabel } from '../../../core/shared/part-label.js';
import type { TextLayer } from '../../../core/text.js';
import { isFormatName } from '../../../xml/text/format-words.js';
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

/** What the names say, apart from each other: those in words of the format alone, and all others. */
export function namesLayer(names: readonly PartName[]): TextLayer[] {
  const place = { kind: 'part', part: 'package', path: 'names of parts' } as const;
  const layerOf = (some: readonly PartName[]): Pick<TextLayer, 'text' | 'atoms'> => {
    const text = some.map(({ name }) => name).join(APART);
    const atoms = new Int32Array(text.length).fill(-1);
    let at = 0;
    for (const { name, atom } of some) {
      for (let unit = 0; unit < name.length; unit++) atoms[at + unit] = atom + unit;
      at += name.length + APART.length;
    }
    return { text, atoms };
  };
  const known = names.filter(({ name }) => isFormatPart(name));
  const own = names.filter(({ name }) => !isFormatPart(name));
  const shared = { source: 'name', removal: 'span' } as const;
  const path = 'usual names of parts';
  return [
    { id: 'package/names', ...layerOf(own), ...shared, place },
    {
      id: 'package/usual-names',
      ...layerOf(known),
      ...shared,
      place: { ...place, path },
      vocabulary: 'format' as const,
    },
  ].filter(({ text }) => text !== '');
}

/** Words of the format, with no more digits than parts are counted with. */
function isFormatPart(name: string): boolean {
  return isFormatName(name) && !/\d{4}/u.test(name);
}

/** A sign that no value goes on over. */
const APART = '\n;\n';

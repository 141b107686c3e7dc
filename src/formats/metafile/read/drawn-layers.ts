import { stringsIn } from '../../../archive/strings-in.js';
import type { TextLayer } from '../../../core/text.js';
import type { Drawing, DrawnText } from './metafile.js';

export const DRAWING = 'drawing';

/** An atom is a character of a drawn text: the number of the text's first one and how far it is from that. */
export interface DrawnAtoms {
  readonly home: (
    atom: number,
  ) => { readonly drawn: DrawnText; readonly index: number } | undefined;
}

/**
 * What a drawing says: its texts in the order in which they are drawn, those on one line parted by a blank; the same with
 * nothing between them, since words are often drawn letter by letter; and any other string, which cannot be taken out.
 */
export function drawnLayers(
  bytes: Uint8Array,
  { texts, others }: Drawing,
): { readonly layers: readonly TextLayer[]; readonly atoms: DrawnAtoms } {
  const owners: { readonly drawn: DrawnText; readonly index: number }[] = [];
  const firsts = texts.map((drawn) => {
    const first = owners.length;
    for (let index = 0; index < drawn.text.length; index++) owners.push({ drawn, index });
    return first;
  });
  const place = { kind: 'part', part: DRAWING, path: '' } as const;
  const layer = (id: string, between: string): TextLayer => {
    let text = '';
    const numbers: number[] = [];
    texts.forEach((drawn, at) => {
      const before = texts[at - 1];
      const gap = before === undefined ? '' : before.y === drawn.y ? between : '\n';
      const first = firsts[at] ?? 0;
      text += gap + drawn.text;
      for (let unit = 0; unit < gap.length; unit++) numbers.push(-1);
      for (let unit = 0; unit < drawn.text.length; unit++) numbers.push(first + unit);
    });
    const atoms = Int32Array.from(numbers);
    return { id, text, source: 'text', removal: 'span', place, atoms };
  };
  const strings = others.flatMap(({ start, end }) => stringsIn(bytes.subarray(start, end)));
  const isLettered = texts.some(({ y }, at) => at > 0 && texts[at - 1]?.y === y);
  return {
    layers: [
      ...(texts.length === 0 ? [] : [layer(DRAWING, ' ')]),
      ...(isLettered ? [{ ...layer(`${DRAWING}/joined`, ''), secondary: true as const }] : []),
      ...(strings.length === 0
        ? []
        : [
            {
              id: `${DRAWING}/strings`,
              text: strings.join('\n;\n'),
              source: 'field' as const,
              removal: 'none' as const,
              place: { ...place, path: 'commands' },
            },
          ]),
    ],
    atoms: { home: (atom) => owners[atom] },
  };
}

import type { EmbeddedFile } from '../../core/embedded.js';
import { placeWithin } from '../../core/place.js';
import type { TextLayer } from '../../core/text.js';

/** Where a file hangs in the outermost document; both are empty for that document itself. */
export interface NestedFile {
  /** The way to it for a person: `['attachment 2', 'attachment 1']`. */
  readonly within: readonly string[];
  /** Put before the ids of its layers: `attachment-2>attachment-1>`. */
  readonly prefix: string;
  /** A part of what the document shows: it stays where it cannot be read. */
  readonly shownAs?: EmbeddedFile['shownAs'];
}

export const OUTERMOST: NestedFile = { within: [], prefix: '' };

/** The prefix of a file by its id in the document that holds it. */
export function idWithin(id: string, parent: NestedFile): string {
  return `${parent.prefix}${id}>`;
}

/** The layers of a file as layers of the outermost document: ids, places and atoms are unique there. */
export function nestLayers(
  layers: readonly TextLayer[],
  { within, prefix }: NestedFile,
  firstAtom: number,
): readonly TextLayer[] {
  if (within.length === 0) return layers;
  return layers.map((layer) => ({
    ...layer,
    id: prefix + layer.id,
    place: placeWithin(layer.place, within),
    ...(layer.atoms === undefined
      ? {}
      : { atoms: layer.atoms.map((atom) => (atom < 0 ? atom : atom + firstAtom)) }),
  }));
}

/** One more than the largest number of an atom. */
export function atomsIn(layers: readonly TextLayer[]): number {
  let count = 0;
  for (const { atoms } of layers) {
    for (const atom of atoms ?? []) if (atom >= count) count = atom + 1;
  }
  return count;
}

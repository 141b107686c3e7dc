/** A rectangle in points of the page's own (unrotated) coordinate system, y upwards (ISO 32000-2 §8.3.2.3). */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Where in a document something stands, in terms that a person can go to. */
export type Place = OwnPlace | EmbeddedPlace;

/** A place in a file inside the document. */
export interface EmbeddedPlace {
  readonly kind: 'embedded';
  /** The way to the file from the outermost document, in our own words: `['attachment 2', 'attachment 1']`. */
  readonly within: readonly string[];
  /** Where in that file. */
  readonly place: OwnPlace;
}

/** A place in a document itself, not in a file inside of it. */
export type OwnPlace =
  /** Boxes on a page; `page` counts from 1. One box a line of text. */
  | { readonly kind: 'page'; readonly page: number; readonly boxes: readonly Box[] }
  /** A part of a package, such as `word/footnotes.xml`, and the way to the element in it. */
  | { readonly kind: 'part'; readonly part: string; readonly path: string }
  /** A named value outside the text: an Info key, a form field, a bookmark title. */
  | { readonly kind: 'field'; readonly name: string };

/** The same place as seen from the outermost document. */
export function placeWithin(place: Place, within: readonly string[]): Place {
  if (within.length === 0) return place;
  if (place.kind !== 'embedded') return { kind: 'embedded', within, place };
  return { ...place, within: [...within, ...place.within] };
}

/** The name of a place in a file inside the document: `attachment 2 > page 3`. */
export function whereWithin(where: string, within: readonly string[]): string {
  return [...within, where].join(' > ');
}

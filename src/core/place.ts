/** A rectangle in points of the page's own (unrotated) coordinate system, y upwards (ISO 32000-2 §8.3.2.3). */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Where in a document something stands, in terms that a person can go to. */
export type Place =
  /** Boxes on a page; `page` counts from 1. One box a line of text. */
  | { readonly kind: 'page'; readonly page: number; readonly boxes: readonly Box[] }
  /** A part of a package, such as `word/footnotes.xml`, and the way to the element in it. */
  | { readonly kind: 'part'; readonly part: string; readonly path: string }
  /** A named value outside the text: an Info key, a form field, a bookmark title. */
  | { readonly kind: 'field'; readonly name: string };

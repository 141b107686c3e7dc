import type { XmlPart } from '../../xml/text/xml-part.js';
import type { OdfCell } from './odf-cell.js';

/** Something that tells about people or machines, not about the text. */
export interface OdfPerson {
  readonly kind: 'author' | 'initials' | 'date' | 'printer';
  /** Its content in the part's text. */
  readonly start: number;
  readonly end: number;
}

/** A part as read, with the cells of its tables. */
export interface OdfPart extends XmlPart {
  readonly cells: readonly OdfCell[];
  readonly people: readonly OdfPerson[];
}

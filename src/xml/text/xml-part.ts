import type { XmlEncoding } from '../part-text.js';
import type { Unit } from './unit.js';

/** A text element, and what its tag says about the blanks at its ends. */
export interface TextHost {
  /** Its content in the part's text. */
  readonly start: number;
  readonly end: number;
  /** Behind its name, where an attribute can be put in. */
  readonly afterName: number;
  readonly keepsBlanks: boolean;
}

/** An attribute or element that tells about people or sessions, not about the text. */
export interface PersonalPlace {
  readonly kind:
    | 'revision id'
    | 'author'
    | 'initials'
    | 'date'
    | 'template'
    | 'document id'
    | 'file path'
    /** Packed data of a field: it may hold anything. */
    | 'field data'
    /** A packed copy of a drawing for programs that draw it anew: it may hold its text. */
    | 'drawing copy';
  /** All of it, an attribute with the blank before it. */
  readonly start: number;
  readonly end: number;
  /** The value of an attribute without the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An XML part as read: its text, and all units of it with their places. */
export interface XmlPart {
  readonly name: string;
  readonly text: string;
  readonly encoding: XmlEncoding;
  readonly units: readonly Unit[];
  readonly hosts: readonly TextHost[];
  readonly personal: readonly PersonalPlace[];
  /** Files and compressed data, packed in its texts, that nobody reads. */
  readonly packedFiles: number;
}

import type { OwnPlace } from './place.js';

/**
 * A file inside a document: an attachment, an embedded object, an entry of an archive. What the document says about it
 * (name, description) is text of the document and stands in its layers; here is nothing out of the document.
 */
export interface EmbeddedFile {
  /** Unique in its document and stable for the same bytes, made of our own words: `attachment-2`. */
  readonly id: string;
  /** The same for a person: `attachment 2`. */
  readonly where: string;
  /** Where in the document it hangs, if at a certain place. */
  readonly place?: OwnPlace;
  /** What the document says it is. A hint for a person: the format is chosen by content. */
  readonly mediaType?: string;
  /**
   * It is a part of what the document shows, as a picture is. Where it cannot be read it stays as it is and is a blind
   * spot of this code, while any other file is taken out then.
   */
  readonly shownAs?: 'image';
}

/**
 * What becomes of one embedded file. `bytes` take the place of its content, and everything that the document says about
 * the content (length, checksum, dates) follows; `remove` takes out the file and every entry that leads to it.
 */
export type EmbeddedChange =
  | { readonly id: string; readonly kind: 'replace'; readonly bytes: Uint8Array }
  | { readonly id: string; readonly kind: 'remove' };

import type { Box } from './place.js';
import type { Area } from './plan.js';

/** What was written anew in one part of a package. */
export interface PartEdits {
  /** The part's name. */
  readonly part: string;
  /**
   * Three numbers an edit, ascending: half-open start and end in bytes of the part as it was, and how many bytes stand
   * there now. One edit of the whole part with -1 bytes means that the part is gone.
   */
  readonly ranges: Int32Array;
  /** The part's new name, where it got one. */
  readonly renamed?: string;
}

/** Text that moved on its page (from 1): all of it in a box, by the same way, in points. */
export interface MovedText {
  readonly page: number;
  readonly box: Box;
  readonly dx: number;
  readonly dy: number;
}

/** The document as rewritten, not yet proved. */
export interface Rewritten {
  readonly bytes: Uint8Array;
  /** Everything that was painted over, by page (from 1). Outside of it nothing may differ. */
  readonly boxes: readonly { readonly page: number; readonly box: Box }[];
  /** The same for a format of parts instead of pages: outside of these stretches no byte may differ. */
  readonly edits?: readonly PartEdits[];
  /** What moved, where the plan asked for gaps that hide their widths: nothing else may have. */
  readonly moves?: readonly MovedText[];
  /** Areas in which no picture shows anything but one colour any more. */
  readonly painted?: readonly Area[];
  /** Pages, from 1, on which something went that only shows where the page is drawn. */
  readonly drawn?: readonly number[];
  /** What was marked for a person to review, where the plan asked for marks in place of removal. */
  readonly annotated?: readonly Area[];
  /** For a format of streams: hashes of those that were written anew. Every other one is as it was, byte for byte. */
  readonly streams?: readonly string[];
  /** Kinds of metadata that were taken out (`Info/Author`, `XMP`), never their values. */
  readonly metadataRemoved: readonly string[];
  /** What a format of text wrote where something was removed, each once: `[SSN]`. */
  readonly marks?: readonly string[];
  /** Other things that had to change, for the report: `signature removed`. */
  readonly notes: readonly string[];
}

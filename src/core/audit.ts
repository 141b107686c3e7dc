import type { Exposure } from './exposure.js';
import type { Limits, OcrOptions } from './open-options.js';
import type { Box } from './place.js';
import type { Area } from './plan.js';
import type { Rewritten } from './rewritten.js';
import type { TextLayer } from './text.js';

/** A value that must be gone, under the name by which reports may speak of it. */
export interface Needle {
  readonly id: string;
  readonly value: string;
}

/** A value that is still there. */
export interface Residue {
  /** The needle's id. */
  readonly needle: string;
  /** Which reader saw it, where, and in which written form; no text of the document. */
  readonly reader: string;
  readonly where: string;
  readonly form: string;
}

/** Something that differs from the input outside the painted boxes. */
export interface Change {
  readonly kind: 'glyphs' | 'pixels' | 'pages' | 'bytes';
  readonly where: string;
  /** The part of the page that differs, where it is known. */
  readonly box?: Box;
}

/** What one reader looked at when a finished file was read again. */
export interface ReaderRecord {
  readonly reader: string;
  /** Counts by kind: `{ pages: 6, characters: 11873 }`. */
  readonly read: Readonly<Record<string, number>>;
  /** What it could not read. */
  readonly unread: readonly string[];
}

export interface AuditRequest extends OcrOptions {
  readonly needles: readonly Needle[];
  /** Areas in which no text of the original may be left. */
  readonly emptied?: readonly Area[];
  /** The document it was made from, to prove that nothing else changed. */
  readonly against?: {
    readonly bytes: Uint8Array;
    /** What stands in the place of an edit may be of another length: marks of another kind, say. */
    readonly anyMarks?: boolean;
  } & Pick<Rewritten, 'boxes' | 'edits' | 'streams' | 'moves' | 'painted' | 'drawn'>;
  /**
   * The file may be of any origin: redactions that failed are looked for, and what stands against a proof is told as a
   * doubt instead of rejecting.
   */
  readonly foreign?: boolean;
  readonly password?: string;
  /** The file must be encrypted, open with the password alone, and hold what `against` does. */
  readonly encrypted?: boolean;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** A finished file as read by code that shares nothing with the code that wrote it. */
export interface Audit {
  readonly readers: readonly ReaderRecord[];
  readonly residues: readonly Residue[];
  readonly changes: readonly Change[];
  /** The text that the second reader sees, for the detectors to look at again. */
  readonly layers: readonly TextLayer[];
  /** Redactions that failed; only of a `foreign` file. */
  readonly exposures?: readonly Exposure[];
  /** What stands against a proof without being a fault of the redaction; only of a `foreign` file. */
  readonly doubts?: readonly string[];
}

import type { EmbeddedFile } from './embedded.js';
import type { Box, Place } from './place.js';
import type { PortionOptions, Portions } from './portion.js';
import type { EntityId } from './entity.js';
import type { Exposure } from './exposure.js';
import type { Area, MarkedArea, RedactionPlan } from './plan.js';
import type { Span } from './span.js';
import type { TextLayer } from './text.js';

/** Something of a document that could not be read, so that nobody can say what it holds. */
export interface BlindSpot {
  /** `image`, `annotation`, `form-field`, `attachment`, `unreadable-text` … */
  readonly code: string;
  /** Where, for a person: `page 3`, `attachment 2`. Never a name out of the document. */
  readonly where: string;
  /** Why it was not read, and what to do about it. */
  readonly why: string;
}

/** How much of a document was read, and how. Page numbers count from 1. */
export interface Coverage {
  readonly pages: number;
  readonly pagesReadAsText: readonly number[];
  readonly pagesReadByOcr: readonly number[];
  /** Pages on which something could not be read. */
  readonly pagesNotRead: readonly number[];
  /** Pages on which OCR was not sure enough: a person should look at them. Absent where there are none. */
  readonly reviewRequired?: readonly number[];
  /** Kinds of parts that were met outside the pages, and what became of them. */
  readonly parts: readonly {
    readonly part: string;
    readonly count: number;
    readonly read: boolean;
  }[];
}

/** What of pictures is to be read. */
export interface OcrOptions {
  /** @defaultValue `'auto'` */
  readonly ocr?: 'auto' | 'off' | 'always';
  /** ISO 639-3 codes. @defaultValue `['eng']` */
  readonly languages?: readonly string[];
  /** Which of the engines reads. @defaultValue `'wasm'`, or the user's own */
  readonly ocrEngine?: string;
  /** Told before each page that takes long, such as one that is read by OCR; pages count from 1. */
  readonly onPage?: OnPage;
}

export type OnPage = (page: number, pages: number) => void;

export interface OpenOptions extends OcrOptions {
  readonly password?: string;
  readonly keepMetadata?: boolean;
  /** What becomes of tracked changes, in formats that have them. @defaultValue `'keep'` */
  readonly changes?: 'keep' | 'accept' | 'reject';
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** Bounds on one document; over any of them it is refused with LIMIT_TIME, LIMIT_MEMORY or LIMIT_SIZE. */
export interface Limits {
  readonly timeMs: number;
  readonly memoryBytes: number;
  readonly inflatedBytes: number;
}

/** One stretch of a layer that goes. */
export interface Redaction {
  readonly layer: string;
  readonly span: Span;
  readonly entity: EntityId;
  /**
   * What a format of text writes in its place, where a part of the value stays beside it: `xxx-xx-`. Absent for a value
   * that goes whole.
   */
  readonly mark?: string;
  /** What a mark over it says, `[SSN]` or a reason; absent for a plain box. */
  readonly label?: string;
  /** A format of text writes blocks in its place, as many for every value, so that they do not tell how long it was. */
  readonly blocks?: true;
}

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

export interface EncryptRequest {
  /** Not empty. */
  readonly password: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

export interface PreviewRequest {
  /** Texts that stand where something was removed. */
  readonly marks: readonly string[];
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

/** A document that was opened and read. Every promise rejects with DocumentError for what the document is. */
export interface OpenDocument {
  readonly mediaType: string;
  readonly layers: readonly TextLayer[];
  readonly blindSpots: readonly BlindSpot[];
  readonly coverage: Coverage;
  /** Kinds of metadata present. */
  readonly metadata: readonly string[];
  /**
   * The files in this document, in a fixed order; absent where it has none. The engine reads them with whichever format
   * knows them, and every one comes back in the plan, redacted or to be removed, so they are no blind spot here. Only the
   * outermost files: what is inside of them is theirs to tell.
   */
  readonly embedded?: readonly EmbeddedFile[];
  /** The content of an embedded file. Rejects with DocumentError DAMAGED, LIMIT_SIZE … where it cannot be read. */
  readonly readEmbedded?: (id: string) => Promise<Uint8Array>;
  /** Areas that somebody marked for removal in the document itself, and that are still there. */
  readonly marked?: readonly MarkedArea[];
  /** The places of spans, in the order asked. */
  readonly locate: (
    wanted: readonly { readonly layer: string; readonly span: Span }[],
  ) => Promise<readonly (readonly Place[])[]>;
  /** New bytes without the redacted stretches; the input is not changed. */
  readonly redact: (plan: RedactionPlan) => Promise<Rewritten>;
  readonly close: () => Promise<void>;
}

/** A file format, as a plain value: how to recognise it, open it, and read a finished file again. */
export interface FormatAdapter {
  readonly id: string;
  readonly mediaTypes: readonly string[];
  /** Usual file name extensions, with the dot. */
  readonly extensions: readonly string[];
  /**
   * For files of characters: `plain` where that is all there is to say, `marked` where the characters follow a grammar. A
   * file of marked text may be called one of plain text.
   */
  readonly text?: 'plain' | 'marked';
  /**
   * Decides by content, never by the file name. `head` is the first 4 KiB or the whole file, if shorter; `whole` is all
   * of it, for kinds that differ further on only (an archive has its directory at its end). Quick, and never throws:
   * it is asked of every file, outside of the children.
   */
  readonly recognises: (head: Uint8Array, whole: Uint8Array) => boolean;
  readonly open: (bytes: Uint8Array, options: OpenOptions) => Promise<OpenDocument>;
  readonly audit: (bytes: Uint8Array, request: AuditRequest) => Promise<Audit>;
  /**
   * A file of more documents than are opened at once, or that was refused as a whole, in portions, for whoever only looks;
   * `undefined` where it can be opened. Rejects with DocumentError for what the file is.
   */
  readonly portions?: (bytes: Uint8Array, options: PortionOptions) => Promise<Portions | undefined>;
  /** A finished file so that it opens with the password alone; absent where the format knows no encryption. */
  readonly encrypt?: (bytes: Uint8Array, request: EncryptRequest) => Promise<Uint8Array>;
  /** A finished file as HTML for a person to look at, with its marks highlighted; absent where the format has no such view. */
  readonly preview?: (bytes: Uint8Array, request: PreviewRequest) => Promise<string>;
  /**
   * The extension of the format into which an office program has to turn a document of this one, since it can be read but
   * not be written: `.docx`.
   */
  readonly writtenAs?: string;
  /** How many times the usual time a document may take, such as one that has to be read by OCR. @defaultValue 1 */
  readonly timeFactor?: number;
  /** Ends what the format keeps warm in this process. */
  readonly close?: () => Promise<void>;
}

import type { Audit, AuditRequest } from './audit.js';
import type { OpenDocument } from './document.js';
import type { DocumentFacts } from './facts.js';
import type { Limits, OpenOptions } from './open-options.js';
import type { PortionOptions, Portions } from './portion.js';

export interface EncryptRequest {
  /** Not empty. */
  readonly password: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

export interface DescribeRequest {
  readonly password?: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

export interface PreviewRequest {
  /** Texts that stand where something was removed. */
  readonly marks: readonly string[];
  readonly limits: Limits;
  readonly signal: AbortSignal;
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
  /** What a finished file is to a court's filing system; absent where no court takes the format. */
  readonly describe?: (bytes: Uint8Array, request: DescribeRequest) => Promise<DocumentFacts>;
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

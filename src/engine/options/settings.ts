import type { Detector } from '../../core/detector.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import type { Limits } from '../../core/open-options.js';
import type { Area, Decisions } from '../../core/plan.js';
import type { EntityId } from '../../core/entity.js';
import type { Policy } from '../../core/policy.js';
import type { OcrEngine } from '../../core/recogniser.js';
import type { RosterPerson } from '../../core/roster.js';
import type { KeepPattern } from '../detection/fate.js';
import type { MarkStyle } from './mark-style.js';

/** How far the work on one document has come. */
export interface Progress {
  readonly stage: 'read' | 'detect' | 'rewrite' | 'verify';
  /** The page (from 1) that is read by OCR, and how many there are; absent for other work. */
  readonly page?: number;
  readonly pages?: number;
}

/** What every verb may be told. All of it is checked at one gate; see `readOptions`. */
export interface Options {
  /** A policy, its id, or a list of them, of which the strictest wins. @defaultValue `'full'` */
  readonly policy?: string | Policy | readonly (string | Policy)[];
  /** Literal strings to remove wherever they stand as whole tokens, besides what the detectors find. */
  readonly values?: readonly string[];
  /** Values, or patterns for them, that must stay. Stronger than detectors, weaker than `values`. */
  readonly keep?: readonly (string | RegExp)[];
  /** What a person decided about the findings, made by `toDecisions`. */
  readonly decisions?: Decisions;
  /** Ids of the engine's detectors, or detectors of your own; `[]` is none. @defaultValue all of the engine's */
  readonly detectors?: readonly (string | Detector)[];
  /**
   * People whose names must go wherever they stand, in any form but initials: as objects, or as lines
   * `Full Name; alias; alias`.
   */
  readonly roster?: readonly (string | RosterPerson)[];
  /** Findings below this probability are not reported. @defaultValue 0.3 */
  readonly minConfidence?: number;
  /** @defaultValue `'auto'` */
  readonly ocr?: 'auto' | 'off' | 'always';
  /** Languages of the text for OCR, as ISO 639-3 codes. @defaultValue `['eng']` */
  readonly languages?: readonly string[];
  /**
   * What reads pictures: Tesseract as WebAssembly out of the package, or the `tesseract` program of the machine.
   * @defaultValue `'wasm'`
   */
  readonly ocrEngine?: 'wasm' | 'native';
  readonly password?: string;
  /** Encrypts the output, so that it opens with this password alone (PDF: AES-256). */
  readonly outputPassword?: string;
  /** The document's file name, to be given back with the values of the document masked. */
  readonly fileName?: string;
  /**
   * How a removed stretch is marked: a black box, a box that says what was there (`[SSN]`), or one with the reason
   * (`FRCP 5.2(a)(1)`). In formats of text, where a label stands in the value's place, `blocks` writes `████████`. With `annotate` nothing is removed: what would be is marked by redaction annotations, and the
   * outcome is `annotated`. @defaultValue `'box'`
   */
  readonly mark?: MarkStyle | 'annotate';
  /** Takes out what redaction annotations in the document cover, and the annotations. @defaultValue false */
  readonly applyAnnotations?: boolean;
  /**
   * Gaps get a width that follows from the kind of value alone, and the rest of the line moves along, so that the width of
   * a name does not give it away. @defaultValue false
   */
  readonly hideWidth?: boolean;
  /** Places to take out besides what is found, such as those of an XFDF file (`fromXfdf`). */
  readonly areas?: readonly Area[];
  /** Reasons that marks of the style `code` show, by entity: `{ 'us-ssn': 'FRCP 5.2(a)(1)' }`. */
  readonly codes?: Readonly<Partial<Record<EntityId, string>>>;
  /** Keeps the metadata that no finding touches. @defaultValue false */
  readonly keepMetadata?: boolean;
  /** What becomes of tracked changes in the output. They are searched in any case. @defaultValue `'keep'` */
  readonly changes?: 'keep' | 'accept' | 'reject';
  /**
   * Whether a document of a format that can only be read (`.doc`) is turned into one that can be written by a program of
   * the machine (LibreOffice), where there is one. @defaultValue `'auto'`
   */
  readonly convert?: 'auto' | 'off';
  /** Gives the output as HTML too, for a person to look at (`Outcome.preview`); only Word documents. @defaultValue false */
  readonly preview?: boolean;
  /** Gives an output although something could not be read; see `Outcome.blindSpots`. @defaultValue false */
  readonly allowIncomplete?: boolean;
  /** Key of the HMAC fingerprints of values; without it there are none. */
  readonly fingerprintKey?: Uint8Array | string;
  readonly limits?: Partial<Limits>;
  /** Where documents are opened: in a child process that can be killed, or here. @defaultValue `'process'` */
  readonly isolate?: 'process' | 'none';
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Options of `detect`. */
export interface DetectOptions extends Options {
  /** `ocr` for a text that was read from a picture. @defaultValue `'text'` */
  readonly source?: 'text' | 'ocr';
}

/** What an engine is made of. */
export interface EngineOptions {
  /** @defaultValue the built-in detectors */
  readonly detectors?: readonly Detector[];
  /** Formats of your own need `isolate: 'none'`, since their code cannot be sent to a child process. */
  readonly formats?: readonly FormatAdapter[];
  /** Policies that can be named by their ids. @defaultValue the built-in policies */
  readonly policies?: readonly Policy[];
  /** Reads pictures in place of the package's OCR. Needs `isolate: 'none'`, as formats of your own do. */
  readonly ocrEngine?: OcrEngine;
  readonly isolate?: 'process' | 'none';
  readonly limits?: Partial<Limits>;
  readonly fingerprintKey?: Uint8Array | string;
}

/** Bounds as given; without `timeMs` the time depends on the document's size. */
export type LimitSettings = Omit<Limits, 'timeMs'> & Partial<Pick<Limits, 'timeMs'>>;

/** Options after the gate: everything there, everything valid. */
export interface Settings {
  readonly policy: Policy;
  readonly policies: readonly Policy[];
  readonly values: readonly string[];
  readonly keep: readonly (string | KeepPattern)[];
  readonly decisions?: Decisions;
  readonly detectors: readonly Detector[];
  readonly minConfidence: number;
  readonly password?: string;
  readonly outputPassword?: string;
  readonly fileName?: string;
  readonly mark: MarkStyle;
  /** Findings are written as annotations, and nothing is removed. */
  readonly annotates: boolean;
  readonly appliesAnnotations: boolean;
  readonly hidesWidth: boolean;
  readonly areas: readonly Area[];
  readonly codes: Readonly<Partial<Record<EntityId, string>>>;
  readonly keepMetadata: boolean;
  readonly changes: 'keep' | 'accept' | 'reject';
  readonly convert: 'auto' | 'off';
  readonly preview: boolean;
  readonly allowIncomplete: boolean;
  readonly fingerprintKey?: Uint8Array;
  readonly limits: LimitSettings;
  readonly ocr: 'auto' | 'off' | 'always';
  readonly languages: readonly string[];
  readonly ocrEngine?: 'wasm' | 'native';
  readonly isolate: 'process' | 'none';
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly source: 'text' | 'ocr';
}

import type { EntityId } from './entity.js';
import type { Span } from './span.js';

/** What a detector is given: one text and what was worked out about it once for all detectors. */
export interface ScanInput {
  /**
   * The text as read, but that every kind of blank except the tab and every mark of quoting is a blank (same length). Offsets of
   * hits are half-open UTF-16 offsets into it.
   */
  readonly text: string;
  /**
   * `text` with look-alikes folded, unit for unit (same length): every Unicode digit is ASCII, every dash is `-`, every
   * space and invisible character is a blank; every kind of line end is `\n`. Where `source` is `ocr`, letters that digits
   * were misread as are digits.
   */
  readonly folded: string;
  /** `folded` in lower case, same length: what labels are looked up in. */
  readonly lower: string;
  /** Offset of the first unit of each line, ascending; the first is 0. */
  readonly lineStarts: Int32Array;
  /** Runs of digits joined by at most a few separators, found once for all detectors that look at numbers. */
  readonly numbers: NumberTable;
  /** Left edge of each unit on its page, in points; absent in plain text, where the column in the line stands for it. */
  readonly x?: Float32Array;
  /** `ocr` where the text was read from a picture: characters may be confused, dropped or doubled. */
  readonly source: 'text' | 'ocr';
  readonly signal: AbortSignal;
  /**
   * The result of a pure function of this input, worked out at most once for all detectors that ask with the same
   * function: an index of labels, the dates of the text.
   */
  readonly once: <Result>(work: (input: ScanInput) => Result) => Result;
}

/**
 * Struct of arrays over the number candidates of a text, in order; `count` of each array are in use.
 * A candidate is a longest run of digit groups with only separators between them, so it may hold several values
 * side by side; detectors look at windows of its groups. Candidate k has the groups
 * `firstGroups[k]` up to but without `firstGroups[k + 1]`.
 */
export interface NumberTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many digits the candidate has. */
  readonly digits: Int32Array;
  /** Lengths of its digit groups as decimal digits, longest first met leftmost: `812-34-5678` is 324. 0 when it has over 9 groups or a group over 9. */
  readonly shapes: Int32Array;
  /** One longer than `count`: the last is the number of all groups. */
  readonly firstGroups: Int32Array;
  readonly groupStarts: Int32Array;
  readonly groupEnds: Int32Array;
  /** How many digits each group has: less than its units where it holds astral digits or invisible characters. */
  readonly groupDigits: Int32Array;
  /** What stands between a group and the next one of its candidate, as `JOINT` bits (`joint.ts`); 0 after the last. */
  readonly joints: Uint8Array;
}

/** A place where a detector sees its entity. */
export interface Hit extends Span {
  /** Probability in [0, 1] that this is the entity. */
  readonly confidence: number;
  /** Short codes and sentences without any text of the document: `label "ssn" before`, `passes luhn`. */
  readonly reasons: readonly string[];
  /** When the hit is of another entity than the detector's own, such as the last-four form of an SSN. */
  readonly entity?: EntityId;
  /** The form is already masked or partial as rules permit: reported, never removed. */
  readonly compliant?: true;
  /** Its place makes it a hit: the same text elsewhere need not be one, such as a first name that is also a word. */
  readonly local?: true;
  /** Says nothing of other forms either: `alike` is not told of it. */
  readonly untold?: true;
  /** What of it is looked for elsewhere, where that is less than all: a telephone number without its extension. */
  readonly core?: Span;
}

/** A value that a detector found in a document, as it is written there. */
export interface KnownValue {
  readonly value: string;
  /** The highest with which it was found. */
  readonly confidence: number;
}

/**
 * A plug-in that finds one entity: plain data and one pure function.
 * `scan` is deterministic, never throws for any text, and takes time linear in its length.
 */
export interface Detector {
  /** Unique among the detectors of an engine, kebab-case. */
  readonly id: string;
  readonly entity: EntityId;
  /** Entities that some of its hits name instead. */
  readonly also?: readonly EntityId[];
  readonly version: string;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** Texts with the expected spans between ‹ and ›, and texts with nothing to find. */
  readonly examples: { readonly finds: readonly string[]; readonly ignores: readonly string[] };
  readonly scan: (input: ScanInput) => Iterable<Hit> | Promise<Iterable<Hit>>;
  /**
   * What stands in a text for values that this detector has found anywhere in the same document: other forms of a name, for
   * example. Asked for each text after all were scanned; pure, and linear in the text.
   */
  readonly alike?: (known: readonly KnownValue[], input: ScanInput) => Iterable<Hit>;
}

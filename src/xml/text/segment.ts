/** How a stretch of text is written in its part, and so how a mark has to be written in its place. */
export type Writing =
  /** Between tags. */
  | 'text'
  | 'cdata'
  | 'attribute'
  /** Percent-encoded in an attribute (RFC 3986 §2.1). */
  | 'percent'
  | 'comment'
  /** An element that stands for a character: a tab, a hyphen, a symbol. */
  | 'element';

/** Characters of a unit that stand in one stretch of the part's text. */
export interface Segment {
  /** What it says. */
  readonly text: string;
  /** The document-wide number of its first UTF-16 unit; the others follow. */
  readonly atom: number;
  /**
   * Where it stands, in UTF-16 units of the part's text. Where this is as long as `text`, each unit stands for itself;
   * otherwise (a character reference, an element) all of it goes together.
   */
  readonly start: number;
  readonly end: number;
  readonly writing: Writing;
  /** Bits of `SHOWN_IN`. */
  readonly flags: number;
}

/** Why a segment is not part of every reading of its paragraph. */
export const FLAGS = {
  /** Tracked deletion, or the place from which something was moved. */
  deleted: 1,
  /** Tracked insertion, or the place to which something was moved. */
  inserted: 2,
  /** Formatted as hidden. */
  hidden: 4,
  /** One of several branches, for programs that know the feature (mc:Choice). */
  choice: 8,
  /** The branch for programs that do not (mc:Fallback). */
  fallback: 16,
  /** Raised or lowered, as the mark of a note. */
  raised: 32,
} as const;

/** Whether each unit of the segment can be taken out by itself. */
export function isExact({ text, start, end, writing }: Segment): boolean {
  return writing !== 'element' && end - start === text.length;
}

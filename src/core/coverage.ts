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

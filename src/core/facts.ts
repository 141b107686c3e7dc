/** What a finished document is, as far as a court's filing system cares. Counts and kinds, none of its text. */
export interface DocumentFacts {
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number;
  /** Width and height of each page as it is shown, in points. */
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[];
  /** Pages (from 1) that show something and hold no text to search. */
  readonly pagesWithoutText: readonly number[];
  /** The PDF/A part and level that it claims: `2b`. */
  readonly pdfA?: string;
  readonly encrypted: boolean;
  /** Fields that can be filled in. */
  readonly formFields: number;
  /** Links that lead out of the document. */
  readonly externalLinks: number;
  /** JavaScript, and actions that start a program. */
  readonly scripts: number;
  readonly attachments: number;
  /** Sound, film and 3D. */
  readonly media: number;
  /** Fonts whose program is not in the file. */
  readonly fontsNotEmbedded: number;
  readonly bookmarks: number;
  /** Redactions that were marked and never applied. */
  readonly unappliedRedactions: number;
}

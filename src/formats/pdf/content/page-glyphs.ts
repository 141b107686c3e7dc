import type { PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import type { WritingCoordinates } from '../page-text/chunks.js';
import type { FontText } from './font-text.js';
import type { GlyphTable, ShownOperator } from './glyph-table.js';
import type { Matrix } from './matrix.js';
import type { OperatorTable } from './operator-table.js';
import type { SideUse } from '../side/side-uses.js';
import type { DecodedContent } from './tokenized-stream.js';

/** A content stream in one of its uses: the page's own, or a form drawn by a `Do` of another use. */
export interface StreamUse {
  readonly bytes: Uint8Array;
  readonly operators: OperatorTable;
  readonly resources: PDFDict | undefined;
  /** The form, and the XObject resources that name it; absent for the page's own content. */
  readonly form?: DrawnForm | undefined;
  /** Index of the use that draws this one, and of the `Do` operator in it. */
  readonly parent?: { readonly use: number; readonly operator: number } | undefined;
}

export interface DrawnForm {
  readonly stream: PDFRawStream;
  readonly objects: PDFDict;
  readonly name: string;
  /** True for a form without resources of its own, whose names mean those of whatever draws it. */
  readonly inherits: boolean;
}

/** The glyphs of a label and what each of them shows. */
export interface PageLabel {
  readonly glyphs: readonly number[];
  readonly texts: readonly string[];
}

/** A picture that some content draws. */
export interface DrawnImage {
  readonly width: number;
  readonly height: number;
  /** Absent for an inline image, and its name in the resources too. */
  readonly stream?: PDFRawStream;
  readonly name?: string;
  /** Index into `PageGlyphs.uses`, and of the operator in it. */
  readonly use: number;
  readonly operator: number;
  /** From the unit square, which the picture fills, to the coordinates of the content. */
  readonly ctm: Matrix;
}

export interface PageGlyphs {
  readonly table: GlyphTable;
  readonly coordinates: WritingCoordinates;
  readonly shows: readonly ShownOperator[];
  readonly uses: readonly StreamUse[];
  readonly images: readonly DrawnImage[];
  /** What marks of an earlier redaction say, by their glyphs; in the table these show nothing. */
  readonly labels: readonly PageLabel[];
  /** Show operators that the two readers of the content do not agree on. */
  readonly unaligned: number;
  /** Whether some of the text is in a font that leaves readers to guess. */
  readonly isDoubtful: boolean;
  /** Whether some of it is in a font that draws other letters than it says. */
  readonly isContradicted: boolean;
  /** Operators that fill, stroke or shade. */
  readonly paintings: number;
  /** Content that is drawn by way of a resource, and where. */
  readonly sideUses: readonly SideUse[];
}

/** What the walk needs from the document. */
export interface ContentSource {
  readonly decode: (stream: PDFRawStream) => Uint8Array;
  readonly tokenize: (stream: PDFRawStream) => DecodedContent;
  readonly fontText: (font: PDFDict | undefined) => FontText;
}

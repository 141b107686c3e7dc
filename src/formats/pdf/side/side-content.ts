import type { PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import type { Matrix } from '../content/matrix.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import type { SideStream } from './side-streams.js';

/** A place where some content is drawn: the page (from 0), and the way from the content's coordinates to the page's. */
export interface DrawnAt {
  readonly page: number;
  readonly matrix: Matrix;
  /** False for what only shows when somebody presses a button, and for hidden annotations. */
  readonly isShown: boolean;
}

/** Content beside the pages as read: its glyphs in its own coordinates. */
export interface SideContent extends SideStream {
  readonly glyphs: PageGlyphs;
  /** The resources in which it was read. */
  readonly resources: PDFDict | undefined;
  /** Document-wide number of its first glyph. */
  readonly firstAtom: number;
  /** How many numbers it has: its glyphs, and the units of words that stand for none. */
  readonly atoms: number;
  /** Its page of the probe document, if it had to be read with pdf.js. */
  readonly probePage?: number;
  readonly drawn: readonly DrawnAt[];
}

/** A stream that could not be decoded, so that nobody knows what it shows. */
export type UnreadSide = Pick<SideStream, 'kind' | 'page'> & { readonly stream: PDFRawStream };

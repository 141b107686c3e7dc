import type { TextLayer } from '../../core/text.js';
import type { Attachments } from './strings/attachments.js';
import type { DrawnForms } from './content/drawn-forms.js';
import type { InkReader } from './pdfium/ink-boxes.js';
import type { ShownPictures } from './pdfium/shown-pictures.js';
import type { SourceDocument } from './objects/load.js';
import type { StringPlaces } from './strings/string-places.js';
import type { SideContent } from './side/side-content.js';
import type { PageReader } from './content/page-reader.js';
import type { Scans } from './pictures/read-scans.js';

/** Page layers with what leads from their atoms back to glyphs. */
export interface OpenPdf {
  readonly source: SourceDocument;
  readonly reader: PageReader;
  /** The most that the document's streams may inflate to. */
  readonly inflatedBytes: number;
  readonly layers: readonly TextLayer[];
  /** Document-wide number of each page's first glyph. */
  readonly firstAtoms: readonly number[];
  /** How many glyphs the pages have, and units of words that stand for none; those of side content and the characters of strings have the numbers after. */
  readonly atoms: number;
  /** Covers spans of the layers that come from strings outside the pages. */
  readonly scrubStrings: StringPlaces['scrub'];
  readonly attachments: Attachments;
  /** The forms that each page draws. */
  readonly drawnForms: readonly DrawnForms[];
  /** Content beside that of the pages, and where the glyphs of its probe pages leave ink. */
  readonly side: readonly SideContent[];
  /** What OCR read of pictures. */
  readonly scans: Scans;
  readonly openSideInk: OpenPdf['openInk'];
  /** Where the glyphs of the pages leave ink; whoever opens it closes it. */
  readonly openInk: () => Promise<InkReader>;
  /** What the pages show of their pictures; whoever opens it closes it. */
  readonly openShown: () => Promise<ShownPictures>;
}

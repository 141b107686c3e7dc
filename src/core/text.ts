import type { Place } from './place.js';

/** How a value was met: as text, read from a picture, in a form field, in metadata, in a file or attachment name. */
export type TextSource = 'text' | 'ocr' | 'field' | 'metadata' | 'name';

/**
 * What a format can do about a value in a layer.
 * - `span`: exactly the units asked for can be taken out;
 * - `whole`: the layer's place (an Info key, say) goes as a whole;
 * - `none`: the format can read the place but not clean it, so a finding in it forbids any output.
 */
export type Removal = 'span' | 'whole' | 'none';

/**
 * One continuous text of a document, as one reader sees it in one order.
 * Several layers may show the same glyphs (reading order and drawing order): `atoms` tells which.
 */
export interface TextLayer {
  /** Unique in its document and stable for the same bytes: `page-3`, `page-3/drawn`, `info/Title`. */
  readonly id: string;
  readonly text: string;
  readonly source: TextSource;
  readonly removal: Removal;
  /** Where the layer as a whole stands; findings in it get a finer place from `OpenDocument.locate`. */
  readonly place: Place;
  /**
   * For each UTF-16 unit the number of the removable unit (a glyph, a run's character) that shows it,
   * or -1 where the unit is layout only (a space or line end that the reader made).
   * Numbers are unique in the document. Absent where `removal` is not `span`.
   */
  readonly atoms?: Int32Array;
  /** Left edge of each UTF-16 unit on the page, in points, for tables and labels above. Absent in plain text. */
  readonly x?: Float32Array;
  /**
   * A second reading of what other layers show (another order, another program). A finding that only such a layer
   * has counts all the same; one that both have is reported once, from the layer that is not a second reading.
   */
  readonly secondary?: true;
  /**
   * Where two texts meet that stand apart, such as the end of a page and the beginning of the next: only what lies over
   * this offset counts, for the rest is in other layers with more around it.
   */
  readonly seam?: number;
  /**
   * Names and codes, about which detectors have nothing to say. Of the file `format`: only values that are known and cannot
   * stand there by chance (longer numbers, several words) are looked for. Of the document's `own`: any known value is.
   */
  readonly vocabulary?: 'format' | 'own';
}

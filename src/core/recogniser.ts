/** A picture in 256 shades of gray, 0 is black, row after row. */
export interface GrayRaster {
  readonly width: number;
  readonly height: number;
  /** `width * height` bytes. */
  readonly pixels: Uint8Array;
}

/** Half-open in pixels, y downwards; may have fractions. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One word as an OCR engine read it. */
export interface OcrWord {
  readonly text: string;
  /** In [0, 1], as the engine sees it: not calibrated. */
  readonly confidence: number;
  readonly box: PixelBox;
  /**
   * The same box on the page once that is upright and level, in pixels of the same size: what stands beside and above what.
   * Absent where that is `box`.
   */
  readonly level?: PixelBox;
  /** Number of its line in reading order; words of one line have the same. */
  readonly line: number;
}

/** What was read of one picture. Several readings (other preparation, other language) count together. */
export interface PageReading {
  /** The best one first; never empty. Boxes are in the pixels of the picture that was given. */
  readonly readings: readonly (readonly OcrWord[])[];
  /** Mean over the characters of the first reading, in [0, 1]; 0 where nothing was read. */
  readonly confidence: number;
  /** A person should look at the page: what was read is not sure enough. */
  readonly needsReview: boolean;
}

export interface RecogniseOptions {
  /** Dots per inch of the picture, as far as they are known. */
  readonly dpi: number;
  /** Dots per inch down the picture where they are others, as those of a fax. @defaultValue `dpi` */
  readonly verticalDpi?: number;
  /** Those that it had in its coarser direction before its pixels were made square. @defaultValue none were */
  readonly coarserDpi?: number;
  /** ISO 639-3 codes. */
  readonly languages: readonly string[];
  /** Id of the engine. @defaultValue the first that there is */
  readonly engine?: string;
  readonly signal: AbortSignal;
}

/** Reads pictures of text. Holds warm workers until it is closed. */
export interface Recogniser {
  /** @throws DocumentError MISSING_OPTIONAL where no engine is installed; LIMIT_TIME, CRASHED for one page */
  readonly readPage: (page: GrayRaster, options: RecogniseOptions) => Promise<PageReading>;
  readonly close: () => Promise<void>;
}

/**
 * An OCR engine: one pass over a picture. Another one can be put in the place of the package's own:
 * `createEngine({ ocrEngine, isolate: 'none' })`.
 *
 * @example
 * const engine: OcrEngine = {
 *   id: 'my-ocr',
 *   recognise: async ({ width, height, pixels }, { dpi }) => readWords(pixels, width, height, dpi),
 *   close: async () => undefined,
 * };
 */
export interface OcrEngine {
  readonly id: string;
  /**
   * The words of a picture that is upright as far as anybody knows, evenly lit and level, with boxes in its pixels. What
   * it throws, other than the signal's reason, costs the page, which is named as not read.
   * @throws DocumentError MISSING_OPTIONAL, LIMIT_TIME, CRASHED
   */
  readonly recognise: (
    page: GrayRaster,
    options: { readonly dpi: number; readonly language: string; readonly signal: AbortSignal },
  ) => Promise<readonly OcrWord[]>;
  readonly close: () => Promise<void>;
}

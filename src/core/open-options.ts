/** What of pictures is to be read. */
export interface OcrOptions {
  /** @defaultValue `'auto'` */
  readonly ocr?: 'auto' | 'off' | 'always';
  /** ISO 639-3 codes. @defaultValue `['eng']` */
  readonly languages?: readonly string[];
  /** Which of the engines reads. @defaultValue `'wasm'`, or the user's own */
  readonly ocrEngine?: string;
  /** Told before each page that takes long, such as one that is read by OCR; pages count from 1. */
  readonly onPage?: OnPage;
}

export type OnPage = (page: number, pages: number) => void;

export interface OpenOptions extends OcrOptions {
  readonly password?: string;
  readonly keepMetadata?: boolean;
  /** What becomes of tracked changes, in formats that have them. @defaultValue `'keep'` */
  readonly changes?: 'keep' | 'accept' | 'reject';
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** Bounds on one document; over any of them it is refused with LIMIT_TIME, LIMIT_MEMORY or LIMIT_SIZE. */
export interface Limits {
  readonly timeMs: number;
  readonly memoryBytes: number;
  readonly inflatedBytes: number;
}

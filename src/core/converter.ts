/** Turns a document into another format, by a program of the machine. */
export interface Converter {
  /**
   * @returns undefined where no such program is installed
   * @throws DocumentError UNSUPPORTED_REDACTION where it cannot turn the document, LIMIT_TIME, LIMIT_SIZE
   */
  readonly convert: (
    bytes: Uint8Array,
    request: ConversionRequest,
  ) => Promise<Uint8Array | undefined>;
}

export interface ConversionRequest {
  /** Extensions, with the dot. */
  readonly from: string;
  readonly to: string;
  readonly timeMs: number;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** One entry of a package (ISO/IEC 29500-2): a name without a leading slash, and its bytes. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was deflated; pictures are often stored. */
  readonly compressed: boolean;
}

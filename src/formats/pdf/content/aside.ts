/** A stretch of content that shows nothing and can hold anything, and what takes its place. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly by: Uint8Array;
}

/**
 * The UTF-16 unit at `at`, or -1 outside of the text. Engines make a loop slow for good once `charCodeAt` was asked for a
 * unit that is not there.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : -1;
}

/** Small letters, digits and `$`, of which pictures are read as words. */
export function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x24;
}

/** Where the word ends that stands at `at`. */
export function wordEnd(lower: string, at: number): number {
  let end = at;
  while (end < lower.length && isWordUnit(lower.charCodeAt(end))) end++;
  return end;
}

/** Half-open `[start, end)` in UTF-16 units of the text that it belongs to; never bytes of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders by start, the longer span first where two start together. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The smallest sorted list of spans that covers the same units: touching and overlapping ones become one. */
export function union(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(byPosition)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

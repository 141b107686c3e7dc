import type { Span } from '../../src/core/span.js';

/** A text and the spans that stood between ‹ and › in it. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function readMarked(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([‹›])/u)) {
    if (piece === '‹') start = text.length;
    else if (piece === '›') spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}

import type { Detector } from '../core/detector.js';
import { prepareScan } from '../core/scan-input/scan-input.js';
import type { Span } from '../core/span.js';

/** How a detector did on one of its own examples. */
export interface ExampleResult {
  readonly kind: 'finds' | 'ignores';
  readonly index: number;
  readonly passed: boolean;
}

/** Runs a detector over the examples that it carries: the marked spans, all of them and nothing else, must be hit. */
export async function checkExamples(detector: Detector): Promise<ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const kind of ['finds', 'ignores'] as const) {
    for (const [index, example] of detector.examples[kind].entries()) {
      const { text, spans } = readMarks(example);
      const hits = [...(await detector.scan(prepareScan(text)))];
      results.push({ kind, index, passed: sameSpans(hits, spans) });
    }
  }
  return results;
}

/** An example without its ‹ › marks, and the spans that they enclosed. */
function readMarks(example: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const character of example) {
    if (character === '‹') start = text.length;
    else if (character === '›') spans.push({ start, end: text.length });
    else text += character;
  }
  return { text, spans };
}

function sameSpans(hits: readonly Span[], spans: readonly Span[]): boolean {
  const told = (list: readonly Span[]): string =>
    list
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join(' ');
  return told(hits) === told(spans);
}

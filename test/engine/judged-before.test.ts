import { describe, expect, it } from 'vitest';
import type { TextLayer } from '../../src/core/text.js';
import { judgedBefore } from '../../src/engine/redaction/judged-before.js';
import type { LayerHit } from '../../src/engine/merging/layer-hit.js';

const PAGE = 'Order of the court\nAnd the next line\nNo. 2024-00417 x\nfiled by hand\n678\n';

describe('what the second look joins over a line end', () => {
  it.each([
    ['2024-00417\n678', true],
    ['2024-00417\r\n 678', true],
    // The line says that it goes on.
    ['2024-00417-\n678', false],
    ['2024-00417\u00ad\n678', false],
    // A part that the first look never saw, or saw only within a longer number.
    ['2024-00417\n679', false],
    ['00417\n67', false],
    ['2024-00417 679', false],
    ['2024-00417', true],
  ])('%j was judged: %s', (text, expected) => {
    const wasJudged = judgedBefore([layer('page-1', PAGE, 1)], []);
    expect(wasJudged(hitOn(layer('second', text, 1)))).toBe(expected);
    expect(wasJudged(hitOn(layer('second', text, 2)))).toBe(false);
  });
});

function layer(id: string, text: string, page: number): TextLayer {
  const place = { kind: 'page', page, boxes: [] } as const;
  return { id, text, source: 'text', removal: 'span', place };
}

function hitOn(second: TextLayer): LayerHit {
  const span = { start: 0, end: second.text.length };
  return {
    layer: second,
    span,
    core: span,
    entity: 'us-ssn',
    detector: 'us-ssn',
    confidence: 0.5,
    reasons: [],
  };
}

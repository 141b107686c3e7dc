import { afterAll, describe, expect, it } from 'vitest';
import { framePage, textLine, textWidth } from '../../../fixtures/pdf/frame.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const FIRST = '842-26-9118';

/** Two cells of a printed sheet, so many points apart. */
function cells(gap: number): Uint8Array {
  const next = textLine(72 + textWidth(FIRST) + gap, 600, '12345 Elm');
  return onePage(framePage(textLine(72, 600, FIRST) + next));
}

describe('cells that were placed one by one are texts of their own', () => {
  // A twelfth of these is the gap in em.
  it.each([2.2, 1, -1])('%d points apart', async (gap) => {
    const { status, findings } = await engine.redact(cells(gap), {
      detectors: [],
      values: [FIRST, 'Elm'],
    });
    expect(status).toBe('redacted');
    expect(findings).toHaveLength(2);
  });

  it('but not where one goes on with the other', async () => {
    const { findings } = await engine.inspect(cells(0), { detectors: [], values: ['12345'] });
    expect(findings).toEqual([]);
  });
});

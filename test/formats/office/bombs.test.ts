import { afterAll, describe, expect, it } from 'vitest';
import { NESTED_BOMBS, packedDrawing } from '../../../fixtures/office/nested-bombs.js';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a file that is made of much more than it seems', () => {
  it.each(NESTED_BOMBS)('is refused as too large: $name', async ({ make }) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThan(200_000);
    const refusal = { status: 'refused', reason: { code: 'LIMIT_SIZE' } };
    expect(await engine.redact(bytes)).toMatchObject(refusal);
  });

  it('is not unpacked: a drawing', async () => {
    const outcome = await engine.redact(await packedDrawing());
    expect(outcome.status).toBe('incomplete');
    expect(outcome.blindSpots).toMatchObject([{ code: 'image' }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlinedText } from '../../../fixtures/pdf/outlined.js';
import { onePage } from '../../../fixtures/pdf/page.js';
import { tokenize } from '../../../src/formats/pdf/content/lexer.js';
import { cutOutlines } from '../../../src/formats/pdf/outlines/cut-outlines.js';
import { hasOutlinedText } from '../../../src/formats/pdf/outlines/outlined-text.js';
import { boxQuad } from '../../../src/formats/pdf/content/quad.js';
import type { Engine } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '812-34-5678';
let engine: Engine;
beforeAll(() => {
  engine = createEngine({ isolate: 'none' });
});
afterAll(() => engine.close());

describe('a value that is drawn as outlines', () => {
  const line = outlinedText(`Social Security number: ${VALUE}`);
  it.each([
    ['as everybody sees it', line],
    ['under a black box', `${line}0 g 60 490 400 30 re f\n`],
  ])('goes: %s', async (_, content) => {
    const outcome = await engine.redact(onePage({ content }));
    expect(outcome).toMatchObject({ status: 'redacted', coverage: { pagesReadByOcr: [1] } });
    if (!('output' in outcome)) throw new Error('No output');
    const again = await engine.inspect(outcome.output);
    expect(again).toMatchObject({ status: 'clean', findings: [] });
  });
});

/** Content as it is read, of one page. */
function contentOf(text: string): Parameters<typeof hasOutlinedText>[0] {
  const bytes = new TextEncoder().encode(text);
  return { uses: [{ bytes, operators: tokenize(bytes), resources: undefined }], paintings: 1 };
}

describe('outlines', () => {
  it.each([
    ['a line of letters', outlinedText('Letters'), true],
    ['a table', '72 72 200 20 re S 72 92 200 20 re S 72 112 m 272 112 l S', false],
    ['nothing', '', false],
  ])('are text or not: %s', (_, content, expected) => {
    expect(hasOutlinedText(contentOf(content))).toBe(expected);
  });

  it.each([
    ['inside', '10 10 m 20 10 l 20 20 l h f', [' ', ' ']],
    ['one of two', '10 10 m 20 20 l h 300 300 m 310 310 l h f', [' ']],
    ['only passing under', '10 10 m 400 10 l S', []],
    ['a clip', '10 10 m 20 10 l 20 20 l h W n', ['0 0 0 0 re ']],
    ['moved there', 'q 1 0 0 1 -300 -300 cm 310 310 m 320 320 l h f Q', [' ', ' ']],
  ])('under a mark are cut: %s', (_, content, expected) => {
    const cuts = cutOutlines(contentOf(content), [
      boxQuad({ left: 5, bottom: 5, right: 30, top: 30 }),
    ]);
    const by = (cuts.get(0) ?? []).map((cut) => new TextDecoder().decode(cut.by));
    expect(by).toEqual(expected);
  });
});

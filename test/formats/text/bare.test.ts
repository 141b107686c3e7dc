import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

const values = ['Rita Offling', '842-91-2656'];

describe('a known value goes', () => {
  it.each([
    [
      'over the cells of a row',
      'a,b\r\nRita,Offling\r\n"Rita" , "Offling"\r\n',
      'a,b\r\n[VALUE],\r\n"[VALUE]" , ""\r\n',
    ],
    ['over cells between bars', '| Rita | Offling |\n|---|---|\n', '| [VALUE] |  |\n|---|---|\n'],
    [
      'over the strings of a list',
      '{"a":["x Rita\\n",\n "Offling"],"b":["842-91-","2656"]}',
      '{"a":["x [VALUE]",\n ""],"b":["[VALUE]",""]}',
    ],
    ['over lines of comments', 'x; // Rita\n  // Offling y\n', 'x; // [VALUE]\n  // y\n'],
    [
      'under marks of Markdown',
      '**Rita** _Offling_ **842**-91-`2656`',
      '**[VALUE]**__ **[VALUE]**``',
    ],
    ['under tags', '<b>842-9</b>1-2656', '<b>[VALUE]</b>'],
  ])('%s', async (_, before, after) => {
    const outcome = await engine.redact(new TextEncoder().encode(before), { values });
    expect(outcome.status).toBe('redacted');
    const output = 'output' in outcome ? outcome.output : undefined;
    expect(new TextDecoder().decode(output)).toBe(after);
  });

  it('but not over a comma of prose', async () => {
    const bytes = new TextEncoder().encode('To Rita, Offling and others.\nA second line.\n');
    expect((await engine.redact(bytes, { values })).status).toBe('clean');
  });
});

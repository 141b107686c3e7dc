import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
import type { Options } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a finished document is verified against its original', () => {
  const body = paragraph(run(`No. ${VALUE}`)) + paragraph(run('The rest.'));
  const options = { values: [VALUE], detectors: [] };

  it('as it was written', async () => {
    const against = await wordFile({ body });
    const outcome = await engine.redact(against, options);
    const output = 'output' in outcome ? (outcome.output ?? against) : against;
    const verification = await engine.verify(output, { ...options, against });
    expect(verification).toMatchObject({ done: true, left: [], changed: [] });
  });

  it.each<Options>([
    { mark: 'blocks' },
    { mark: 'code', codes: { 'custom:value': 'A rather long reason, with a number: 5.2' } },
    { keepMetadata: true },
    { changes: 'accept' },
    { changes: 'reject', keepMetadata: true, mark: 'blocks' },
  ])('as it was written by other options: %j', async (given) => {
    const changed =
      '<w:p><w:ins w:id="1" w:author="Jane Roe"><w:r><w:t>new</w:t></w:r></w:ins></w:p>';
    const against = await wordFile({ body: body + changed });
    const outcome = await engine.redact(against, { ...options, ...given });
    const output = 'output' in outcome ? (outcome.output ?? against) : against;
    const verification = await engine.verify(output, { ...options, against });
    expect(verification).toMatchObject({ done: true, left: [], changed: [] });
  });

  it('with another change', async () => {
    const against = await wordFile({ body });
    const other = await wordFile({
      body: paragraph(run('No. [VALUE]')) + paragraph(run('The end.')),
    });
    const verification = await engine.verify(other, { ...options, against });
    expect(verification.changed).toEqual([{ kind: 'bytes', where: 'word/document.xml' }]);
  });

  it('not redacted at all', async () => {
    const against = await wordFile({ body });
    const verification = await engine.verify(against, { ...options, against });
    expect(verification.left).not.toEqual([]);
  });
});

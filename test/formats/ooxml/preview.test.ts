import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

async function previewOf(body: string, link = 'https://example.org/'): Promise<string> {
  const input = await wordFile({
    body: `${body}<w:p><w:hyperlink r:id="rId5">${run('a link')}</w:hyperlink></w:p>`,
    relationships: [['rId5', 'hyperlink', link, 'External']],
  });
  const outcome = await engine.redact(input, { preview: true, values: [VALUE] });
  return outcome.status === 'redacted' || outcome.status === 'clean' ? (outcome.preview ?? '') : '';
}

describe('the preview of a Word document', () => {
  it('shows its text with the marks highlighted, and no value', async () => {
    const html = await previewOf(
      paragraph(run('SSN ', '<w:b/>'), run(`${VALUE} of the child`), run(' &lt;script&gt;')),
    );
    expect(html).toContain('<strong>SSN </strong><mark>[VALUE]</mark> of the child &lt;script&gt;');
    expect(html).not.toContain(VALUE);
  });

  it.each(['javascript:alert(1)', 'https://example.org/', 'data:text/html,x'])(
    'has no link to %s, and nothing active',
    async (link) => {
      const html = await previewOf(paragraph(run('Body.')), link);
      expect(html).toContain('a link');
      expect(html).not.toContain(link);
      expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'/u);
      expect(html).not.toMatch(/<script|\son\w+=/u);
    },
  );

  it('is missed in the notes where a format has none', async () => {
    const outcome = await engine.redact(new TextEncoder().encode('Nothing here.'), {
      preview: true,
    });
    expect(outcome.notes.join()).toMatch(/No preview was made/u);
  });
});

describe('the proof of a Word document', () => {
  it('has a reader of others', async () => {
    const input = await wordFile({ body: paragraph(run(`No. ${VALUE}`)) });
    const outcome = await engine.redact(input, { values: [VALUE] });
    const reader = outcome.verification.readers.find((one) => one.reader === 'mammoth');
    expect(reader?.read['characters']).toBeGreaterThan(4);
    const { left } = await engine.verify(input, { values: [VALUE], detectors: [] });
    expect(left.map((one) => one.reader)).toContain('mammoth');
  });

  it('says where that reader is too slow', async () => {
    const filler = paragraph(run('x'.repeat(2 ** 20)));
    const outcome = await engine.redact(await wordFile({ body: filler }), { detectors: [] });
    expect(outcome.verification.readers.find((one) => one.reader === 'mammoth')?.unread).toEqual([
      'a document that is too large for it',
    ]);
  });
});

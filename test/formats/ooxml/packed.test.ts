import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
import { createEngine } from '../../../src/index.js';
import { asText, unzip } from './unzip.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

function holding(data: string): Promise<Uint8Array> {
  return wordFile({
    body: paragraph(run('Body.')),
    parts: { 'customXml/item1.xml': `<r>${data}</r>` },
  });
}

describe('markup that stands in data as text', () => {
  it.each([
    ['in references', 'SSN &lt;a&gt;842-91&lt;/a&gt;&lt;b&gt;-2656&lt;/b&gt;'],
    ['in a CDATA section', '<![CDATA[<a>SSN 842-91<b/>-2656</a>]]>'],
  ])('%s loses a value that its tags split', async (_, data) => {
    for (const options of [{ values: [VALUE], detectors: [] }, {}]) {
      const outcome = await engine.redact(await holding(data), options);
      expect(outcome.status).toBe('redacted');
      const output = ('output' in outcome && outcome.output) || new Uint8Array();
      const item = asText((await unzip(output)).get('customXml/item1.xml') ?? '');
      expect(item).not.toMatch(/842|2656/u);
      expect(item.match(/(?:&lt;|<)\/?[ab]/gu)).toEqual(data.match(/(?:&lt;|<)\/?[ab]/gu));
    }
  });

  it('is refused where it was written so twice', async () => {
    const input = await holding('&amp;lt;a&amp;gt;842-91&amp;lt;/a&amp;gt;-2656');
    const outcome = await engine.redact(input, { values: [VALUE], detectors: [] });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'SURVIVOR' } });
  });
});

describe('data of an element', () => {
  it.each([
    ['a comment', '842-91<!-- 1 -->-2656'],
    ['a CDATA section', '842<![CDATA[-91-26]]>56'],
    ['an instruction', '842-91<?a b?>-2656'],
  ])('that is cut by %s loses a value', async (_, data) => {
    for (const options of [{ values: [VALUE], detectors: [] }, {}]) {
      const outcome = await engine.redact(await holding(`<a>SSN ${data}</a>`), options);
      expect(outcome.status).toBe('redacted');
      const output = ('output' in outcome && outcome.output) || new Uint8Array();
      expect(asText((await unzip(output)).get('customXml/item1.xml') ?? '')).not.toMatch(
        /842|2656/u,
      );
    }
  });
});

describe('packed data', () => {
  const said = Buffer.from(`It is ${VALUE}, as he said. `.repeat(3));
  const noise = Buffer.from(Array.from({ length: 60 }, (_, at) => (at * 97 + 13) % 251));

  it.each([
    ['gzip', gzipSync(said)],
    ['zlib', deflateSync(said)],
    [
      'an archive behind its length',
      Buffer.concat([Buffer.alloc(8), Buffer.from('PK\x03\x04'), noise]),
    ],
    ['a picture', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise])],
  ])('that nobody reads is a blind spot: %s', async (_, bytes) => {
    for (const data of [bytes.toString('base64'), `<a b="${bytes.toString('base64')}"/>`]) {
      const outcome = await engine.redact(await holding(data), { values: [VALUE] });
      expect(outcome.status).toBe('incomplete');
      expect(outcome.blindSpots).toMatchObject([
        { code: 'packed-data', where: 'customXml/item1.xml' },
      ]);
    }
  });

  it('that is a checksum is none', async () => {
    const outcome = await engine.redact(await holding(`<a hash="${noise.toString('base64')}"/>`));
    expect(outcome.status).toBe('clean');
  });

  it('with a value as it is in it is refused', async () => {
    const bytes = Buffer.concat([noise, Buffer.from(VALUE), noise]);
    const outcome = await engine.redact(await holding(bytes.toString('base64')), {
      values: [VALUE],
    });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'SURVIVOR' } });
  });
});

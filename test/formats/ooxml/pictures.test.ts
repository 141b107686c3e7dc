import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPicture } from '../../../fixtures/docx/with-picture.js';
import { wordFile } from '../../../fixtures/docx/word-file.js';
import { textPicture } from '../../../fixtures/image/text-picture.js';
import { docx } from '../../../src/formats/ooxml/index.js';
import type { Outcome } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';
import { asText, saidIn, unzip } from './unzip.js';

const VALUE = '812-34-5678';
const PART = 'word/media/image1.png';
const engine = createEngine({ isolate: 'none' });
let page: Buffer;
let plain: Buffer;
beforeAll(async () => {
  page = await textPicture(['Social Security number', `of the claimant: ${VALUE}`]);
  plain = await textPicture(['Exhibit A to the declaration']);
});
afterAll(() => engine.close());

describe('a picture in a Word document', () => {
  it('loses a value in its pixels; nothing else of the document changes', async () => {
    const input = await wordFile(withPicture('image1.png', page));
    const outcome = await engine.redact(input);
    expect(outcome).toMatchObject({ status: 'redacted', blindSpots: [] });
    expect(outcome.findings[0]).toMatchObject({
      source: 'ocr',
      places: [{ kind: 'embedded', within: [`picture 1 (${PART})`] }],
    });
    const [before, after] = [await unzip(input), await unzip(outputOf(outcome))];
    const changed = [...before].filter(([name, part]) => after.get(name) !== part);
    expect(changed.map(([name]) => name)).toEqual([PART]);
    const picture = Buffer.from(after.get(PART) ?? '', 'latin1');
    expect(await engine.inspect(new Uint8Array(picture))).toMatchObject({ status: 'clean' });
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 900 });
  });

  it('goes by values that stand in the text, and the text by those of the picture', async () => {
    const bare = await textPicture([`Ref ${VALUE}`]);
    const input = await wordFile(
      withPicture('image1.png', bare, `Social Security number: ${VALUE}`),
    );
    const outcome = await engine.redact(input);
    expect(outcome.status).toBe('redacted');
    const after = await unzip(outputOf(outcome));
    const picture = Buffer.from(after.get(PART) ?? '', 'latin1');
    const again = await engine.inspect(new Uint8Array(picture), { values: [VALUE] });
    expect(again).toMatchObject({ status: 'clean' });
    expect(saidIn(after.get('word/document.xml') ?? '')).toContain('[SSN]');
  });

  it('keeps all its bytes where there is nothing to take out', async () => {
    const bare = await sharp(plain).png().toBuffer();
    const input = await wordFile(withPicture('image1.png', bare));
    const outcome = await engine.redact(input);
    expect(outcome).toMatchObject({ status: 'clean', blindSpots: [], notes: [] });
    const picture = (await unzip(outputOf(outcome))).get(PART);
    expect(Buffer.from(picture ?? '', 'latin1').equals(bare)).toBe(true);
    expect(outcome.coverage.parts).toContainEqual({ part: 'picture', count: 1, read: true });
  });

  it('loses its metadata, and no pixel changes', async () => {
    const marker = 'Zeuxippus';
    const source = await sharp(plain)
      .withExif({ IFD0: { ImageDescription: marker } })
      .jpeg()
      .toBuffer();
    const input = await wordFile(withPicture('image1.jpeg', source));
    const outcome = await engine.redact(input);
    expect(outcome).toMatchObject({ status: 'clean' });
    expect(outcome.metadataRemoved.join()).toContain('picture 1 (word/media/image1.jpeg) > EXIF');
    const after = (await unzip(outputOf(outcome))).get('word/media/image1.jpeg') ?? '';
    expect(after).not.toContain(marker);
    const raw = (file: Buffer): Promise<Buffer> => sharp(file).raw().toBuffer();
    expect((await raw(Buffer.from(after, 'latin1'))).equals(await raw(source))).toBe(true);
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, 'auto' | 'off']>([
    ['that no program here reads', () => Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), 'auto'],
    ['that is damaged', () => page.subarray(0, 60), 'auto'],
    ['that was not to be read', () => page, 'off'],
  ])('%s stays, and is a blind spot', async (_, bytes, ocr) => {
    const input = await wordFile(withPicture('image1.png', await bytes(), `SSN: ${VALUE}`));
    expect(await engine.redact(input, { ocr })).toMatchObject({
      status: 'incomplete',
      blindSpots: [
        { code: 'image', where: expect.stringContaining(`picture 1 (${PART})`) as string },
      ],
    });
    const outcome = await engine.redact(input, { ocr, allowIncomplete: true });
    const after = await unzip(outputOf(outcome));
    expect(after.get(PART)?.length).toBeGreaterThan(0);
    expect(saidIn(after.get('word/document.xml') ?? '')).not.toContain(VALUE);
  });

  it('that is taken out leaves an empty frame and no trace', async () => {
    const limits = { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 28 };
    const { signal } = new AbortController();
    const input = await wordFile(withPicture('image1.png', plain));
    const document = await docx().open(input, { limits, signal });
    const { bytes, edits = [] } = await document.redact({
      redactions: [],
      areas: [],
      embedded: [{ id: 'picture-1', kind: 'remove' }],
    });
    const after = await unzip(bytes);
    expect(after.has(PART)).toBe(false);
    const body = asText(after.get('word/document.xml') ?? '');
    expect(saidIn(body)).toContain('Below.');
    expect(body).not.toMatch(/rId5|<a:blip|imagedata/u);
    expect(body).toContain('<a:srcRect b="60000"/>');
    expect(asText(after.get('word/_rels/document.xml.rels') ?? '')).not.toContain('media/');
    const against = { bytes: input, boxes: [], edits };
    const proof = await docx().audit(bytes, { needles: [], against, limits, signal });
    expect(proof.changes).toEqual([]);
  });

  it('that is attached to a document inside is read there', async () => {
    const inner = await wordFile(withPicture('image1.png', page));
    const object =
      '<w:p><w:r><w:object><v:shape id="s1"/><o:OLEObject Type="Embed" ProgID="Word.Document.12" r:id="rId6"/></w:object></w:r></w:p>';
    const input = await wordFile({
      body: object,
      relationships: [['rId6', 'package', 'embeddings/inner.docx']],
      parts: { 'word/embeddings/inner.docx': inner },
    });
    const outcome = await engine.redact(input);
    expect(outcome).toMatchObject({ status: 'redacted', notes: [] });
    expect(outcome.findings[0]?.places[0]).toMatchObject({
      within: ['embedded file 1', `picture 1 (${PART})`],
    });
  });
});

function outputOf(outcome: Outcome): Uint8Array {
  if (!('output' in outcome)) throw new Error(outcome.status);
  return outcome.output;
}

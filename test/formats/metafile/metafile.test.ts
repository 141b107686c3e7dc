import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { withPicture } from '../../../fixtures/docx/with-picture.js';
import { wordFile } from '../../../fixtures/docx/word-file.js';
import { emf, wmf } from '../../../fixtures/metafile/metafile.js';
import { textPicture } from '../../../fixtures/image/text-picture.js';
import type { Outcome } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';
import { encodeBmp } from '../../../src/formats/image/write/bmp.js';
import { unzip } from '../ooxml/unzip.js';

const VALUE = '812-34-5678';
const SAID = `SSN: ${VALUE}`;
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a drawing', () => {
  it.each([
    ['EMF', emf({ texts: [{ text: SAID }, { text: 'Exhibit A', y: 30 }] })],
    ['WMF', wmf({ texts: [{ text: SAID }, { text: 'Exhibit A', y: 30 }] })],
  ])('%s keeps its size and all other text', async (_, bytes) => {
    const outcome = await engine.redact(bytes);
    expect(outcome.status).toBe('redacted');
    const output = outputOf(outcome);
    expect(output.length).toBe(bytes.length);
    expect(saidIn(output)).not.toContain('5678');
    expect(saidIn(output)).toContain('Exhibit A');
  });

  it('says nothing of the width of what is gone', async () => {
    const one = await engine.redact(emf({ texts: [{ text: SAID }] }));
    const view = new DataView(Uint8Array.from(outputOf(one)).buffer);
    const spaced = 108 + 76 + Math.ceil((SAID.length * 2) / 4) * 4;
    const distances = Array.from(SAID, (_, at) => view.getInt32(spaced + at * 4, true));
    expect(new Set(distances.slice(6)).size).toBe(1);
  });

  it('loses its description and comments', async () => {
    const bytes = emf({
      description: 'Zeuxippus',
      comment: 'C:\\Users\\Zeuxippus',
      texts: [{ text: 'Exhibit' }],
    });
    const outcome = await engine.redact(bytes);
    expect(outcome).toMatchObject({ status: 'clean', metadataRemoved: ['comments'] });
    expect(saidIn(outputOf(outcome))).not.toContain('Zeuxippus');
    const again = await engine.redact(outputOf(outcome));
    expect(again).toMatchObject({ status: 'clean', metadataRemoved: [] });
  });

  it.each([
    ['unreadable-text', emf({ glyphs: [19, 20, 21] })],
    ['image', emf({ texts: [{ text: 'Exhibit' }] }).slice(0, -20)],
  ])('that is not read whole has a blind spot: %s', async (code, bytes) => {
    expect(await engine.redact(bytes)).toMatchObject({
      status: 'incomplete',
      blindSpots: [{ code }],
    });
  });

  it('is refused where a value stands in a command that cannot be rewritten', async () => {
    const outcome = await engine.redact(emf({ printer: SAID }));
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'SURVIVOR' } });
  });

  it('loses a bitmap with a value, and keeps one without', async () => {
    const [page, plain] = [await bitmap(SAID), await bitmap('Exhibit A')];
    const kept = await engine.redact(emf({ bitmap: plain }));
    expect(kept).toMatchObject({ status: 'clean', blindSpots: [] });
    expect(Buffer.compare(outputOf(kept), emf({ bitmap: plain }))).toBe(0);
    const outcome = await engine.redact(emf({ bitmap: page }));
    expect(outcome).toMatchObject({ status: 'redacted', blindSpots: [] });
    const pixels = outputOf(outcome).subarray(108 + 80 + 40 + 1024, -20);
    expect(pixels.every((byte) => byte === 0)).toBe(true);
  });

  it('in a Word document is redacted in its place', async () => {
    const input = await wordFile(withPicture('image1.emf', emf({ texts: [{ text: SAID }] })));
    const outcome = await engine.redact(input);
    expect(outcome).toMatchObject({ status: 'redacted', blindSpots: [], notes: [] });
    const [before, after] = [await unzip(input), await unzip(outputOf(outcome))];
    const changed = [...before].filter(([name, part]) => after.get(name) !== part);
    expect(changed.map(([name]) => name)).toEqual(['word/media/image1.emf']);
  });
});

async function bitmap(line: string): Promise<Uint8Array> {
  const { data, info } = await sharp(await textPicture([line]))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const raster = { width, height, channels: 1, samples: new Uint8Array(data) } as const;
  return encodeBmp(raster, { density: 200 });
}

function outputOf(outcome: Outcome): Uint8Array {
  if (!('output' in outcome)) throw new Error(outcome.status);
  return outcome.output ?? new Uint8Array();
}

function saidIn(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1') + Buffer.from(bytes).toString('utf16le');
}

import { afterAll, describe, expect, it } from 'vitest';
import { PRESENTATION_PLACEMENTS } from '../../../fixtures/office/presentation-placements.js';
import { box, presentationFile } from '../../../fixtures/office/presentation.js';
import { createEngine } from '../../../src/index.js';
import { asText, unzip } from '../ooxml/unzip.js';
import { expectGone } from './expect-gone.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a value in any place of a presentation is gone', () => {
  it.each(PRESENTATION_PLACEMENTS)('$name', async (placement) => {
    await expectGone(engine, await presentationFile(placement.with(VALUE)), VALUE);
  });
});

it('people and times of comments are taken out, and listed', async () => {
  const input = await presentationFile({
    shapes: box('x'),
    presentationRelationships: [['rId5', 'commentAuthors', 'commentAuthors.xml']],
    parts: {
      'ppt/commentAuthors.xml':
        '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor id="0" name="Jane Roe" initials="JR" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>',
    },
  });
  const outcome = await engine.redact(input, { detectors: [] });
  expect(outcome.metadataRemoved).toEqual(['author', 'initials']);
  const parts = await unzip(('output' in outcome && outcome.output) || new Uint8Array());
  expect(asText(parts.get('ppt/commentAuthors.xml') ?? '')).toContain(
    'name="Author 1" initials="A"',
  );
});

it('an embedded file that nobody can read goes with the frame that shows it', async () => {
  const frame = `<p:graphicFrame><a:graphic><a:graphicData><p:oleObj name="x" r:id="rId5"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>`;
  const input = await presentationFile({
    shapes: box('x') + frame,
    relationships: [['rId5', 'oleObject', '../embeddings/oleObject1.bin']],
    parts: { 'ppt/embeddings/oleObject1.bin': Uint8Array.of(1, 2, 3, 4) },
  });
  const outcome = await engine.redact(input, { detectors: [] });
  const parts = await unzip(('output' in outcome && outcome.output) || new Uint8Array());
  expect(parts.has('ppt/embeddings/oleObject1.bin')).toBe(false);
  expect(asText(parts.get('ppt/slides/slide1.xml') ?? '')).not.toContain('graphicFrame');
});

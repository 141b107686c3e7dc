import { WORD_PLACEMENTS } from '../../../fixtures/docx/placements.js';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
import { writeZip } from '../../../fixtures/docx/write-zip.js';
import { docx } from '../../../src/formats/ooxml/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '842-91-2656';
const SAMPLES = [
  'one run',
  'two runs',
  'a run for each character',
  'character references',
  'a CDATA section',
  'deleted text',
  'a table cell',
  'text around a text box',
  'header',
  'footnote',
  'a part in UTF-16',
];

formatAdapterConformance(docx(), {
  documents: await Promise.all(
    WORD_PLACEMENTS.filter(({ name }) => SAMPLES.includes(name)).map(async (placement) => ({
      name: placement.name,
      bytes: await wordFile(await placement.with(VALUE)),
      value: VALUE,
    })),
  ),
  mark: 'PLANTED',
  foreign: [
    { name: 'a PDF', bytes: new TextEncoder().encode('%PDF-1.7\n') },
    { name: 'text', bytes: new TextEncoder().encode('PK is no archive by itself') },
    { name: 'an archive of other files', bytes: await writeZip({ 'a.txt': 'x' }) },
    { name: 'nothing', bytes: new Uint8Array() },
    { name: 'a document with something before it', bytes: await prefixed() },
  ],
});

async function prefixed(): Promise<Uint8Array> {
  const file = await wordFile({ body: paragraph(run('x')) });
  return new Uint8Array(Buffer.concat([Buffer.from('MZ'), file]));
}

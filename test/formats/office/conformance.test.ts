import { PRESENTATION_PLACEMENTS } from '../../../fixtures/office/presentation-placements.js';
import { presentationFile } from '../../../fixtures/office/presentation.js';
import { ALL_WORKBOOK_PLACEMENTS } from '../../../fixtures/office/workbook-placements.js';
import { workbookFile } from '../../../fixtures/office/workbook.js';
import { writeZip } from '../../../fixtures/docx/write-zip.js';
import { pptx, xlsx } from '../../../src/formats/ooxml/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '842-91-2656';
const FOREIGN = [
  { name: 'a PDF', bytes: new TextEncoder().encode('%PDF-1.7\n') },
  { name: 'an archive of other files', bytes: await writeZip({ 'a.txt': 'x' }) },
  { name: 'nothing', bytes: new Uint8Array() },
];
const WORKBOOKS = [
  'a text in a cell',
  'a shared string',
  'a number with a format of hyphens',
  'a hidden sheet',
  'a comment',
  'a text in a drawing',
];
const PRESENTATIONS = ['two runs', 'a cell of a table', 'speaker notes', 'a comment'];

formatAdapterConformance(xlsx(), {
  documents: await Promise.all(
    ALL_WORKBOOK_PLACEMENTS.filter(({ name }) => WORKBOOKS.includes(name)).map(
      async (placement) => ({
        name: placement.name,
        bytes: await workbookFile(placement.with(VALUE)),
        value: VALUE,
      }),
    ),
  ),
  mark: 'PLANTED',
  foreign: FOREIGN,
});

formatAdapterConformance(pptx(), {
  documents: await Promise.all(
    PRESENTATION_PLACEMENTS.filter(({ name }) => PRESENTATIONS.includes(name)).map(
      async (placement) => ({
        name: placement.name,
        bytes: await presentationFile(placement.with(VALUE)),
        value: VALUE,
      }),
    ),
  ),
  mark: 'PLANTED',
  foreign: FOREIGN,
});

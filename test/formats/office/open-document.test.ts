import { afterAll, describe, expect, it } from 'vitest';
import {
  SHEET_PLACEMENTS,
  SLIDE_PLACEMENTS,
  TEXT_PLACEMENTS,
} from '../../../fixtures/office/open-document-placements.js';
import type { OpenDocumentFile } from '../../../fixtures/office/open-document.js';
import {
  cell,
  openDocumentFile,
  paragraph,
  table,
} from '../../../fixtures/office/open-document.js';
import { odf } from '../../../src/formats/odf/index.js';
import type { Options } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';
import { asText, unzip } from '../ooxml/unzip.js';
import { expectGone } from './expect-gone.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const ALL = [...TEXT_PLACEMENTS, ...SHEET_PLACEMENTS, ...SLIDE_PLACEMENTS];

describe('a value in any place of an OpenDocument file is gone', () => {
  it.each(ALL)('$name', async (placement) => {
    await expectGone(engine, await openDocumentFile(placement.with(VALUE)), VALUE);
  });
});

const SAMPLES = ['a paragraph', 'spans', 'a footnote', 'an annotation', 'a cell', 'a slide'];

formatAdapterConformance(odf(), {
  documents: await Promise.all(
    ALL.filter(({ name }) => SAMPLES.includes(name)).map(async (placement) => ({
      name: placement.name,
      bytes: await openDocumentFile(placement.with(VALUE)),
      value: VALUE,
    })),
  ),
  mark: 'PLANTED',
  foreign: [
    { name: 'a PDF', bytes: new TextEncoder().encode('%PDF-1.7\n') },
    { name: 'nothing', bytes: new Uint8Array() },
  ],
});

/** The parts of a document after a redaction. */
async function redacted(
  file: OpenDocumentFile,
  options: Options = { values: [VALUE], detectors: [] },
): Promise<(part: string) => string> {
  const outcome = await engine.redact(await openDocumentFile(file), options);
  expect('reason' in outcome ? outcome.reason : outcome.status).toMatch(/^(?:redacted|clean)$/u);
  const parts = await unzip(('output' in outcome && outcome.output) || new Uint8Array());
  return (part) => asText(parts.get(part) ?? '');
}

describe('parts are written so', () => {
  it('the media type stays first and uncompressed', async () => {
    const outcome = await engine.redact(await openDocumentFile({ body: paragraph(VALUE) }));
    const output = ('output' in outcome && outcome.output) || new Uint8Array();
    const head = Buffer.from(output.subarray(0, 90)).toString('latin1');
    expect(head.indexOf('mimetypeapplication/vnd.oasis.opendocument.text')).toBe(30);
  });

  it('a number becomes a text', async () => {
    const number = cell(
      VALUE,
      `office:value-type="float" office:value="${VALUE.replaceAll('-', '')}"`,
    );
    const part = await redacted({ kind: 'spreadsheet', body: table('a', [number]) });
    expect(part('content.xml')).toContain(cell('[VALUE]'));
  });

  it('a day is found as a form writes it', async () => {
    const day = cell('13 Feb 85', 'office:value-type="date" office:date-value="1985-02-13"');
    const file: OpenDocumentFile = { kind: 'spreadsheet', body: table('a', [day]) };
    const part = await redacted(file, { values: ['02/13/1985'], detectors: [] });
    expect(part('content.xml')).toContain(cell('[VALUE]'));
  });

  it('previews go with their entries in the list of files, and so do the elements that show them', async () => {
    const object =
      '<draw:frame><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>';
    const part = await redacted({
      body: paragraph(object),
      parts: {
        'ObjectReplacements/Object 1': 'x',
        'Thumbnails/thumbnail.png': 'x',
        'Pictures/TablePreview1.svm': 'VCLMTF',
      },
    });
    expect(part('META-INF/manifest.xml')).not.toMatch(/Thumbnails|ObjectReplacements|Pictures/u);
    expect(part('content.xml')).toContain('<draw:frame></draw:frame>');
  });

  it('people, times and printers are taken out', async () => {
    const note = `<office:annotation><dc:creator>Jane Roe</dc:creator><dc:date>2024-05-03T10:00:00</dc:date>${paragraph('x')}</office:annotation>`;
    const printer =
      '<config:config-item config:name="PrinterName" config:type="string">Room 4</config:config-item>';
    const part = await redacted(
      { body: paragraph(note), settings: printer, meta: '<dc:creator>Jane Roe</dc:creator>' },
      { detectors: [] },
    );
    expect(part('content.xml')).toContain(
      '<dc:creator>Author 1</dc:creator><dc:date>1970-01-01T00:00:00</dc:date>',
    );
    expect(part('settings.xml')).not.toContain('Room 4');
    expect(part('meta.xml')).toContain('<office:meta></office:meta>');
  });

  it.each([
    ['redacted', '"-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"'],
    ['refused', '"-//Elsewhere//DTD Manifest 1.0//EN" "Manifest.dtd"'],
  ])('a document is %s whose list of files has the type %s', async (status, type) => {
    const manifestType = `<!DOCTYPE manifest:manifest PUBLIC ${type}>`;
    const input = await openDocumentFile({ body: paragraph('842-91-2656'), manifestType });
    expect((await engine.redact(input, { values: ['842-91-2656'] })).status).toBe(status);
  });

  it('a document with a password is told as one', async () => {
    const input = await openDocumentFile({
      body: paragraph('x'),
      manifest:
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
    });
    const outcome = await engine.redact(input);
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'ENCRYPTED' } });
  });
});

describe('a value in a name or code of an OpenDocument file does not survive', () => {
  const of = (written: string): OpenDocumentFile => ({ body: paragraph('x') + written });
  const PLACES: readonly (readonly [string, (value: string) => OpenDocumentFile])[] = [
    ['an attribute of nobody', (value) => of(`<text:p text:of="${value}"/>`)],
    ['an element', (value) => of(`<text:${value}/>`)],
    ['a name of an attribute', (value) => of(`<text:p text:${value}="1"/>`)],
    ['an address', (value) => of(`<q:a xmlns:q="urn:${value}"/>`)],
    ['a part', (value) => ({ ...of(''), parts: { [`Pictures/${value}.xml`]: '<a/>' } })],
    ['a comment', (value) => of(`<!-- ${value} -->`)],
  ];

  it.each(PLACES)('a single word as %s', async (_, make) => {
    const input = await openDocumentFile(make('Kowalska'));
    const outcome = await engine.redact(input, { values: ['Kowalska'], detectors: [] });
    const output = 'output' in outcome ? outcome.output : undefined;
    if (output === undefined) {
      expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'SURVIVOR' } });
    } else expect([...(await unzip(output))].flat().join('\n')).not.toContain('Kowalska');
  });

  it.each(['office', 'table', 'Standard', 'text'])(
    'but the format keeps its word %s',
    async (word) => {
      const input = await openDocumentFile(of('<text:p text:style-name="Standard">y</text:p>'));
      const outcome = await engine.redact(input, { values: [word], detectors: [] });
      expect(outcome.status).toMatch(/^(?:clean|redacted)$/u);
    },
  );
});

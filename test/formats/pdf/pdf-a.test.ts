import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { fontBytes } from '../../../fixtures/pdf/font-files.js';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none', detectors: [] });
afterAll(() => engine.close());

const SECRET = '842-26-9118';
const AUTHOR = 'Nobody Atall';

const xmp = (part: string, level: string): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="${part}" pdfaid:conformance="${level}"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${AUTHOR}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** A tagged page in an embedded font, with all that PDF/A asks for, and a value in its text and in its alternate text. */
function archived(part: string, level: string): Uint8Array {
  const content = [
    '/P << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (The first paragraph) Tj ET EMC',
    `/Span << /MCID 1 >> BDC BT /F1 12 Tf 72 680 Td (SSN ) Tj /Span << /ActualText (${SECRET}) >> BDC (${SECRET}) Tj EMC ET EMC`,
  ].join('\n');
  const widths = Array.from({ length: 95 }, () => 500).join(' ');
  return rawPdf({
    version: '1.4',
    root: 1,
    trailer: '/ID [<0102> <0102>]',
    objects: {
      1: '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /MarkInfo << /Marked true >> /Lang (en-US) /StructTreeRoot 10 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile 7 0 R >>] >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /StructParents 0 /Resources << /Font << /F1 5 0 R >> >> >>',
      4: { dict: '', data: content, flate: true },
      5: `<< /Type /Font /Subtype /TrueType /BaseFont /Liberation /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [${widths}] /FontDescriptor 8 0 R >>`,
      6: { dict: '/Type /Metadata /Subtype /XML', data: xmp(part, level) },
      7: { dict: '/N 3', data: 'a colour profile', flate: true },
      8: '<< /Type /FontDescriptor /FontName /Liberation /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 9 0 R >>',
      9: { dict: '', data: fontBytes('liberation-sans'), flate: true },
      10: '<< /Type /StructTreeRoot /K [11 0 R 12 0 R] /ParentTree << /Nums [0 [11 0 R 12 0 R]] >> /ParentTreeNextKey 1 >>',
      11: '<< /Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0 >>',
      12: `<< /Type /StructElem /S /Span /P 10 0 R /Pg 3 0 R /K 1 /Alt (The number ${SECRET}) >>`,
    },
  });
}

async function redacted(
  part: string,
  level: string,
): Promise<{ text: string; document: PDFDocument; notes: readonly string[] }> {
  const outcome = await engine.redact(archived(part, level), { values: [SECRET], mark: 'label' });
  if (outcome.status !== 'redacted') throw new Error(outcome.status);
  return {
    text: Buffer.from(outcome.output).toString('latin1'),
    document: await PDFDocument.load(outcome.output, { updateMetadata: false }),
    notes: outcome.notes,
  };
}

function dictsOf(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream ? [object.dict] : object instanceof PDFDict ? [object] : [],
    );
}

const name = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

describe('a PDF/A-1 document, redacted, keeps the rules of ISO 19005-1', () => {
  it('6.1.2 to 6.1.4: header, identifier, no encryption, a plain cross-reference, no object streams', async () => {
    const { text } = await redacted('1', 'B');
    expect(text).toMatch(/^%PDF-1\.4\r?\n%[\x80-\xff]{4}/u);
    expect(text).toMatch(/trailer[\s\S]*\/ID \[\s*<[0-9A-F]+>\s*<[0-9A-F]+>\s*\]/u);
    expect(text).not.toMatch(/\/Encrypt|\/ObjStm|\/XRef\b|LZWDecode/u);
    expect(text).toMatch(/\nxref\r?\n0 /u);
  });

  it('6.2.2: the output intent stays', async () => {
    const { document } = await redacted('1', 'B');
    const [intent] = document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).asArray();
    expect(
      intent instanceof PDFDict && intent.lookup(PDFName.of('DestOutputProfile')),
    ).toBeInstanceOf(PDFRawStream);
  });

  it('6.3.4: every font is embedded', async () => {
    const { document } = await redacted('1', 'B');
    const fonts = dictsOf(document).filter((dict) => name(dict, 'Type') === 'Font');
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      const descriptor = font.lookup(PDFName.of('FontDescriptor'), PDFDict);
      expect(descriptor.lookup(PDFName.of('FontFile2'))).toBeInstanceOf(PDFRawStream);
    }
  });

  it('6.4: nothing is transparent', async () => {
    const { document } = await redacted('1', 'B');
    for (const dict of dictsOf(document)) {
      for (const key of ['SMask', 'ca', 'CA', 'BM', 'Group']) {
        expect(dict.has(PDFName.of(key))).toBe(false);
      }
    }
  });

  it.each([
    ['1', 'B'],
    ['1', 'A'],
    ['2', 'B'],
    ['2', 'U'],
    ['3', 'B'],
  ])(
    '6.7: part %s, level %s is still claimed, in a packet in clear with nothing else in it',
    async (part, level) => {
      const { document, text, notes } = await redacted(part, level);
      const packet = document.catalog.lookup(PDFName.of('Metadata'));
      if (!(packet instanceof PDFRawStream)) throw new Error('no packet');
      expect(packet.dict.has(PDFName.of('Filter'))).toBe(false);
      const said = Buffer.from(packet.contents).toString('latin1');
      expect(said).toContain(`<pdfaid:part>${part}</pdfaid:part>`);
      expect(said).toContain(`<pdfaid:conformance>${level}</pdfaid:conformance>`);
      expect(text).not.toContain(AUTHOR);
      expect(notes.filter((note) => note.startsWith('PDF/A'))).toHaveLength(1);
    },
  );

  it.each([
    ['1', 'U'],
    ['1', 'X'],
    ['4', 'B'],
  ])(
    'a claim of part %s, level %s, which there is not, is dropped and said',
    async (part, level) => {
      const { document, notes } = await redacted(part, level);
      expect(document.catalog.has(PDFName.of('Metadata'))).toBe(false);
      expect(notes.some((note) => note.includes('dropped'))).toBe(true);
    },
  );
});

describe('a tagged document stays tagged', () => {
  it('every marked content has its element, and none says what was removed', async () => {
    const { document, text } = await redacted('1', 'A');
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const parents = root
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray);
    const [page] = document.getPages();
    const key = page?.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
    expect(parents.lookup(0, PDFNumber).asNumber()).toBe(key);
    const elements = parents.lookup(1, PDFArray);
    for (let id = 0; id < 2; id++) {
      const element = elements.lookup(id, PDFDict);
      expect(element.lookup(PDFName.of('K'), PDFNumber).asNumber()).toBe(id);
      expect(element.get(PDFName.of('Pg'))).toBe(page?.ref);
      expect(root.lookup(PDFName.of('K'), PDFArray).asArray()).toContain(elements.get(id));
      expect(elements.get(id)).toBeInstanceOf(PDFRef);
    }
    expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('true');
    expect(text).not.toContain(SECRET);
  });
});

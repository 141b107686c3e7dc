import { expect, it } from 'vitest';
import { motionPdf } from '../../../fixtures/pdf/motion.js';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import type { RawObject } from '../../../fixtures/pdf/raw-pdf.js';
import type { DocumentFacts } from '../../../src/core/facts.js';
import { pdf } from '../../../src/formats/pdf/index.js';

async function facts(bytes: Uint8Array): Promise<DocumentFacts | undefined> {
  return pdf().describe?.(bytes, {
    limits: { timeMs: 20_000, memoryBytes: 1 << 30, inflatedBytes: 1 << 26 },
    signal: new AbortController().signal,
  });
}

it('reads those of a plain filing', async () => {
  expect(await facts(motionPdf())).toMatchObject({
    mediaType: 'application/pdf',
    pages: 6,
    pagesWithoutText: [],
    encrypted: false,
    scripts: 0,
    attachments: 0,
    media: 0,
    unappliedRedactions: 0,
    fontsNotEmbedded: 0,
  });
});

/** A page of one picture's worth of drawing, with one of everything that filing systems ask about. */
const PAGE: Readonly<Record<number, RawObject>> = {
  1: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (1) >> /Metadata 9 0 R /Outlines 10 0 R /AcroForm << /Fields [6 0 R] >> /Names << /EmbeddedFiles << /Names [(a) 12 0 R] >> >> >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /Rotate 90 /MediaBox [0 0 595 842] >>',
  3: '<< /Type /Page /Parent 2 0 R /UserUnit 2 /Contents 4 0 R /Resources << /Font << /F 8 0 R >> >> /Annots [5 0 R 6 0 R 7 0 R 14 0 R] >>',
  4: { dict: '', data: '0 0 10 10 re f' },
  5: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (about:blank) >> >>',
  6: '<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (t) >>',
  7: '<< /Type /Annot /Subtype /Redact /Rect [0 0 9 9] >>',
  8: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  9: {
    dict: '/Type /Metadata /Subtype /XML',
    data: '<rdf:Description pdfaid:part="2" pdfaid:conformance="B"/>',
  },
  10: '<< /First 11 0 R >>',
  11: '<< /Title (t) /Next 11 0 R >>',
  12: '<< /Type /Filespec /F (a) /EF << /F 13 0 R >> >>',
  13: { dict: '', data: 'a' },
  14: '<< /Type /Annot /Subtype /Screen /Rect [0 0 9 9] >>',
};

it('counts what courts reject', async () => {
  expect(await facts(rawPdf({ root: 1, objects: PAGE }))).toMatchObject({
    pages: 1,
    pageSizes: [{ width: 1684, height: 1190 }],
    pagesWithoutText: [1],
    pdfA: '2b',
    scripts: 1,
    externalLinks: 1,
    formFields: 1,
    attachments: 1,
    media: 1,
    unappliedRedactions: 1,
    fontsNotEmbedded: 1,
    bookmarks: 1,
  });
});

it('counts nothing that the document does not reach', async () => {
  const orphan = { ...PAGE, 15: '<< /S /JavaScript /JS (2) >>' };
  expect(await facts(rawPdf({ root: 1, objects: orphan }))).toMatchObject({ scripts: 1 });
});

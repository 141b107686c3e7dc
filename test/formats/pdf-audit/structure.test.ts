import { describe, expect, test } from 'vitest';
import { onePage, pagesPdf } from '../../../fixtures/pdf/page.js';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import type { RawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import { auditPdf } from '../../../src/formats/pdf/audit/index.js';
import { SECRET, audit, codeOf, found, request } from './audit-helpers.js';

const CONTENT = 'BT /F1 12 Tf 72 700 Td (The parties have agreed.) Tj ET';
const PARTS: RawPdf = {
  root: 1,
  objects: {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    4: { dict: '', data: CONTENT, flate: true },
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  },
};

describe('a file of one revision is proved', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    'with a table': rawPdf(PARTS),
    'with a cross-reference stream': rawPdf({ ...PARTS, xref: 'stream' }),
    'with an object stream': rawPdf({ ...PARTS, xref: 'stream', packed: [1, 2, 3, 5] }),
  };
  test.each(Object.entries(files))('%s', async (_, bytes) => {
    const { readers, residues, layers } = await audit(bytes);
    expect(residues).toEqual([]);
    expect(readers.flatMap(({ unread }) => unread)).toEqual([]);
    expect(readers.map(({ reader }) => reader)).toEqual(['pdfium', 'raw walk', 'structure']);
    expect(layers.map(({ id, text, secondary }) => ({ id, text, secondary }))).toEqual([
      { id: 'page-1/pdfium', text: 'The parties have agreed.', secondary: true },
    ]);
    expect(layers[0]?.x?.length).toBe(layers[0]?.text.length);
  });
});

describe('a file that another program might read otherwise is not proved', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    'an update': rawPdf({ ...PARTS, updates: [{ objects: { 6: '<< >>' } }] }),
    'an update by a stream': rawPdf({
      ...PARTS,
      xref: 'stream',
      updates: [{ objects: { 9: '<< >>' } }],
    }),
    'an object that stands twice': rawPdf({ ...PARTS, shadow: { 4: { dict: '', data: 'q Q' } } }),
    'objects elsewhere than the table says': shifted(rawPdf(PARTS)),
    'a second end': Buffer.concat([rawPdf(PARTS), Buffer.from('%%EOF\n')]),
  };
  test.each(Object.entries(files))('%s', async (_, bytes) => {
    expect(await codeOf(audit(bytes))).toBe('UNPROVED');
  });

  test('a value that is left is told all the same', async () => {
    const bytes = rawPdf({ ...PARTS, updates: [{ objects: { 6: `(${SECRET})` } }] });
    expect(found(await audit(bytes))).toEqual(['value-0']);
  });
});

describe('a value outside of objects is found', () => {
  const files: Readonly<Record<string, [bytes: Uint8Array, where: string]>> = {
    'a comment': [rawPdf({ ...PARTS, before: { 3: `% ${SECRET}\n` } }), 'comment'],
    'between objects': [rawPdf({ ...PARTS, before: { 3: `${SECRET}\n` } }), 'between objects'],
    'behind the end': [rawPdf({ ...PARTS, after: `${SECRET}\n` }), 'after the end of the file'],
    'a comment behind the end': [
      rawPdf({ ...PARTS, after: `% ${SECRET}` }),
      'after the end of the file',
    ],
    'the trailer': [rawPdf({ ...PARTS, trailer: `/Note (${SECRET})` }), 'trailer'],
    'a freed object': [
      rawPdf({ ...PARTS, objects: { ...PARTS.objects, 7: `(${SECRET})` }, free: [7] }),
      'object 7',
    ],
    'before the header': [
      Buffer.concat([Buffer.from(`${SECRET}\n`), rawPdf(PARTS)]),
      'before the header',
    ],
    'an older state': [
      rawPdf({
        ...PARTS,
        objects: { ...PARTS.objects, 7: `(${SECRET})` },
        updates: [{ objects: { 7: '()' } }],
      }),
      'object 7',
    ],
  };
  test.each(Object.entries(files))('%s', async (_, [bytes, where]) => {
    const { residues } = await audit(bytes);
    expect(residues).toContainEqual({
      needle: 'value-0',
      reader: 'raw walk',
      where,
      form: 'as written',
    });
  });
});

describe('what cannot be audited', () => {
  test('no PDF', async () => {
    expect(await codeOf(audit(Buffer.from('no PDF at all')))).toBe('DAMAGED');
    expect(await codeOf(audit(new Uint8Array(0)))).toBe('DAMAGED');
  });
  test('an encrypted file', async () => {
    const trailer = '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>';
    expect(await codeOf(audit(rawPdf({ ...PARTS, trailer })))).toBe('ENCRYPTED');
  });
  test('over the limits', async () => {
    const bytes = onePage({ content: ' '.repeat(10_000) });
    const limits = { timeMs: 60_000, memoryBytes: 1e9, inflatedBytes: 1000 };
    expect(await codeOf(auditPdf(bytes, request([], { limits })))).toBe('LIMIT_SIZE');
    const late = { ...limits, inflatedBytes: 1e6, timeMs: -1 };
    expect(await codeOf(auditPdf(bytes, request([], { limits: late })))).toBe('LIMIT_TIME');
  });
  test('aborted', async () => {
    const bytes = pagesPdf({ pages: [{ content: CONTENT }] });
    await expect(audit(bytes, [], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'BlackletterError',
      code: 'ABORTED',
    });
  });
  test('a page that is too large to draw', async () => {
    const bytes = onePage({ content: CONTENT, mediaBox: [0, 0, 100_000, 100_000] });
    const boxes = [{ page: 1, box: { left: 0, bottom: 0, right: 9, top: 9 } }];
    expect(await codeOf(audit(bytes, [], { against: { bytes, boxes } }))).toBe('UNPROVED');
  });
});

test('no text of the document is in what the audit tells', async () => {
  const bytes = rawPdf({ ...PARTS, trailer: `/Note (${SECRET})`, before: { 3: `% ${SECRET}\n` } });
  const { residues, readers } = await audit(bytes);
  expect(JSON.stringify({ residues, readers })).not.toMatch(/842|2656|parties/u);
});

/** One more blank before the first object, so that every offset is off by one. */
function shifted(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf('1 0 obj');
  return Buffer.concat([bytes.subarray(0, at), Buffer.from('\n'), bytes.subarray(at)]);
}

import { afterAll, describe, expect, it } from 'vitest';
import { FIRST_FREE, onePage } from '../../../fixtures/pdf/page.js';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import { createEngine } from '../../../src/index.js';
import type { Inspection } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const SCRIPT = "app.alert('SSN: 842-26-9118');";

async function inspected(bytes: Uint8Array): Promise<Inspection> {
  const inspection = await engine.inspect(bytes);
  return inspection;
}

/** A document whose opening script is a stream of these bytes. */
function withScript(data: Uint8Array): Uint8Array {
  return rawPdf({
    root: 1,
    objects: {
      1: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS 4 0 R >> >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
      4: { dict: '', data },
    },
  });
}

describe('a script is read in whatever encoding it stands', () => {
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', Buffer.from(`// é\n${SCRIPT}`, 'utf8')],
    ['one byte a character', Buffer.from(`// é\n${SCRIPT}`, 'latin1')],
    ['UTF-16, small end first', Buffer.from(`\ufeff${SCRIPT}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${SCRIPT}`, 'utf16le').swap16()],
  ];
  it.each(encodings)('%s', async (_name, data) => {
    const { findings } = await inspected(withScript(new Uint8Array(data)));
    expect(findings.map(({ entity }) => entity)).toEqual(['us-ssn']);
  });
});

it('a string in UTF-16, small end first, is read', async () => {
  const hex = Buffer.from('\ufeffSSN: 842-26-9118', 'utf16le').toString('hex');
  const bytes = onePage({
    content: '',
    more: `/Annots [<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents <${hex}> >>]`,
  });
  const { findings } = await inspected(bytes);
  expect(findings.map(({ entity }) => entity)).toEqual(['us-ssn']);
});

describe('a picture that resources name and no page draws', () => {
  const withImage = (width: number, height: number, size = width * height): Uint8Array =>
    onePage({
      content: '',
      resources: `/XObject << /Im1 ${String(FIRST_FREE)} 0 R >>`,
      extraObjects: {
        [FIRST_FREE]: {
          dict: `/Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /BitsPerComponent 8 /ColorSpace /DeviceGray`,
          data: new Uint8Array(size),
        },
      },
    });
  it('is a blind spot where it cannot be decoded', async () => {
    const { status, blindSpots } = await inspected(withImage(200, 40, 7));
    expect([status, ...blindSpots.map(({ code }) => code)]).toEqual(['incomplete', 'unused-image']);
  });
  it('is read like any other', async () => {
    expect((await inspected(withImage(200, 40))).status).toBe('clean');
  });
  it('unless nothing in it could be legible', async () => {
    expect((await inspected(withImage(20, 10))).status).toBe('clean');
  });
});

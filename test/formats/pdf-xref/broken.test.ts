import { describe, expect, it } from 'vitest';
import { rawPdf } from '../../../fixtures/pdf/raw-pdf.js';
import { createEngine } from '../../../src/index.js';
import { numberAt } from '../../../src/formats/pdf/objects/objects.js';
import { PDFDict, PDFRef } from '../../../src/formats/pdf/objects/pdf-lib.js';
import { loadSource } from '../../../src/formats/pdf/objects/load.js';
import { readCrossReference } from '../../../src/formats/pdf/xref/read-xref.js';

const OBJECTS = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  4: '<< /Mark 1 >>',
};

/** A change to the text of a file that keeps all of its offsets. */
type Edit = (text: string) => string;

async function marked(edit: Edit, shadow?: string): Promise<{ mark?: number; doubtful: number }> {
  const bytes = rawPdf({
    root: 1,
    objects: OBJECTS,
    ...(shadow === undefined ? {} : { shadow: { 4: shadow } }),
  });
  const text = edit(Buffer.from(bytes).toString('latin1'));
  const source = await loadSource(new Uint8Array(Buffer.from(text, 'latin1')), '');
  const object = source.document.context.lookup(PDFRef.of(4));
  const mark = object instanceof PDFDict ? numberAt(object, 'Mark') : undefined;
  return { ...(mark === undefined ? {} : { mark }), doubtful: source.doubtfulObjects };
}

/** Overwrites the offset of the last row of the table. */
const offsetOfFour =
  (offset: string): Edit =>
  (text) =>
    text.replace(/\d{10}( 00000 n \ntrailer)/u, `${offset.padStart(10, '0')}$1`);

describe('a cross-reference that is not quite right', () => {
  const cases: readonly (readonly [string, Edit, string | undefined, object])[] = [
    ['nothing wrong', (text) => text, undefined, { mark: 1, doubtful: 0 }],
    ['a shadow of an object', (text) => text, '<< /Mark 2 >>', { mark: 1, doubtful: 0 }],
    ['a wrong offset', offsetOfFour('7'), undefined, { mark: 1, doubtful: 0 }],
    [
      'a wrong offset and two versions',
      offsetOfFour('7'),
      '<< /Mark 2 >>',
      { mark: 2, doubtful: 1 },
    ],
    ['a wrong offset and a copy', offsetOfFour('7'), '<< /Mark 1 >>', { mark: 1, doubtful: 0 }],
    ['an offset beyond the end', offsetOfFour('99999999'), undefined, { mark: 1, doubtful: 0 }],
    ['an offset of nothing', offsetOfFour('0'), undefined, { doubtful: 0 }],
    ['junk before the header', (text) => `junk\n${text}`, undefined, { mark: 1, doubtful: 0 }],
    [
      'no startxref',
      (text) => text.replace('startxref', 'startxrof'),
      undefined,
      { mark: 1, doubtful: 0 },
    ],
    [
      'no startxref and two versions',
      (text) => text.replace('startxref', 'startxrof'),
      '<< /Mark 2 >>',
      { mark: 2, doubtful: 1 },
    ],
    [
      'a first subsection that counts from 1',
      (text) => text.replace('xref\n0 ', 'xref\n1 '),
      undefined,
      { mark: 1, doubtful: 0 },
    ],
  ];

  it.each(cases)('%s', async (_, edit, shadow, expected) => {
    expect(await marked(edit, shadow)).toEqual(expected);
  });

  it('makes the document incomplete when versions are in doubt', async () => {
    const bytes = rawPdf({ root: 1, objects: OBJECTS, shadow: { 4: '<< /Mark 2 >>' } });
    const text = Buffer.from(bytes).toString('latin1').replace('startxref', 'startxrof');
    const { status, blindSpots } = await createEngine({ isolate: 'none' }).inspect(
      new Uint8Array(Buffer.from(text, 'latin1')),
    );
    expect(status).toBe('incomplete');
    expect(blindSpots.map(({ code }) => code)).toContain('ambiguous-object');
  });
});

it('sections that point at each other are read once', () => {
  const bytes = rawPdf({ root: 1, objects: OBJECTS, trailer: '/Prev 00000' });
  const text = Buffer.from(bytes).toString('latin1');
  const start = text.lastIndexOf('xref\n0 ').toString();
  const looped = text.replace('/Prev 00000', `/Prev ${start.padStart(5, '0')}`);
  expect(readCrossReference(Buffer.from(looped, 'latin1'))?.entries.size).toBe(5);
});

describe('a hybrid file', () => {
  it('has the objects that only its stream names', () => {
    const plain = rawPdf({ root: 1, objects: OBJECTS, trailer: '/XRefStm 00000' });
    const stream = rawPdf({
      root: 1,
      objects: { ...OBJECTS, 9: 'null' },
      xref: 'stream',
      packed: [9],
    });
    const text = Buffer.from(plain).toString('latin1');
    const tail = Buffer.from(stream).toString('latin1');
    const at = Number(/startxref\n(\d+)/u.exec(tail)?.[1]);
    const table = text.indexOf('xref\n0 ');
    // The stream section goes before the table, which moves by its length.
    const section = tail.slice(at, tail.lastIndexOf('startxref'));
    const hybrid = `${text.slice(0, table)}${section}${text.slice(table)}`
      .replace('/XRefStm 00000', `/XRefStm ${String(table).padStart(5, '0')}`)
      .replace(/startxref\n\d+/u, `startxref\n${String(table + section.length)}`);
    const entries = readCrossReference(Buffer.from(hybrid, 'latin1'))?.entries;
    expect(entries?.get(9)).toMatchObject({ kind: 'packed' });
    expect(entries?.get(4)?.kind).toBe('at');
  });
});

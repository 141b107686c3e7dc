import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { onePage, standardResources } from '../../../fixtures/pdf/page.js';
import type { PageSpec, PagesSpec } from '../../../fixtures/pdf/page.js';
import { fontPlacements, hiddenPlacements, placements } from '../../../fixtures/pdf/placements.js';
import { SECRET, audit, found } from './audit-helpers.js';

const TEXT = 'BT /F1 12 Tf 72 700 Td (The parties have agreed.) Tj ET';
type Spec = Partial<PageSpec> & Pick<PagesSpec, 'extraObjects' | 'catalog'>;

/** One place each, outside of what PDFium reads as page text. */
const PLACES: Readonly<Record<string, Spec>> = {
  'an object that nothing refers to': { extraObjects: { 12: `<< /Note (${SECRET}) >>` } },
  'a name': { extraObjects: { 12: '<< /Note /n#38#342-91#2d2656 >>'.replace('/n', '/') } },
  'a key of a dictionary': { extraObjects: { 12: `<< /${SECRET} true >>` } },
  'a hexadecimal string': { extraObjects: { 12: '[<3834 32 2d39312d\n32363536>]' } },
  'a string of octal escapes': {
    extraObjects: { 12: '(\\70\\64\\62\\055\\071\\061\\55\\0626\\0656)' },
  },
  'a UTF-16 string': { extraObjects: { 12: `<feff${utf16Hex(SECRET)}>` } },
  'a bookmark': { extraObjects: { 12: `<< /Title (Statement of ${SECRET}) /Parent 1 0 R >>` } },
  'a link, percent-encoded': {
    extraObjects: { 12: '<< /S /URI /URI (https://example.com/?q=842%2D91%2d2656) >>' },
  },
  'a script': { extraObjects: { 12: "<< /JS (var ssn = '842' + '-91-' ; /* 842-91-2656 */) >>" } },
  'XMP, split by tags': {
    extraObjects: {
      12: {
        dict: '/Type /Metadata /Subtype /XML',
        data: '<?xpacket?><x:xmpmeta><b>842-</b><i>91-2656</i></x:xmpmeta>',
        flate: true,
      },
    },
  },
  'an attribute in XMP': {
    extraObjects: { 12: { dict: '/Type /Metadata', data: '<x pdf:Keywords="842&#45;91-2656"/>' } },
  },
  'a form that nothing draws, split over operators': {
    extraObjects: {
      12: {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]',
        data: "BT /F1 9 Tf [(84) 30 (2-9)] TJ 5 0 Td (1-26) Tj (56) ' ET",
        flate: true,
      },
    },
  },
  'a comment in a content stream': { content: `${TEXT}\n% ${SECRET}\n` },
  'a property list in a content stream': {
    content: `/Span << /Alt (${SECRET}) >> BDC ${TEXT} EMC`,
  },
  'an image as bytes': {
    extraObjects: {
      12: {
        dict: '/Subtype /Image /Filter /DCTDecode',
        data: `\xff\xd8\xff\xe1Exif ${SECRET} \xff\xd9`,
      },
    },
  },
  'an inline image': {
    content: `${TEXT} q 9 0 0 9 0 0 cm BI /W 11 /H 1 /BPC 8 /CS /G ID ${SECRET}\nEI Q`,
  },
  'an attached text': {
    extraObjects: { 12: { dict: '/Type /EmbeddedFile', data: `SSN: ${SECRET}` } },
  },
  'an attached PDF': {
    extraObjects: {
      12: {
        dict: '/Type /EmbeddedFile',
        data: onePage({ content: `BT /F1 9 Tf 9 9 Td (${SECRET}) Tj ET` }),
        flate: true,
      },
    },
  },
  'an attached Word file': {
    extraObjects: {
      12: {
        dict: '/Type /EmbeddedFile',
        data: zip('word/document.xml', `<w:t>842-91</w:t><w:t>-2656</w:t>`),
      },
    },
  },
  'the name of a file in a zip file': {
    extraObjects: { 12: { dict: '/Type /EmbeddedFile', data: zip(`${SECRET}.txt`, 'nothing') } },
  },
  'page labels': { catalog: `/PageLabels << /Nums [0 << /P (${SECRET}-) >>] >>` },
  'a tiling pattern': {
    extraObjects: {
      12: {
        dict: '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 99 99] /XStep 99 /YStep 99 /Resources << >>',
        data: `BT /F1 9 Tf 9 9 Td (${SECRET}) Tj ET`,
      },
    },
    resources: standardResources('/Pattern << /P1 12 0 R >>'),
  },
};

/** Values that are never there, though nearly. */
const OTHERS = ['843-91-2656', '842-91-265'];

test.each(Object.entries(PLACES))('a value in %s is found, and no other', async (_, spec) => {
  const result = await audit(onePage({ content: TEXT, ...spec }), [SECRET, ...OTHERS]);
  expect(found(result)).toEqual(['value-0']);
});

describe('a value that is shown on a page is found', () => {
  const shown = [...placements, ...hiddenPlacements];
  test.each(shown.map(({ name, build }) => ({ name, build })))('$name', async ({ build }) => {
    expect(found(await audit(build(SECRET), [SECRET, ...OTHERS]))).toEqual(['value-0']);
  });

  const legible = fontPlacements.filter((placement) => placement.legible === 'all');
  test.each(legible.map(({ name, build }) => ({ name, build })))('$name', async ({ build }) => {
    expect(found(await audit(build(SECRET)))).toEqual(['value-0']);
  });
});

function utf16Hex(text: string): string {
  return Array.from(text, (character) =>
    character.charCodeAt(0).toString(16).padStart(4, '0'),
  ).join('');
}

/** A zip file of one packed entry, without directory. */
function zip(name: string, text: string): Uint8Array {
  const packed = deflateRawSync(Buffer.from(text));
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

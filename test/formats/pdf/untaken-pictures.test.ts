import { expect, it } from 'vitest';
import { PDFDocument } from '../../../src/formats/pdf/objects/pdf-lib.js';
import type { OcrAtoms } from '../../../src/formats/pdf/pictures/ocr-atoms.js';
import type { PictureReader } from '../../../src/formats/pdf/pictures/picture-reader.js';
import type { PictureContent } from '../../../src/formats/pdf/pictures/read-content.js';
import { readContentPictures } from '../../../src/formats/pdf/pictures/read-content.js';

it.each([
  ['a picture', 300, ['image']],
  ['a dot', 3, []],
])(
  '%s in the content that cannot be taken apart is told where it could hold text',
  async (_, size, codes) => {
    const { context } = await PDFDocument.create();
    const operators = { firstOperand: Int32Array.of(0, 0), operandEnd: new Int32Array(1) };
    const image = { use: 0, operator: 0, width: size, height: size, ctm: [1, 0, 0, 1, 0, 0] };
    const glyphs = { images: [image], uses: [{ bytes: new Uint8Array(), operators }] };
    const content = {
      glyphs,
      name: { id: 'page-1' },
      where: 'page 1',
    } as unknown as PictureContent;
    const nothing = {} as unknown as PictureReader & OcrAtoms;
    const { blindSpots } = await readContentPictures(context, content, nothing, nothing);
    expect(blindSpots.map(({ code }) => code)).toEqual(codes);
  },
);

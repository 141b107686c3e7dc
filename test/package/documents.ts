import { FIRST_FREE, onePage, standardResources } from '../../fixtures/pdf/page.js';

/** The one value that the small documents of these tests hold; no such number was ever issued (area 8xx). */
export const SECRET = '812-34-5678';

const content = (text: string): string => `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;

/** A page with an identifier. */
export function secretPdf(): Uint8Array {
  return onePage({ content: content(`Social Security No. ${SECRET} of the petitioner`) });
}

/** A page with nothing to find. */
export function cleanPdf(): Uint8Array {
  return onePage({ content: content('The motion is set for hearing on June 3, 2024.') });
}

/** A page with an identifier and a large picture, which is not read without OCR. */
export function picturePdf(): Uint8Array {
  return onePage({
    content: `${content(`SSN ${SECRET}`)} q 200 0 0 200 72 300 cm /Im1 Do Q`,
    resources: standardResources(`/XObject << /Im1 ${String(FIRST_FREE)} 0 R >>`),
    extraObjects: {
      [FIRST_FREE]: {
        dict: '/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8',
        // Of one colour it would show nothing.
        data: '\x00\xff\x80\xff'.repeat(16 * 64),
        flate: true,
      },
    },
  });
}

/** The head of a PNG under whatever name. */
export function pngFile(): Uint8Array {
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
}

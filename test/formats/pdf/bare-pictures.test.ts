import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { jbig2Page } from '../../../fixtures/pdf/jbig2.js';
import { jpxOfDark } from '../../../fixtures/pdf/jpx.js';
import { FIRST_FREE, onePage } from '../../../fixtures/pdf/page.js';
import { createEngine } from '../../../src/index.js';
import { holdsBytes, writtenForms } from './inflated-bytes.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const VALUE = '842-26-9118';
const SAID = `SSN: ${VALUE}`;
const [WIDTH, HEIGHT] = [64, 32];
const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
const jpeg = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
  .toColourspace('b-w')
  .jpeg()
  .toBuffer();
const codestream = Buffer.from(jpxOfDark({ width: WIDTH, height: HEIGHT, pixels }));
/** Two rows like the white one above them, and the end of the block. */
const fax = jbig2Page({ width: 8, height: 2 }, Uint8Array.of(0xc0, 0x04, 0x00, 0x40));

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const marked = (marker: number, data: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, latin1(data)]);
};
const jpegWith = (marker: number, data: string): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), marked(marker, data), jpeg.subarray(2)]);
const box = (name: string, ...data: Buffer[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.reduce((sum, { length }) => sum + length, 0));
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...data]);
};
const jp2With = (before: Buffer, after: Buffer): Buffer =>
  Buffer.concat([
    box('jP  ', latin1('\r\n\x87\n')),
    box('ftyp', latin1('jp2 \0\0\0\0jp2 ')),
    box(
      'jp2h',
      box('ihdr', Buffer.from([0, 0, 0, HEIGHT, 0, 0, 0, WIDTH, 0, 1, 7, 7, 0, 0])),
      box('colr', latin1('\x01\0\0\0\0\0\x11')),
    ),
    before,
    box('jp2c', codestream),
    after,
  ]);
const sizeEnd = 4 + codestream.readUInt16BE(4);
const comment = (said: string): Buffer => {
  const data = latin1(`\x20\0\0\0Note\0${said}\0\0`);
  const head = Buffer.from([0, 0, 0, 9, 62, 0, 0, 0, 0, 0, data.length]);
  return Buffer.concat([head, data]);
};

const picture = (
  dict: string,
  data: Uint8Array,
  more: Readonly<Record<number, { dict: string; data: Uint8Array }>> = {},
  content = 'q 90 0 0 45 72 300 cm /Im1 Do Q',
): Uint8Array =>
  onePage({
    content,
    resources: `/XObject << /Im1 ${String(FIRST_FREE)} 0 R >>`,
    extraObjects: {
      [FIRST_FREE]: { dict: `/Type /XObject /Subtype /Image ${dict}`, data },
      ...more,
    },
  });
const gray = `/Width ${String(WIDTH)} /Height ${String(HEIGHT)} /BitsPerComponent 8 /ColorSpace /DeviceGray`;
const bits = '/Width 8 /Height 2 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode';
const jpx = `${gray} /Filter /JPXDecode`;
const nothing = Buffer.alloc(0);

const WAYS: Readonly<Record<string, () => Uint8Array>> = {
  'comment of a JPEG': () => picture(`${gray} /Filter /DCTDecode`, jpegWith(0xfe, SAID)),
  'profile of a JPEG': () =>
    picture(`${gray} /Filter /DCTDecode`, jpegWith(0xe2, `ICC_PROFILE\0\x01\x01 ${SAID}`)),
  'comment of a JPEG packed twice': () =>
    picture(`${gray} /Filter [/FlateDecode /DCTDecode]`, deflateSync(jpegWith(0xfe, SAID))),
  'comment of a JPEG in hexadecimal digits': () =>
    picture(
      `${gray} /Filter [/AHx /DCT] /DecodeParms [null << /ColorTransform 0 >>]`,
      latin1(`${jpegWith(0xfe, SAID).toString('hex')}>`),
    ),
  'markup in a JPEG 2000': () => picture(jpx, jp2With(box('xml ', latin1(SAID)), nothing)),
  'box of a program in a JPEG 2000': () =>
    picture(jpx, jp2With(nothing, box('uuid', latin1(`0123456789abcde ${SAID}`)))),
  'behind the boxes of a JPEG 2000': () => picture(jpx, jp2With(nothing, latin1(` ${SAID}`))),
  'comment of a JPEG 2000': () =>
    picture(
      jpx,
      Buffer.concat([
        codestream.subarray(0, sizeEnd),
        marked(0x64, `\0\x01${SAID}`),
        codestream.subarray(sizeEnd),
      ]),
    ),
  'comment of a tile in a JPEG 2000': () => {
    const tile = codestream.indexOf(Buffer.from([0xff, 0x90]));
    const said = marked(0x64, `\0\x01${SAID}`);
    const head = Buffer.from(codestream.subarray(tile, tile + 12));
    head.writeUInt32BE(head.readUInt32BE(6) + said.length, 6);
    const parts = [codestream.subarray(0, tile), head, said, codestream.subarray(tile + 12)];
    return picture(jpx, Buffer.concat(parts));
  },
  'in the header of a JPEG 2000': () => {
    const whole = jp2With(nothing, nothing);
    const note = box('note', latin1(SAID));
    const at = whole.indexOf('jp2h') - 4;
    const end = at + whole.readUInt32BE(at);
    const size = Buffer.from(whole.subarray(at, at + 4));
    size.writeUInt32BE(end - at + note.length);
    const parts = [whole.subarray(0, at), size, whole.subarray(at + 4, end), note];
    return picture(jpx, Buffer.concat([...parts, whole.subarray(end)]));
  },
  'behind the end of a JPEG 2000': () => picture(jpx, Buffer.concat([codestream, latin1(SAID)])),
  'behind the end of RunLength': () =>
    picture(
      '/Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /RunLengthDecode',
      Buffer.concat([Buffer.from([255, 200, 128]), latin1(SAID)]),
    ),
  'behind the end of LZW': () =>
    picture(
      '/Width 9 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /LZWDecode',
      // The example of ISO 32000-2 §7.4.4.2.
      Buffer.concat([Buffer.from('800b6050220c0c8501', 'hex'), latin1(SAID)]),
    ),
  'behind the end of a fax': () =>
    picture(
      '/Width 8 /Height 2 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 >>',
      Buffer.concat([Buffer.from('c0040040', 'hex'), latin1(SAID)]),
    ),
  'comment of a JBIG2': () => picture(bits, Buffer.concat([fax, comment(SAID)])),
  'comment in what JBIG2 pictures share': () =>
    picture(`${bits} /DecodeParms << /JBIG2Globals ${String(FIRST_FREE + 1)} 0 R >>`, fax, {
      [FIRST_FREE + 1]: { dict: '', data: comment(SAID) },
    }),
};

it.each(Object.keys(WAYS))(
  'what is written beside the pixels of a picture goes: %s',
  async (name) => {
    const input = WAYS[name]?.() ?? new Uint8Array();
    for (const values of [[VALUE], []]) {
      const outcome = await engine.redact(input, { values });
      expect(outcome.status).toMatch(/^(?:clean|redacted)$/u);
      const output = 'output' in outcome ? outcome.output : undefined;
      if (output === undefined) throw new Error('no output');
      expect(holdsBytes(output, writtenForms(VALUE))).toBe(false);
    }
  },
);

it('pictures with nothing beside their pixels stay as they are', async () => {
  for (const [dict, data] of [
    [jpx, codestream],
    [jpx, jp2With(nothing, nothing)],
    [bits, fax],
  ] as const) {
    const outcome = await engine.redact(picture(dict, data), {});
    const output = 'output' in outcome ? outcome.output : undefined;
    expect(Buffer.from(output ?? []).includes(Buffer.from(data))).toBe(true);
  }
});

import { deflateSync } from 'node:zlib';
import { encodeG4 } from '../../../raster/encode-g4.js';
import { repaintedQuality } from '../../../raster/jpeg-quality.js';
import { loadSharp } from '../../../raster/sharp.js';
import { PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import type { DecodedPicture } from './decode-picture.js';
import { packingOf } from './header.js';
import type { Samples } from './samples.js';
import { strideOf } from './samples.js';

/**
 * A picture like `source` with other samples, packed in a way near its own: two colours by T.6, JPEG and JPEG 2000 as JPEG,
 * all else deflated. Nothing of the old data goes on, nor its metadata, alternatives and private data.
 */
export async function encodePicture(
  context: PDFContext,
  source: PDFRawStream,
  picture: DecodedPicture,
  samples: Samples,
): Promise<PDFRawStream> {
  const { bytes, filter, parameters } = await packed(context, picture, samples);
  const dict = PDFDict.withContext(context);
  for (const [key, value] of source.dict.entries()) {
    if (KEPT.has(key.decodeText())) dict.set(key, value);
  }
  const set = (key: string, value: number | string): void => {
    dict.set(PDFName.of(key), typeof value === 'number' ? PDFNumber.of(value) : PDFName.of(value));
  };
  set('Width', samples.width);
  set('Height', samples.height);
  if (!picture.isStencil) set('BitsPerComponent', samples.bits);
  if (!picture.isStencil && !dict.has(PDFName.of('ColorSpace'))) {
    set('ColorSpace', DEVICE_SPACES[samples.components] ?? 'DeviceGray');
  }
  set('Filter', filter);
  if (parameters !== undefined) dict.set(PDFName.of('DecodeParms'), parameters);
  set('Length', bytes.length);
  return PDFRawStream.of(dict, bytes);
}

/** What of a dictionary says how the samples look (ISO 32000-2 table 87), and where it belongs. */
const KEPT = new Set([
  'Type',
  'Subtype',
  'ColorSpace',
  'Intent',
  'ImageMask',
  'Mask',
  'Decode',
  'Interpolate',
  'SMask',
  'Matte',
  'StructParent',
  'OC',
]);

const DEVICE_SPACES: Readonly<Record<number, string>> = {
  1: 'DeviceGray',
  3: 'DeviceRGB',
  4: 'DeviceCMYK',
};

interface Packed {
  readonly bytes: Uint8Array;
  readonly filter: string;
  readonly parameters?: PDFDict;
}

async function packed(
  context: PDFContext,
  picture: DecodedPicture,
  samples: Samples,
): Promise<Packed> {
  const { width, height, components, bits } = samples;
  const packing = packingOf(picture);
  if (bits === 1 && components === 1 && TWO_COLOURED.has(packing)) {
    const parameters = PDFDict.withContext(context);
    parameters.set(PDFName.of('K'), PDFNumber.of(-1));
    parameters.set(PDFName.of('Columns'), PDFNumber.of(width));
    parameters.set(PDFName.of('Rows'), PDFNumber.of(height));
    parameters.set(PDFName.of('BlackIs1'), PDFBool.False);
    return { bytes: encodeG4(unpacked(samples), samples), filter: 'CCITTFaxDecode', parameters };
  }
  const isPhoto = bits === 8 && picture.colours.kind !== 'indexed';
  if (isPhoto && (components === 1 || components === 3) && PHOTOS.has(packing)) {
    return { bytes: await asJpeg(samples, components, picture.jpeg), filter: 'DCTDecode' };
  }
  return deflated(context, samples);
}

const TWO_COLOURED = new Set(['CCITTFaxDecode', 'JBIG2Decode']);
const PHOTOS = new Set(['DCTDecode', 'JPXDecode']);

/** One byte a pixel: 0 is black. */
function unpacked(samples: Samples): Uint8Array {
  const { width, height, data } = samples;
  const stride = strideOf(samples);
  const pixels = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels[to++] = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
    }
  }
  return pixels;
}

async function asJpeg(
  { width, height, data }: Samples,
  components: 1 | 3,
  source: Uint8Array | undefined,
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const was = source && (await sharp(source).metadata()).chromaSubsampling;
  const encoder = sharp(data, { raw: { width, height, channels: components } });
  return new Uint8Array(
    await encoder
      .toColourspace(components === 1 ? 'b-w' : 'srgb')
      .jpeg({
        quality: (source && repaintedQuality(source)) ?? UNKNOWN_QUALITY,
        chromaSubsampling: was === undefined || was === '4:2:0' ? '4:2:0' : '4:4:4',
      })
      .toBuffer(),
  );
}

/** Near to what JPEG 2000 makes of scans. */
const UNKNOWN_QUALITY = 75;

/** Deflated as it is, or with each row as its difference from the one above (PNG predictor 2), whichever is smaller. */
function deflated(context: PDFContext, samples: Samples): Packed {
  const plain = deflateSync(samples.data, { level: 7 });
  const rows = deflateSync(differences(samples), { level: 7 });
  if (plain.length <= rows.length) return { bytes: new Uint8Array(plain), filter: 'FlateDecode' };
  const { width, components, bits } = samples;
  const parameters = PDFDict.withContext(context);
  for (const [key, value] of [
    ['Predictor', 12],
    ['Colors', components],
    ['BitsPerComponent', bits],
    ['Columns', width],
  ] as const) {
    parameters.set(PDFName.of(key), PDFNumber.of(value));
  }
  return { bytes: new Uint8Array(rows), filter: 'FlateDecode', parameters };
}

function differences(samples: Samples): Uint8Array {
  const { height, data } = samples;
  const stride = strideOf(samples);
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (stride + 1);
    rows[to] = 2;
    for (let at = 0; at < stride; at++) {
      const above = y === 0 ? 0 : (data[(y - 1) * stride + at] ?? 0);
      rows[to + 1 + at] = (data[y * stride + at] ?? 0) - above;
    }
  }
  return rows;
}

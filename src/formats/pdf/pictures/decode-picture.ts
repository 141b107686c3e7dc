import { decodeFax } from '../../../raster/decode-fax.js';
import { loadSharp } from '../../../raster/sharp.js';
import { PDFBool } from '../objects/pdf-lib.js';
import type { PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import { decodeStream } from '../objects/decode-stream.js';
import { lookup, numberAt, streamAt } from '../objects/objects.js';
import type { Colours } from './colours.js';
import { coloursByCount } from './colours.js';
import type { PictureHeader } from './header.js';
import { decodeJbig2, decodeJpeg, decodeJpx, jpxProperties } from './pdfjs-decoders.js';
import type { Samples } from './samples.js';
import { strideOf } from './samples.js';
import { unfilter } from './unfilter.js';

/** A picture's own samples, and what they stand for. */
export interface DecodedPicture extends PictureHeader {
  readonly colours: Colours;
  readonly samples: Samples;
  /** The JPEG that it was packed as, before any other filter. */
  readonly jpeg?: Uint8Array;
}

/** Letter paper at 1200 dots per inch. */
const MOST_PIXELS = 135_000_000;

/**
 * Decodes a picture at its own size, in its own colours. Undefined for what is damaged, too large or packed in a way that
 * nobody knows: what it shows is then not known.
 */
export async function decodePicture(
  { contents, dict }: Pick<PDFRawStream, 'contents' | 'dict'>,
  header: PictureHeader,
  mostBytes: number,
): Promise<DecodedPicture | undefined> {
  const most = Math.min(mostBytes, header.width * header.height * 32 + 4096);
  if (header.width * header.height > Math.min(MOST_PIXELS, mostBytes)) return undefined;
  let bytes: Uint8Array | undefined = contents;
  try {
    for (const filter of header.filters) {
      switch (filter.name) {
        case 'DCTDecode':
          return await fromJpeg(bytes, header, filter.parameters);
        case 'JPXDecode':
          return await fromJpx(bytes, header);
        case 'CCITTFaxDecode':
          return fromFax(bytes, header, filter.parameters);
        case 'JBIG2Decode':
          return await fromJbig2(bytes, header, filter.parameters);
        default:
          bytes = unfilter(bytes, filter, most, dict.context);
          if (bytes === undefined) return undefined;
      }
    }
    return fromSamples(bytes, header);
  } catch {
    return undefined;
  }
}

function fromSamples(bytes: Uint8Array, header: PictureHeader): DecodedPicture | undefined {
  const { colours, width, height, bits } = header;
  if (colours === undefined) return undefined;
  const { components } = colours;
  const size = strideOf({ width, components, bits }) * height;
  // Readers show what there is of a picture that breaks off, and nothing is known of the rest.
  if (bytes.length < size) return undefined;
  const data = bytes.subarray(0, size);
  return { ...header, colours, samples: { width, height, components, bits, data } };
}

function fromFax(
  bytes: Uint8Array,
  header: PictureHeader,
  parameters: PDFDict | undefined,
): DecodedPicture | undefined {
  const columns = numberAt(parameters, 'Columns') ?? 1728;
  if (columns !== header.width) return undefined;
  const { packed, isWhole } = decodeFax(bytes, {
    k: numberAt(parameters, 'K') ?? 0,
    columns,
    rows: header.height,
    isByteAligned: lookup(parameters, 'EncodedByteAlign') === PDFBool.True,
  });
  if (!isWhole) return undefined;
  const isBlackOne = lookup(parameters, 'BlackIs1') === PDFBool.True;
  return fromSamples(isBlackOne ? packed.map((byte) => byte ^ 0xff) : packed, header);
}

async function fromJbig2(
  bytes: Uint8Array,
  header: PictureHeader,
  parameters: PDFDict | undefined,
): Promise<DecodedPicture | undefined> {
  const globals = streamAt(parameters, 'JBIG2Globals');
  const packed = await decodeJbig2(bytes, globals && decodeStream(globals, { left: MOST_GLOBALS }));
  return packed && fromSamples(packed, header);
}

const MOST_GLOBALS = 1 << 26;

/** JPEG by the library that also writes it, but for four components, which it turns round. */
async function fromJpeg(
  bytes: Uint8Array,
  header: PictureHeader,
  parameters: PDFDict | undefined,
): Promise<DecodedPicture | undefined> {
  const { colours } = header;
  if (colours === undefined) return undefined;
  const transform = numberAt(parameters, 'ColorTransform');
  const { components } = colours;
  const decoded =
    (components === 1 || components === 3) && transform === undefined
      ? await bySharp(bytes, components)
      : await decodeJpeg(bytes, transform);
  if (decoded.components !== components) return undefined;
  return {
    ...header,
    width: decoded.width,
    height: decoded.height,
    bits: 8,
    colours,
    samples: { ...decoded, bits: 8 },
    jpeg: bytes,
  };
}

async function bySharp(bytes: Uint8Array, components: 1 | 3): Promise<Omit<Samples, 'bits'>> {
  const sharp = await loadSharp();
  const { data, info } = await sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    ignoreIcc: true,
  })
    .toColourspace(components === 1 ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, components: channels, data: new Uint8Array(data) };
}

async function fromJpx(
  bytes: Uint8Array,
  header: PictureHeader,
): Promise<DecodedPicture | undefined> {
  const { width, height, componentsCount } = await jpxProperties(bytes);
  const colours = header.colours ?? coloursByCount(componentsCount);
  if (colours === undefined || width * height > MOST_PIXELS) return undefined;
  const { components } = colours;
  const data = await decodeJpx(bytes, components, colours.kind === 'indexed');
  if (data.length < width * height * components) return undefined;
  return {
    ...header,
    width,
    height,
    bits: 8,
    colours,
    samples: { width, height, components, bits: 8, data },
  };
}

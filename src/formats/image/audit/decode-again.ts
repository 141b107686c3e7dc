import type { PictureKind } from '../read/kind.js';
import type { Raster } from '../../../raster/raster.js';
import { tiffDirectories } from '../read/tiff-directories.js';
import { decodeWebp } from './decode-webp.js';

/** A page as other code than the one that encoded it decodes it. */
export interface DecodedAgain {
  readonly reader: 'jpeg-js' | 'libwebp' | 'omggif';
  /** Absent where that code is not installed, or the page is too large for it. */
  readonly raster?: Raster;
}

/** A letter page at 450 dots an inch; what takes long is not worth it. */
const MOST_PIXELS = 20_000_000;

/**
 * Decodes a page of a finished picture that the picture library encoded (JPEG, also in TIFF, WebP, GIF) by other code.
 * Undefined for everything else, which our own code encodes and the library decodes.
 *
 * @param page From 1.
 * @throws Error for a file that is not whole.
 */
export async function decodeAgain(
  bytes: Uint8Array,
  kind: PictureKind,
  page: number,
  size: { readonly width: number; readonly height: number },
): Promise<DecodedAgain | undefined> {
  const isSmall = size.width * size.height <= MOST_PIXELS;
  switch (kind) {
    case 'jpeg':
      return { reader: 'jpeg-js', ...(isSmall ? await byJpegJs(bytes) : {}) };
    case 'tiff': {
      const strip = tiffDirectories(bytes)[page - 1];
      if (strip?.compression !== 7 || strip.strip === undefined) return undefined;
      const [start, length] = strip.strip;
      const jpeg = bytes.subarray(start, start + length);
      return { reader: 'jpeg-js', ...(isSmall ? await byJpegJs(jpeg) : {}) };
    }
    case 'webp':
      return { reader: 'libwebp', ...(isSmall ? await byWebp(bytes) : {}) };
    case 'gif':
      return { reader: 'omggif', ...(isSmall ? await byOmggif(bytes) : {}) };
    case 'png':
    case 'bmp':
      return undefined;
  }
}

type Found = Pick<DecodedAgain, 'raster'>;

async function byJpegJs(bytes: Uint8Array): Promise<Found> {
  const library = await import('jpeg-js').catch(() => undefined);
  if (library === undefined) return {};
  const { width, height, data } = library.default.decode(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    maxMemoryUsageInMB: 1024,
    maxResolutionInMP: MOST_PIXELS / 1e6,
  });
  return { raster: { width, height, channels: 3, samples: data } };
}

async function byOmggif(bytes: Uint8Array): Promise<Found> {
  const library = await import('omggif').catch(() => undefined);
  if (library === undefined) return {};
  const reader = new library.default.GifReader(bytes);
  const { width, height } = reader;
  const pixels = new Uint8Array(width * height * 4);
  reader.decodeAndBlitFrameRGBA(0, pixels);
  return { raster: { width, height, channels: 3, samples: onWhite(pixels) } };
}

async function byWebp(bytes: Uint8Array): Promise<Found> {
  const decoded = await decodeWebp(bytes);
  if (decoded === undefined) return {};
  const { width, height, data } = decoded;
  return { raster: { width, height, channels: 3, samples: onWhite(data) } };
}

/** Red, green and blue of pixels that have an alpha as well. */
function onWhite(pixels: Uint8Array | Uint8ClampedArray): Uint8Array {
  const samples = new Uint8Array((pixels.length / 4) * 3);
  for (let at = 0, to = 0; at < pixels.length; at += 4) {
    const alpha = (pixels[at + 3] ?? 255) / 255;
    for (let colour = 0; colour < 3; colour++) {
      samples[to++] = 255 + ((pixels[at + colour] ?? 0) - 255) * alpha;
    }
  }
  return samples;
}

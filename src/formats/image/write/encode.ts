import type { Picture, PicturePage } from '../read/picture.js';
import { loadSharp } from '../../../raster/sharp.js';
import { tiffDirectories } from '../read/tiff-directories.js';
import { encodeBmp } from './bmp.js';
import { repaintedQuality } from '../../../raster/jpeg-quality.js';
import type { JpegSettings } from './jpeg.js';
import { encodeJpeg } from './jpeg.js';
import { encodePng } from './png.js';
import { encodeTiffPage, joinTiff } from './tiff.js';

/**
 * Writes pages as a picture of the same kind: their pixels, resolution and colour profile, and nothing else.
 * @param pages Called for one page after the other, so that only one is in memory.
 */
export async function encodePicture(
  picture: Picture,
  source: Uint8Array,
  page: (number: number) => Promise<PicturePage>,
): Promise<Uint8Array> {
  if (picture.kind === 'tiff') {
    const directories = tiffDirectories(source);
    const pages = [];
    for (let number = 1; number <= picture.pages; number++) {
      const { raster, ...look } = await page(number);
      const isJpeg = directories[number - 1]?.compression === 7;
      pages.push(await encodeTiffPage(raster, look, isJpeg ? JPEG_IN_TIFF : undefined));
    }
    return joinTiff(pages);
  }
  const { raster, ...look } = await page(1);
  const { width, height, channels, samples } = raster;
  switch (picture.kind) {
    case 'png':
      return encodePng(raster, look);
    case 'jpeg':
      return encodeJpeg(raster, look, jpegSettings(picture, source));
    case 'bmp':
      return encodeBmp(raster, look);
    case 'webp': {
      const sharp = await loadSharp();
      const lossless = !isLossy(source);
      const encoder = sharp(samples, { raw: { width, height, channels } });
      return new Uint8Array(
        await encoder.webp({ lossless, quality: lossless ? 75 : 90 }).toBuffer(),
      );
    }
    case 'gif': {
      const sharp = await loadSharp();
      const encoder = sharp(samples, { raw: { width, height, channels } });
      return new Uint8Array(await encoder.gif({ dither: 0 }).toBuffer());
    }
  }
}

const JPEG_IN_TIFF: JpegSettings = { quality: 90, chromaSubsampling: '4:4:4' };

function jpegSettings({ metadata }: Picture, source: Uint8Array): JpegSettings {
  return {
    quality: repaintedQuality(source) ?? 85,
    chromaSubsampling: metadata?.chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0',
  };
}

/** Whether a WebP holds a VP8 frame, and not VP8L. */
function isLossy(source: Uint8Array): boolean {
  const view = Buffer.from(source.buffer, source.byteOffset, Math.min(source.length, 1 << 20));
  const lossy = view.indexOf('VP8 ', 12, 'latin1');
  const lossless = view.indexOf('VP8L', 12, 'latin1');
  return lossy >= 0 && (lossless < 0 || lossy < lossless);
}

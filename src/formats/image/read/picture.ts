import type { Metadata } from 'sharp';
import { DocumentError } from '../../../core/error.js';
import { bmpSize, decodeBmp } from './bmp.js';
import type { PictureKind } from './kind.js';
import { kindOf, unsupportedKind } from './kind.js';
import type { Raster } from '../../../raster/raster.js';
import { reduced } from '../../../raster/raster.js';
import { loadSharp } from '../../../raster/sharp.js';
import type { TiffDirectory } from './tiff-directories.js';
import { tiffDirectories } from './tiff-directories.js';
import { pixelAspect } from './pixel-aspect.js';

/** A picture file as it is read: what all of it is, and its pages one by one. */
export interface Picture {
  readonly kind: PictureKind;
  readonly pages: number;
  /** Frames of a film after the first, which are not read. */
  readonly unreadFrames: number;
  /** The first page's; only of pictures that sharp reads. */
  readonly metadata?: Metadata;
  /** Number of the page from 1. @throws DocumentError DAMAGED, LIMIT_SIZE */
  readonly page: (number: number) => Promise<PicturePage>;
}

export interface PicturePage {
  readonly raster: Raster;
  /** Pixels per inch of a row as the file says it, or 0. */
  readonly density: number;
  /** Rows per inch, where they are others. */
  readonly rowDensity?: number;
  readonly icc?: Uint8Array;
  /** Lossy encoding sprinkles faint pixels around every stroke. */
  readonly isLossy: boolean;
  /** Pixels that cannot be seen have colours of their own, which may be a picture under the picture. */
  readonly hidesColours: boolean;
  /** What was done to its pixels that a person should know. */
  readonly notes: readonly string[];
}

export interface PictureLimits {
  readonly inflatedBytes: number;
}

/** Letter paper at 1200 dots per inch. */
const MOST_PIXELS = 135_000_000;
const MOST_PAGES = 2000;

/**
 * Opens a picture without decoding it.
 * @throws DocumentError UNSUPPORTED_FORMAT, DAMAGED, LIMIT_SIZE, MISSING_OPTIONAL
 */
export async function openPicture(bytes: Uint8Array, limits: PictureLimits): Promise<Picture> {
  const kind = kindOf(bytes);
  const named = unsupportedKind(bytes);
  if (kind === undefined) {
    const what =
      named === undefined
        ? 'The file is no picture that is known'
        : `${named} pictures are not read: convert it to PNG or JPEG`;
    throw new DocumentError('UNSUPPORTED_FORMAT', what);
  }
  if (kind === 'bmp') {
    const { width, height, dpi } = bmpSize(bytes);
    checkSize(width, height, limits);
    return {
      kind,
      pages: 1,
      unreadFrames: 0,
      page: async () => ({
        raster: reduced(decodeBmp(bytes)),
        ...densities(dpi, pixelAspect(bytes, kind, 1)),
        isLossy: false,
        hidesColours: false,
        notes: [],
      }),
    };
  }
  const metadata = await metadataOf(bytes, 0);
  const count = metadata.pages ?? 1;
  const pages = kind === 'tiff' ? count : 1;
  if (pages > MOST_PAGES) throw new DocumentError('LIMIT_SIZE', 'The picture has too many pages');
  const unreadFrames = kind === 'tiff' ? 0 : kind === 'png' ? filmFrames(bytes) : count - 1;
  return {
    kind,
    pages,
    unreadFrames,
    metadata,
    page: (at) => decodePage(bytes, at - 1, kind, limits),
  };
}

async function metadataOf(bytes: Uint8Array, page: number): Promise<Metadata> {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, { page, limitInputPixels: false }).metadata();
  } catch {
    throw new DocumentError('DAMAGED', 'The picture is damaged');
  }
}

async function decodePage(
  bytes: Uint8Array,
  page: number,
  kind: PictureKind,
  limits: PictureLimits,
): Promise<PicturePage> {
  const sharp = await loadSharp();
  const { width, height, depth, space, density, orientation, hasAlpha, icc } = await metadataOf(
    bytes,
    page,
  );
  checkSize(width, height, limits);
  const tiff = kind === 'tiff' ? tiffDirectories(bytes)[page] : undefined;
  const isDeep = depth === 'ushort' && (kind === 'png' || kind === 'tiff');
  const isGray = space === 'b-w' || space === 'grey16';
  const colours = isGray ? (isDeep ? 'grey16' : 'b-w') : isDeep ? 'rgb16' : 'srgb';
  try {
    const { data, info } = await sharp(bytes, {
      page,
      limitInputPixels: false,
      failOn: 'error',
      ignoreIcc: true,
    })
      .autoOrient()
      .toColourspace(colours)
      .raw({ depth: isDeep ? 'ushort' : 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const samples = isDeep
      ? new Uint16Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength))
      : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const whole = withoutAlpha({
      width: info.width,
      height: info.height,
      channels: info.channels,
      samples,
    });
    const isNative = space !== 'cmyk' && space !== 'lab';
    return {
      raster: kind === 'jpeg' || kind === 'webp' ? whole : reduced(whole),
      ...densities(
        tiff?.hasUnit === false ? 0 : density,
        pixelAspect(bytes, kind, page + 1),
        orientation,
      ),
      ...(icc === undefined || !isNative ? {} : { icc: new Uint8Array(icc) }),
      isLossy: kind === 'jpeg' || kind === 'webp' || isJpeg(tiff),
      hidesColours: hidesColours({ ...info, samples }),
      notes: [
        ...(hasAlpha ? ['transparent pixels were laid on white'] : []),
        ...(isNative ? [] : ['the picture was turned into RGB']),
      ],
    };
  } catch {
    throw new DocumentError('DAMAGED', 'The picture is damaged');
  }
}

/** Old and new JPEG in TIFF. */
function isJpeg(directory: TiffDirectory | undefined): boolean {
  return directory?.compression === 6 || directory?.compression === 7;
}

/** Below this share of the most a pixel cannot be seen on paper. */
const LEAST_SEEN = 1 / 16;

function hidesColours({
  channels,
  samples,
}: {
  readonly channels: number;
  readonly samples: Raster['samples'];
}): boolean {
  if (channels === 1 || channels === 3) return false;
  const most = (samples instanceof Uint16Array ? 65535 : 255) * LEAST_SEEN;
  let first = -1;
  for (let at = 0; at < samples.length; at += channels) {
    if ((samples[at + channels - 1] ?? 0) >= most) continue;
    if (first < 0) first = at;
    for (let colour = 0; colour < channels - 1; colour++) {
      if (samples[at + colour] !== samples[first + colour]) return true;
    }
  }
  return false;
}

/** As they are once the picture is upright (EXIF 2.32 §4.6.4: from 5 on the first row is a side). */
function densities(
  density = 0,
  aspect = 1,
  orientation = 1,
): Pick<PicturePage, 'density' | 'rowDensity'> {
  // Programs that do not know write 72.
  if (density === 72 || density === 0) return { density: 0 };
  if (aspect === 1) return { density };
  const rows = density * aspect;
  return orientation < 5 ? { density, rowDensity: rows } : { density: rows, rowDensity: density };
}

/** Lays a picture on white: what transparency hides is gone. */
function withoutAlpha({
  width,
  height,
  channels,
  samples,
}: Omit<Raster, 'channels'> & { readonly channels: number }): Raster {
  if (channels === 1 || channels === 3) return { width, height, channels, samples };
  const colours = channels === 2 ? 1 : 3;
  const most = samples instanceof Uint16Array ? 65535 : 255;
  const laid = samples.slice(0, width * height * colours);
  for (let at = 0, to = 0; at < samples.length; at += channels) {
    const alpha = samples[at + colours] ?? 0;
    for (let colour = 0; colour < colours; colour++) {
      const value = samples[at + colour] ?? 0;
      laid[to++] = Math.round((value * alpha + most * (most - alpha)) / most);
    }
  }
  return { width, height, channels: colours, samples: laid };
}

function checkSize(width: number, height: number, { inflatedBytes }: PictureLimits): void {
  if (width * height > Math.min(MOST_PIXELS, inflatedBytes / 3)) {
    throw new DocumentError('LIMIT_SIZE', 'The picture has too many pixels');
  }
}

/** How many frames of an animated PNG come after the first (acTL, PNG third edition §11.3.6.1). */
function filmFrames(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) return 0;
    if (type === 0x6163544c) return Math.max(1, view.getUint32(at + 8) - 1);
  }
  return 0;
}

import type { Raster } from '../../../raster/raster.js';
import { loadSharp } from '../../../raster/sharp.js';
import { joined } from '../../../raster/joined.js';
import type { PageLook } from './png.js';
import { iccSpace } from './png.js';

/** How a JPEG was written. */
export interface JpegSettings {
  readonly quality: number;
  readonly chromaSubsampling: '4:4:4' | '4:2:0';
}

/** Encodes 8-bit pixels anew; no byte of the old file is used. */
export async function encodeJpeg(
  { width, height, channels, samples }: Raster,
  { density, rowDensity, icc }: PageLook,
  { quality, chromaSubsampling }: JpegSettings,
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const raw = { width, height, channels };
  const encoded = await sharp(samples, { raw })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .jpeg({ quality, chromaSubsampling })
    .toBuffer();
  const bytes = new Uint8Array(encoded);
  const rest = bytes.subarray(afterJfif(bytes));
  const fits = icc !== undefined && iccSpace(icc) === (channels === 1 ? 'GRAY' : 'RGB ');
  return joined([
    Uint8Array.of(0xff, 0xd8),
    jfif(density, rowDensity),
    ...(fits ? profileSegments(icc) : []),
    rest,
  ]);
}

/** Where the encoder's own APP0 ends, or else the start of image. */
function afterJfif(bytes: Uint8Array): number {
  if (bytes[2] !== 0xff || bytes[3] !== 0xe0) return 2;
  return 4 + (((bytes[4] ?? 0) << 8) | (bytes[5] ?? 0));
}

/** JFIF 1.02 with the resolution, and no thumbnail. */
function jfif(density: number, rowDensity = density): Uint8Array {
  const isKnown = density > 0;
  const two = (dots: number): readonly [number, number] => [dots >> 8, dots & 255];
  const across = two(isKnown ? Math.round(density) : 1);
  const down = two(isKnown ? Math.round(rowDensity) : 1);
  return Uint8Array.of(
    ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2],
    ...[isKnown ? 1 : 0, ...across, ...down, 0, 0],
  );
}

/** ICC.1 annex B.4: numbered segments of at most 65,519 bytes. */
function profileSegments(icc: Uint8Array): Uint8Array[] {
  const most = 65_519;
  const count = Math.ceil(icc.length / most);
  return Array.from({ length: count }, (_, at) => {
    const part = icc.subarray(at * most, (at + 1) * most);
    const length = part.length + 16;
    const name = new TextEncoder().encode('ICC_PROFILE\0');
    return joined([
      Uint8Array.of(0xff, 0xe2, length >> 8, length & 255),
      name,
      Uint8Array.of(at + 1, count),
      part,
    ]);
  });
}

import { deflateSync } from 'node:zlib';
import type { Raster } from '../../../raster/raster.js';
import { isBilevel } from '../../../raster/raster.js';
import { encodeG4 } from '../../../raster/encode-g4.js';
import { joined } from '../../../raster/joined.js';
import type { JpegSettings } from './jpeg.js';
import { encodeJpeg } from './jpeg.js';
import type { PageLook } from './png.js';

/** One page of a TIFF file, encoded; its fields are tag, type, values. */
export interface TiffPage {
  readonly strip: Uint8Array;
  readonly fields: readonly (readonly [
    number,
    'short' | 'long' | 'rational' | 'undefined',
    readonly number[] | Uint8Array,
  ])[];
}

/** Group 4 for two colours, JPEG where the page was that, else Deflate without loss (TIFF 6.0, and its technical note 2). */
export async function encodeTiffPage(
  raster: Raster,
  { density, rowDensity = density, icc }: PageLook,
  jpeg: JpegSettings | undefined,
): Promise<TiffPage> {
  const { width, height, channels, samples } = raster;
  const bilevel = isBilevel(raster);
  const deep = samples instanceof Uint16Array;
  const isJpeg = jpeg !== undefined && !bilevel && !deep;
  const strip = bilevel
    ? encodeG4(samples, raster)
    : isJpeg
      ? await encodeJpeg(raster, { density: 0 }, { ...jpeg, chromaSubsampling: '4:4:4' })
      : deflateSync(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
  const photometric = bilevel ? 0 : channels === 1 ? 1 : isJpeg ? 6 : 2;
  const depth = bilevel ? 1 : deep ? 16 : 8;
  const dots = (given: number): number => Math.round((given > 0 ? given : 72) * 100);
  return {
    strip,
    fields: [
      [256, 'long', [width]],
      [257, 'long', [height]],
      [258, 'short', Array<number>(channels).fill(depth)],
      [259, 'short', [bilevel ? 4 : isJpeg ? 7 : 8]],
      [262, 'short', [photometric]],
      [277, 'short', [channels]],
      [278, 'long', [height]],
      [279, 'long', [strip.length]],
      [282, 'rational', [dots(density), 100]],
      [283, 'rational', [dots(rowDensity), 100]],
      [284, 'short', [1]],
      // 72 to the inch is what nobody takes for a statement; without a unit decoders make their own of it.
      [296, 'short', [2]],
      ...(photometric === 6 ? [[530, 'short', [1, 1]] as const] : []),
      ...(icc === undefined ? [] : [[34675, 'undefined', icc] as const]),
    ],
  };
}

/** All pages in one file, little-endian. */
export function joinTiff(pages: readonly TiffPage[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 8;
  const add = (chunk: Uint8Array): number => {
    const start = at;
    const padded = chunk.length % 2 === 0 ? chunk : joined([chunk, new Uint8Array(1)]);
    chunks.push(padded);
    at += padded.length;
    return start;
  };
  const header = Uint8Array.of(0x49, 0x49, 42, 0, 0, 0, 0, 0);
  let link = new DataView(header.buffer);
  let linkAt = 4;
  for (const { strip, fields } of pages) {
    const start = add(strip);
    const all = [...fields, [273, 'long', [start]] as const].sort(([a], [b]) => a - b);
    const encoded = all.map(([tag, type, values]) => {
      const data = dataOf(type, values);
      const inline = data.length <= 4 ? data : little(4, add(data));
      const count = type === 'rational' ? values.length / 2 : values.length;
      return { tag, type, count, inline };
    });
    const directory = new Uint8Array(2 + encoded.length * 12 + 4);
    const view = new DataView(directory.buffer);
    view.setUint16(0, encoded.length, true);
    encoded.forEach(({ tag, type, count, inline }, index) => {
      const entry = 2 + index * 12;
      view.setUint16(entry, tag, true);
      view.setUint16(entry + 2, TYPES[type], true);
      view.setUint32(entry + 4, count, true);
      directory.set(inline, entry + 8);
    });
    link.setUint32(linkAt, add(directory), true);
    link = view;
    linkAt = directory.length - 4;
  }
  return joined([header, ...chunks]);
}

const TYPES = { short: 3, long: 4, rational: 5, undefined: 7 } as const;

function dataOf(type: keyof typeof TYPES, values: readonly number[] | Uint8Array): Uint8Array {
  if (values instanceof Uint8Array) return values;
  return joined(values.map((value) => little(type === 'short' ? 2 : 4, value)));
}

function little(bytes: number, value: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, at) => (value >>> (at * 8)) & 255);
}

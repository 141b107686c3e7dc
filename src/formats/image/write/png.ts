import { crc32, deflateSync } from 'node:zlib';
import type { Raster } from '../../../raster/raster.js';
import { isBilevel } from '../../../raster/raster.js';
import { joined } from '../../../raster/joined.js';

/** How a page is to be written besides its pixels. */
export interface PageLook {
  /** Dots per inch; 0 where nobody knows. */
  readonly density: number;
  /** Rows per inch, where they are others. */
  readonly rowDensity?: number;
  readonly icc?: Uint8Array;
}

/** A PNG of the pixels, their resolution and their colour profile, and of nothing else (PNG third edition). */
export function encodePng(raster: Raster, { density, rowDensity, icc }: PageLook): Uint8Array {
  const { width, height, channels, samples } = raster;
  const bits = isBilevel(raster) ? 1 : samples instanceof Uint16Array ? 16 : 8;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = bits;
  header[9] = channels === 1 ? 0 : 2;
  const fits = icc !== undefined && iccSpace(icc) === (channels === 1 ? 'GRAY' : 'RGB ');
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(fits
      ? [chunk('iCCP', joined([Uint8Array.of(0x69, 0x63, 0x63, 0, 0), deflateSync(icc)]))]
      : []),
    ...(density > 0 ? [chunk('pHYs', resolution(density, rowDensity))] : []),
    chunk('IDAT', deflateSync(filtered(packed(raster, bits), bits, raster), { level: 7 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours that a profile is for (ICC.1 §7.2.6). */
export function iccSpace(icc: Uint8Array): string {
  return String.fromCharCode(...icc.subarray(16, 20));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) whole[4 + at] = type.charCodeAt(at);
  whole.set(data, 8);
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return whole;
}

function resolution(density: number, rowDensity = density): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, Math.round(density / 0.0254));
  view.setUint32(4, Math.round(rowDensity / 0.0254));
  data[8] = 1;
  return data;
}

/** Samples as bytes, row after row: eight pixels a byte, or big-endian. */
function packed({ width, height, channels, samples }: Raster, bits: number): Uint8Array {
  if (bits === 8) return samples as Uint8Array;
  if (bits === 16) {
    const bytes = new Uint8Array(samples.length * 2);
    samples.forEach((value, at) => {
      bytes[at * 2] = value >> 8;
      bytes[at * 2 + 1] = value & 255;
    });
    return bytes;
  }
  const stride = Math.ceil(width / 8);
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * channels; x++) {
      if (samples[y * width + x] === 0) continue;
      const at = y * stride + (x >> 3);
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}

/** Each row as it is, or as differences from the left or from above, whichever is smallest. */
function filtered(
  bytes: Uint8Array,
  bits: number,
  { width, height, channels }: Raster,
): Uint8Array {
  const stride = bits === 1 ? Math.ceil(width / 8) : (width * channels * bits) / 8;
  const pixel = Math.max(1, (channels * bits) / 8);
  const out = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const row = y * stride;
    const to = y * (stride + 1);
    let best = 0;
    if (bits > 1) {
      const sums = [0, 0, 0];
      for (let x = 0; x < stride; x++) {
        const value = bytes[row + x] ?? 0;
        const left = x >= pixel ? (bytes[row + x - pixel] ?? 0) : 0;
        const above = y > 0 ? (bytes[row + x - stride] ?? 0) : 0;
        sums[0] = (sums[0] ?? 0) + size(value);
        sums[1] = (sums[1] ?? 0) + size(value - left);
        sums[2] = (sums[2] ?? 0) + size(value - above);
      }
      best = sums.indexOf(Math.min(...sums));
    }
    out[to] = best;
    for (let x = 0; x < stride; x++) {
      const left = best === 1 && x >= pixel ? (bytes[row + x - pixel] ?? 0) : 0;
      const above = best === 2 && y > 0 ? (bytes[row + x - stride] ?? 0) : 0;
      out[to + 1 + x] = (bytes[row + x] ?? 0) - left - above;
    }
  }
  return out;
}

function size(difference: number): number {
  const byte = difference & 255;
  return byte < 128 ? byte : 256 - byte;
}

import type { PixelBox } from '../../../core/recogniser.js';
import type { DecodedPicture } from './decode-picture.js';
import type { Samples } from './samples.js';
import { mostOf, sampleAt, strideOf } from './samples.js';

/** The samples of a pixel that hides what was there: black, or paint for a stencil. */
export function blackOf({
  colours,
  decode,
  samples,
}: Pick<DecodedPicture, 'colours' | 'decode' | 'samples'>): number[] {
  const most = mostOf(samples);
  if (colours.kind === 'indexed') {
    const used = colours.lights.subarray(0, most + 1);
    return [used.indexOf(Math.min(...used))];
  }
  return Array.from({ length: samples.components }, (_, component) =>
    isRising(decode, component) === (colours.kind === 'inks') ? most : 0,
  );
}

/** The samples of a pixel of a soft mask that hides nothing. */
export function opaqueOf({
  decode,
  samples,
}: Pick<DecodedPicture, 'decode' | 'samples'>): number[] {
  return [isRising(decode, 0) ? mostOf(samples) : 0];
}

function isRising(decode: readonly number[], component: number): boolean {
  return (decode[component * 2] ?? 0) <= (decode[component * 2 + 1] ?? 1);
}

/** The samples with boxes of one colour; the given ones are not changed. */
export function paintSamples(
  samples: Samples,
  boxes: readonly PixelBox[],
  colour: readonly number[],
): Samples {
  const { components, bits } = samples;
  const stride = strideOf(samples);
  const data = samples.data.slice();
  const row = rowOf(samples, colour);
  for (const { left, top, right, bottom } of boxes) {
    const from = left * components * bits;
    const to = right * components * bits;
    for (let y = top; y < bottom; y++) copyBits(row, data, y * stride, from, to);
  }
  return { ...samples, data };
}

/** Whether all pixels of a box are the same. */
export function isPlain(samples: Samples, { left, top, right, bottom }: PixelBox): boolean {
  const { components } = samples;
  const stride = strideOf(samples);
  const first = Array.from({ length: components }, (_, at) =>
    sampleAt(samples, top * stride, left * components + at),
  );
  for (let y = top; y < bottom; y++) {
    for (let at = left * components; at < right * components; at++) {
      if (sampleAt(samples, y * stride, at) !== first[at % components]) return false;
    }
  }
  return true;
}

/** A whole row of one colour. */
function rowOf(samples: Samples, colour: readonly number[]): Uint8Array {
  const { width, components, bits } = samples;
  const row = new Uint8Array(strideOf(samples));
  for (let at = 0; at < width * components; at++) {
    const value = colour[at % components] ?? 0;
    if (bits === 8) row[at] = value;
    else if (bits === 16) {
      row[at * 2] = value >> 8;
      row[at * 2 + 1] = value;
    } else {
      const bit = at * bits;
      row[bit >> 3] = (row[bit >> 3] ?? 0) | (value << (8 - bits - (bit & 7)));
    }
  }
  return row;
}

function copyBits(
  row: Uint8Array,
  data: Uint8Array,
  start: number,
  from: number,
  to: number,
): void {
  for (let byte = from >> 3; byte * 8 < to; byte++) {
    let mask = 0xff;
    if (byte * 8 < from) mask &= 0xff >> (from & 7);
    if (byte * 8 + 8 > to) mask &= 0xff << (8 - (to & 7));
    data[start + byte] = ((data[start + byte] ?? 0) & ~mask) | ((row[byte] ?? 0) & mask);
  }
}

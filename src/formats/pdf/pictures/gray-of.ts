import type { GrayRaster } from '../../../core/recogniser.js';
import { lightOf } from './colours.js';
import type { DecodedPicture } from './decode-picture.js';
import { mostOf, sampleAt, strideOf } from './samples.js';

/** What OCR looks at: how light each pixel is. Of a stencil paint is black. */
export function grayOf({ samples, colours, decode }: DecodedPicture): GrayRaster {
  const { width, height, components, data } = samples;
  const pixels = new Uint8Array(width * height);
  const stride = strideOf(samples);
  const most = mostOf(samples);
  const deep = Math.max(1, (most + 1) >> 8);
  const levels = Math.min(256, most + 1);
  // What each value of a sample stands for, by its upper eight bits.
  const tables = Array.from({ length: components }, (_, component) => {
    const low = decode[component * 2] ?? 0;
    const high = decode[component * 2 + 1] ?? (colours.kind === 'indexed' ? most : 1);
    const scale = colours.kind === 'lab' ? 100 : 1;
    return Float64Array.from(
      { length: levels },
      (__, level) =>
        (low + (level / Math.max(1, levels - 1)) * (high - low)) / (decode.length > 0 ? scale : 1),
    );
  });
  const [only = new Float64Array()] = tables;
  if (components === 1) {
    const lights = Uint8Array.from(only, (value) =>
      colours.kind === 'indexed'
        ? (colours.lights[Math.round(value)] ?? 0)
        : clamped(lightOf(colours, [value])),
    );
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const value =
          samples.bits === 16 ? (data[y * stride + x * 2] ?? 0) : sampleAt(samples, y * stride, x);
        pixels[y * width + x] = lights[value] ?? 0;
      }
    }
    return { width, height, pixels };
  }
  const values = new Array<number>(components).fill(0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let component = 0; component < components; component++) {
        const value = sampleAt(samples, y * stride, x * components + component);
        values[component] = tables[component]?.[Math.floor(value / deep)] ?? 0;
      }
      pixels[y * width + x] = clamped(lightOf(colours, values));
    }
  }
  return { width, height, pixels };
}

function clamped(light: number): number {
  return Math.min(255, Math.max(0, Math.round(light)));
}

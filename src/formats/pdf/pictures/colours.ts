import {
  PDFArray,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '../objects/pdf-lib.js';
import type { PDFObject, PDFDict } from '../objects/pdf-lib.js';
import { decodeStream } from '../objects/decode-stream.js';
import { dictAt, lookup, numberAt } from '../objects/objects.js';

/** What the samples of a picture stand for, as far as light and dark go (ISO 32000-2 §8.6). */
export type Colours =
  | { readonly kind: 'gray' | 'rgb' | 'lab'; readonly components: number }
  /** Amounts of ink: 0 is none. */
  | { readonly kind: 'inks'; readonly components: number }
  /** A number in a table, and how light each of its colours is, from 0 to 255. */
  | { readonly kind: 'indexed'; readonly components: 1; readonly lights: Uint8Array };

/** The colour space of a picture; undefined for one that nobody could draw. */
export function coloursOf(
  space: PDFObject | undefined,
  resources: PDFDict | undefined,
  depth = 0,
): Colours | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (space instanceof PDFName) {
    const name = space.decodeText();
    const device = DEVICE.get(name);
    if (device !== undefined) return device;
    const named = lookup(dictAt(resources, 'ColorSpace'), name);
    return named === undefined ? undefined : coloursOf(named, resources, depth + 1);
  }
  if (!(space instanceof PDFArray)) return undefined;
  const at = (index: number): PDFObject | undefined =>
    index < space.size() ? space.lookup(index) : undefined;
  const family = at(0);
  switch (family instanceof PDFName ? family.decodeText() : '') {
    case 'CalGray':
      return GRAY;
    case 'CalRGB':
      return RGB;
    case 'Lab':
      return { kind: 'lab', components: 3 };
    case 'ICCBased': {
      const profile = at(1);
      return profile instanceof PDFRawStream
        ? BY_COUNT.get(numberAt(profile.dict, 'N') ?? 0)
        : undefined;
    }
    case 'Separation':
      return { kind: 'inks', components: 1 };
    case 'DeviceN': {
      const names = at(1);
      return names instanceof PDFArray ? { kind: 'inks', components: names.size() } : undefined;
    }
    case 'Indexed':
    case 'I': {
      const base = coloursOf(at(1), resources, depth + 1);
      const table = bytesOf(at(3));
      return base === undefined || base.kind === 'indexed' || table === undefined
        ? undefined
        : { kind: 'indexed', components: 1, lights: lightsOf(base, table, highest(at(2))) };
    }
    default:
      return space.size() === 1 ? coloursOf(family, resources, depth + 1) : undefined;
  }
}

/** What so many components are when nothing says it, as for JPEG 2000. */
export function coloursByCount(components: number): Colours | undefined {
  return BY_COUNT.get(components);
}

/** How light a colour is, from 0 to 255; its components are from 0 to 1. */
export function lightOf({ kind }: Pick<Colours, 'kind'>, values: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = values;
  switch (kind) {
    case 'rgb':
      return 255 * (0.3 * first + 0.59 * second + 0.11 * third);
    case 'inks':
      return (
        255 * Math.max(0, 1 - values.reduce((sum, ink, at) => sum + ink * weightOf(values, at), 0))
      );
    default:
      return 255 * first;
  }
}

/** Of four inks the last is black; one ink alone is as good as black. */
function weightOf({ length }: readonly number[], at: number): number {
  if (length === 4 && at < 3) return [0.3, 0.59, 0.11][at] ?? 0;
  return length === 3 ? 1 / 3 : 1;
}

const MAX_DEPTH = 8;
const GRAY: Colours = { kind: 'gray', components: 1 };
const RGB: Colours = { kind: 'rgb', components: 3 };
const CMYK: Colours = { kind: 'inks', components: 4 };
const DEVICE: ReadonlyMap<string, Colours> = new Map<string, Colours>([
  ['DeviceGray', GRAY],
  ['G', GRAY],
  ['CalGray', GRAY],
  ['DeviceRGB', RGB],
  ['RGB', RGB],
  ['CalRGB', RGB],
  ['DeviceCMYK', CMYK],
  ['CMYK', CMYK],
]);
const BY_COUNT: ReadonlyMap<number, Colours> = new Map<number, Colours>([
  [1, GRAY],
  [3, RGB],
  [4, CMYK],
]);

function highest(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? Math.min(255, Math.max(0, object.asNumber())) : 255;
}

function lightsOf(base: Colours, table: Uint8Array, last: number): Uint8Array {
  const { components } = base;
  return Uint8Array.from({ length: last + 1 }, (_, index) =>
    Math.round(
      lightOf(
        base,
        Array.from({ length: components }, (__, at) => (table[index * components + at] ?? 0) / 255),
      ),
    ),
  );
}

/** The table of colours: a string, or a stream. */
function bytesOf(object: PDFObject | undefined): Uint8Array | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes();
  return object instanceof PDFRawStream ? decodeStream(object, { left: MOST_TABLE }) : undefined;
}

const MOST_TABLE = 1 << 20;

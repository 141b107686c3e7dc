import type { RawValue } from '../raw/syntax.js';
import type { Budget } from './budget.js';
import { decodeAscii85, decodeAsciiHex, decodeRunLength } from './text-filters.js';
import { decodeLzw } from './lzw.js';
import { inflate } from './inflate.js';
import { undoPrediction } from './predictor.js';

/** A stream's data with its filters undone, as far as we can. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Further bytes that were met on the way: behind the end of packed data, or before a predictor is undone. */
  readonly others: readonly Uint8Array[];
  /** `image` where image data stays packed, `unknown` for another filter, `damaged` where a filter broke off. */
  readonly state: 'whole' | 'image' | 'unknown' | 'damaged';
}

const IMAGE_FILTERS = /^(?:DCTDecode|DCT|JPXDecode|JBIG2Decode|CCITTFaxDecode|CCF)$/u;

/** Undoes the filters of a stream in order (ISO 32000-2 §7.4); `entries` is its dictionary. */
export function decodeStream(
  entries: ReadonlyMap<string, RawValue>,
  data: Uint8Array,
  budget: Budget,
): Decoded {
  const filters = listOf(entries.get('Filter') ?? entries.get('F'));
  const parameters = listOf(entries.get('DecodeParms') ?? entries.get('DP'));
  const others: Uint8Array[] = [];
  let bytes = data;
  let state: Decoded['state'] = 'whole';
  for (const [index, filter] of filters.entries()) {
    const name = filter.kind === 'name' ? filter.name : '';
    const parameter = parameters[index];
    if (IMAGE_FILTERS.test(name)) return { bytes, others, state: 'image' };
    const step = undoFilter(name, bytes, parameter, budget);
    if (step === undefined) return { bytes, others, state: 'unknown' };
    if (!step.whole) state = 'damaged';
    others.push(...step.others);
    bytes = step.bytes;
  }
  return { bytes, others, state };
}

interface Step {
  readonly bytes: Uint8Array;
  readonly others: readonly Uint8Array[];
  readonly whole: boolean;
}

function undoFilter(
  name: string,
  data: Uint8Array,
  parameter: RawValue | undefined,
  budget: Budget,
): Step | undefined {
  switch (name) {
    case 'FlateDecode':
    case 'Fl': {
      const { bytes, rest, whole } = inflate(data, budget);
      const step = predicted(bytes, parameter, whole);
      return isOnlyLineEnd(rest) ? step : { ...step, others: [...step.others, rest] };
    }
    case 'LZWDecode':
    case 'LZW': {
      const early = numberIn(parameter, 'EarlyChange', 1) !== 0;
      const bytes = decodeLzw(data, early, budget.left());
      budget.spend(bytes.length);
      return predicted(bytes, parameter, true);
    }
    case 'ASCII85Decode':
    case 'A85':
      return { bytes: decodeAscii85(data), others: [], whole: true };
    case 'ASCIIHexDecode':
    case 'AHx':
      return { bytes: decodeAsciiHex(data), others: [], whole: true };
    case 'RunLengthDecode':
    case 'RL': {
      const bytes = decodeRunLength(data, budget.left());
      budget.spend(bytes.length);
      return { bytes, others: [], whole: true };
    }
    default:
      return undefined;
  }
}

function predicted(bytes: Uint8Array, parameter: RawValue | undefined, whole: boolean): Step {
  const predictor = numberIn(parameter, 'Predictor', 1);
  if (predictor < 2) return { bytes, others: [], whole };
  const restored = undoPrediction(bytes, {
    predictor,
    colors: numberIn(parameter, 'Colors', 1),
    bitsPerComponent: numberIn(parameter, 'BitsPerComponent', 8),
    columns: numberIn(parameter, 'Columns', 1),
  });
  return { bytes: restored, others: [bytes], whole };
}

function listOf(value: RawValue | undefined): readonly RawValue[] {
  if (value === undefined) return [];
  return value.kind === 'array' ? value.items : [value];
}

function numberIn(value: RawValue | undefined, key: string, otherwise: number): number {
  const entry = value?.kind === 'dictionary' ? value.entries.get(key) : undefined;
  return entry?.kind === 'number' ? entry.value : otherwise;
}

function isOnlyLineEnd(bytes: Uint8Array): boolean {
  return bytes.length <= 2 && bytes.every((byte) => byte === 0x0a || byte === 0x0d);
}

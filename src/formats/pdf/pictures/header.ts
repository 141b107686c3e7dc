import { PDFArray, PDFBool, PDFDict, PDFName } from '../objects/pdf-lib.js';
import type { PDFObject, PDFRawStream } from '../objects/pdf-lib.js';
import { arrayAt, lookup, numberAt, numbersOf, streamAt } from '../objects/objects.js';
import type { Colours } from './colours.js';
import { coloursByCount, coloursOf } from './colours.js';
import type { Samples } from './samples.js';

/** What the dictionary of a picture says (ISO 32000-2 §8.9.5, table 87). */
export interface PictureHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: Samples['bits'];
  /** A stencil: samples say where paint goes, and the colour is that of the moment. */
  readonly isStencil: boolean;
  /** Absent where only the data says it, as for JPEG 2000. */
  readonly colours?: Colours;
  /** Pairs, one a component; empty for the usual ones. */
  readonly decode: readonly number[];
  readonly filters: readonly PictureFilter[];
}

export interface PictureFilter {
  readonly name: string;
  readonly parameters: PDFDict | undefined;
}

/** Undefined for what is no picture that anybody could draw. */
export function pictureHeader(
  { dict }: Pick<PDFRawStream, 'dict'>,
  resources: PDFDict | undefined,
): PictureHeader | undefined {
  const width = numberAt(dict, 'Width') ?? 0;
  const height = numberAt(dict, 'Height') ?? 0;
  const isStencil = isTrue(lookup(dict, 'ImageMask'));
  const filters = filtersOf(dict);
  const last = filters.at(-1)?.name;
  const bits = isStencil || isTwoColoured(last) ? 1 : (numberAt(dict, 'BitsPerComponent') ?? 8);
  const colours = isStencil ? coloursByCount(1) : coloursOf(lookup(dict, 'ColorSpace'), resources);
  if (!(width > 0) || !(height > 0) || !isDepth(bits)) return undefined;
  if (colours === undefined && last !== 'JPXDecode') return undefined;
  // Opacity within the data has no other way to be written.
  if ((numberAt(dict, 'SMaskInData') ?? 0) > 0) return undefined;
  return {
    width: Math.floor(width),
    height: Math.floor(height),
    bits,
    isStencil,
    ...(colours === undefined ? {} : { colours }),
    decode: numbersOf(arrayAt(dict, 'Decode')),
    filters,
  };
}

/** Pictures that say how opaque another one is: its soft mask, or a stencil for it. */
export function masksOf({ dict }: PDFRawStream): PDFRawStream[] {
  return ['SMask', 'Mask'].flatMap((key) => streamAt(dict, key) ?? []);
}

export function filtersOf(dict: PDFDict): PictureFilter[] {
  const filter = lookup(dict, 'Filter');
  const parameters = lookup(dict, 'DecodeParms') ?? lookup(dict, 'DP');
  const names =
    filter instanceof PDFArray
      ? filter.asArray().map((_, at) => filter.lookup(at))
      : filter === undefined
        ? []
        : [filter];
  return names.map((name, at) => {
    const own =
      parameters instanceof PDFArray
        ? elementAt(parameters, at)
        : at === 0
          ? parameters
          : undefined;
    return {
      name: name instanceof PDFName ? (FULL_NAMES[name.decodeText()] ?? name.decodeText()) : '',
      parameters: own instanceof PDFDict ? own : undefined,
    };
  });
}

/** Filters may be named shortly; of inline images they usually are (table 92). */
const FULL_NAMES: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

function elementAt(array: PDFArray, at: number): PDFObject | undefined {
  return at < array.size() ? array.lookup(at) : undefined;
}

function isTwoColoured(filter: string | undefined): boolean {
  return filter === 'CCITTFaxDecode' || filter === 'JBIG2Decode';
}

function isTrue(object: PDFObject | undefined): boolean {
  return object === PDFBool.True;
}

function isDepth(bits: number): bits is Samples['bits'] {
  return [1, 2, 4, 8, 16].includes(bits);
}

/** The name of a picture's last filter, which says how its pixels are packed. */
export function packingOf({ filters }: Pick<PictureHeader, 'filters'>): string {
  return filters.at(-1)?.name ?? '';
}

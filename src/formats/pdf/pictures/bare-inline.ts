import { deflateSync } from 'node:zlib';
import { bareJpeg } from '../../../raster/bare-jpeg.js';
import type { Aside } from '../content/aside.js';
import { OPERATORS } from '../content/operators.js';
import type { DecodedContent } from '../content/tokenized-stream.js';
import { latin1Bytes, latin1Text } from '../objects/bytes.js';
import { lookup, nameAt, numberAt } from '../objects/objects.js';
import { PDFArray, PDFBool, PDFContext, PDFName } from '../objects/pdf-lib.js';
import type { PDFDict } from '../objects/pdf-lib.js';
import { endOfPacked } from '../objects/stream-ends.js';
import { filtersOf } from './header.js';
import type { PictureFilter } from './header.js';
import { inlineData, inlinePicture } from './inline-picture.js';
import { unfilter } from './unfilter.js';

/**
 * The data of inline pictures that hold something beside their pixels, with what takes its place: comments and camera data
 * of a JPEG, what stands behind the end of packed data, samples behind the last row. No pixel changes.
 */
export function inlineAsides(content: DecodedContent): Aside[] {
  const { operators, bytes } = content;
  const context = PDFContext.create();
  const asides: Aside[] = [];
  for (let operator = 0; operator < operators.count; operator++) {
    if (operators.code[operator] !== OPERATORS.BI) continue;
    const picture = inlinePicture(context, content, operator, undefined);
    const range = inlineData(content, operator);
    if (picture === undefined || range === undefined) continue;
    const data = bytes.subarray(range.start, range.end);
    // Where the data ends is a guess: another end within it, and nothing is cut.
    if (ANOTHER_END.test(latin1Text(data))) continue;
    const size = sizeOf(picture.dict);
    const left = bare(data, filtersOf(picture.dict), size, context);
    if (left !== data && !isPadding(data, left)) asides.push({ ...range, by: left });
  }
  return asides;
}

const ANOTHER_END = /EI[\0\t\n\f\r ]/u;

/** A byte or two behind the end are what some programs leave. */
function isPadding(data: Uint8Array, left: Uint8Array): boolean {
  const rest = data.subarray(left.length);
  return rest.length <= PADDING && left.every((byte, at) => byte === data[at]);
}

const PADDING = 4;

/** The same bytes where there is nothing to leave out, or nobody can tell. */
function bare(
  data: Uint8Array,
  [filter, ...others]: readonly PictureFilter[],
  size: number | undefined,
  context: PDFContext,
): Uint8Array {
  if (filter === undefined) return size === undefined ? data : shortened(data, size);
  if (filter.name === 'DCTDecode') return bareJpeg(data, { keepsProfile: false }) ?? data;
  const packed = shortened(data, endOfPacked(filter, data) ?? data.length);
  const encode = ENCODERS.get(filter.name);
  if (encode === undefined || (numberAt(filter.parameters, 'Predictor') ?? 1) > 1) return packed;
  const plain = unfilter(packed, filter, MOST_BYTES, context);
  if (plain === undefined) return packed;
  const left = bare(plain, others, size, context);
  return left === plain ? packed : encode(left);
}

const MOST_BYTES = 2 ** 26;

function shortened(data: Uint8Array, end: number): Uint8Array {
  return end < data.length ? data.subarray(0, end) : data;
}

/** Bytes of all samples; undefined where the resources say how many colours there are. */
function sizeOf(dict: PDFDict): number | undefined {
  const isMask = lookup(dict, 'ImageMask') === PDFBool.True;
  const space = lookup(dict, 'ColorSpace');
  const family = space instanceof PDFArray ? space.asArray()[0] : space;
  const name = family instanceof PDFName ? family.decodeText() : nameAt(dict, 'ColorSpace');
  const colours = isMask ? 1 : COLOURS.get(name ?? '');
  const bits = isMask ? 1 : (numberAt(dict, 'BitsPerComponent') ?? 8);
  const width = numberAt(dict, 'Width') ?? 0;
  const height = numberAt(dict, 'Height') ?? 0;
  if (colours === undefined || !(width > 0) || !(height > 0)) return undefined;
  return Math.ceil((width * colours * bits) / 8) * height;
}

const COLOURS: ReadonlyMap<string, number> = new Map([
  ['DeviceGray', 1],
  ['DeviceRGB', 3],
  ['DeviceCMYK', 4],
  ['Indexed', 1],
]);

const ENCODERS: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ['ASCIIHexDecode', (bytes) => latin1Bytes(`${Buffer.from(bytes).toString('hex')}>`)],
  ['ASCII85Decode', inAscii85],
  ['FlateDecode', (bytes) => new Uint8Array(deflateSync(bytes))],
]);

/** Groups of four bytes as five digits (ISO 32000-2 §7.4.3), in lines that any program takes. */
function inAscii85(bytes: Uint8Array): Uint8Array {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const own = Math.min(4, bytes.length - at);
    let number = 0;
    for (let place = 0; place < 4; place++) number = number * 256 + (bytes[at + place] ?? 0);
    let group = '';
    for (let place = 0; place < 5; place++) {
      group = String.fromCharCode(33 + (number % 85)) + group;
      number = Math.floor(number / 85);
    }
    text += own === 4 && group === '!!!!!' ? 'z' : group.slice(0, own + 1);
    if (at % 60 === 56) text += '\n';
  }
  return latin1Bytes(`${text}~>`);
}

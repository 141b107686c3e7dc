import type { TextLayer } from '../../../core/text.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import type { PDFContext, PDFRawStream } from '../objects/pdf-lib.js';
import { drawnPictures } from './drawn-pictures.js';
import { filtersOf } from './header.js';
import type { OcrAtoms, PictureOwner, ReadPlace } from './ocr-atoms.js';
import { unfilter } from './unfilter.js';

/** What is written in the samples of pictures, which show it as noise at most. */
export interface SpelledPictures {
  /** Looks at the pictures that some content draws, on a page (from 0) if that is known. */
  readonly look: (
    glyphs: Pick<PageGlyphs, 'images' | 'uses'>,
    owner: PictureOwner,
    page: number | undefined,
  ) => void;
  /** One layer a picture that says something. A value in it takes the whole picture. */
  readonly layers: (atoms: OcrAtoms) => TextLayer[];
}

/** Decodes each picture once, however often it is drawn. */
export function spelledPictures(context: PDFContext, mostBytes: number): SpelledPictures {
  const known = new Map<PDFRawStream, readonly string[]>();
  const found: ((atoms: OcrAtoms) => TextLayer)[] = [];
  return {
    look: (glyphs, owner, page) => {
      if (glyphs.images.length === 0) return;
      for (const { picture, ctm } of drawnPictures(context, glyphs)) {
        const texts = known.get(picture) ?? rowsOfText(samplesOf(picture, mostBytes, context));
        known.set(picture, texts);
        if (texts.length === 0) continue;
        const id = `picture/${String(found.length + 1)}`;
        const place: TextLayer['place'] =
          page === undefined
            ? { kind: 'field', name: id }
            : { kind: 'page', page: page + 1, boxes: [] };
        const where = { owner, isDrawnPage: false, needsReview: false, ...UNIT, matrix: ctm };
        found.push((atoms) => layerOf(texts, where, { id, place }, atoms));
      }
    },
    layers: (atoms) => found.map((make) => make(atoms)),
  };
}

function layerOf(
  texts: readonly string[],
  where: ReadPlace,
  named: Pick<TextLayer, 'id' | 'place'>,
  atoms: OcrAtoms,
): TextLayer {
  const numbers = texts.map((text, at) => [
    ...(at === 0 ? [] : [-1]),
    ...atoms.add({ word: { text, box: WHOLE, line: 0, confidence: 1 }, place: where }),
  ]);
  return {
    ...named,
    source: 'text',
    text: texts.join('\n'),
    removal: 'span',
    atoms: Int32Array.from(numbers.flat()),
  };
}

const UNIT = { width: 1, height: 1, dpi: 72 };
const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 };

/** Nothing for pictures whose samples are packed as pictures: these do not spell anything. */
function samplesOf(
  { dict, contents }: PDFRawStream,
  most: number,
  context: PDFContext,
): Uint8Array {
  let bytes: Uint8Array | undefined = contents;
  for (const filter of filtersOf(dict)) bytes = bytes && unfilter(bytes, filter, most, context);
  return bytes ?? new Uint8Array();
}

function rowsOfText(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length && size < MOST_TEXT; at++) {
    const from = at;
    while (at < bytes.length && at - from < LONGEST && isPrintable(bytes[at])) at++;
    if (at - from < LEAST) continue;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, at - from).toString('latin1');
    if (!isSpelled(text)) continue;
    texts.push(text);
    size += text.length;
  }
  return texts;
}

const LEAST = 9;
const LONGEST = 400;
const MOST_TEXT = 4096;

function isPrintable(byte = 0): boolean {
  return byte >= 0x20 && byte < 0x7f;
}

/** Dark areas are rows of printable bytes too, but they have no words and no numbers of many digits. */
export function isSpelled(text: string): boolean {
  const plain = text.match(/[\p{L}\d ]/gu)?.length ?? 0;
  if (plain < text.length * 0.7) return false;
  if (/\p{L}{2}[:#.]? [\p{L}\d(]|\d{3}[- .]\d{2}[- .]\d{4}/u.test(text))
    return new Set(text).size >= LEAST_KINDS;
  const [digits = ''] = /\d{9,}/u.exec(text) ?? [];
  return new Set(digits).size >= LEAST_KINDS;
}

const LEAST_KINDS = 5;

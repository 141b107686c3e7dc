import type { FontKind, TestFont } from '../../fixtures/pdf/fonts.js';
import { fontKinds } from '../../fixtures/pdf/fonts.js';
import { decimal } from '../../fixtures/pdf/operands.js';
import { FIRST_FREE, pagesPdf } from '../../fixtures/pdf/page.js';
import type { RawObject } from '../../fixtures/pdf/raw-pdf.js';
import type { Drawing, Piece, TextState } from './pdf-drawing.js';

/** Words around the value, none of which may change. */
const AROUND = {
  above: 'The clerk keeps one card for each person named.',
  before: 'Record ',
  after: ' is on file here.',
  below: 'Nothing in this line may move by a hair.',
} as const;

const LEGIBLE = fontKinds.filter(({ legible }) => legible === 'all');

/** A page that shows the value as told, and how its fonts write it. */
export interface DrawnValue {
  readonly bytes: Uint8Array;
  /** The value's codes in each font, in hexadecimal. */
  readonly codes: readonly string[];
  readonly fontNames: readonly string[];
}

/** The document of a drawing: one page, with lines above and below the one that the value is in. */
export function drawValue(drawing: Drawing): DrawnValue {
  const { value, depth } = drawing;
  const kinds = drawing.fonts.map((at) => LEGIBLE[at % LEGIBLE.length] as FontKind);
  const shown = Object.values(AROUND).join('') + value;
  const fonts = kinds.map((kind, index) => kind.make(shown, FIRST_FREE + 200 * index));
  const references = fonts.map(({ reference }, index) => `/F${String(index)} ${reference}`);
  const fontResources = `/Font << ${references.join(' ')} >>`;
  const objects: Record<number, RawObject> = {};
  for (const font of fonts) Object.assign(objects, font.objects);
  let content = contentOf(drawing, fonts);
  let resources = fontResources;
  for (let level = 0; level < depth; level++) {
    const number = FIRST_FREE + 400 + level;
    const matrix = level === 0 ? drawing.formMatrix : [1, 0, 0, 1, 0, 0];
    objects[number] = {
      dict: `/Type /XObject /Subtype /Form /BBox [-5000 -5000 5000 5000] /Matrix [${matrix.join(' ')}] /Resources << ${resources} >>`,
      data: content,
      flate: true,
    };
    content = `q 1 0 0 1 0 0 cm /X${String(level)} Do Q`;
    resources = `${fontResources} /XObject << /X${String(level)} ${String(number)} 0 R >>`;
  }
  const { rotate, cropBox, userUnit } = drawing;
  const bytes = pagesPdf({
    pages: [
      { content, resources, rotate, ...(cropBox && { cropBox }), ...(userUnit && { userUnit }) },
    ],
    extraObjects: objects,
  });
  return {
    bytes,
    codes: fonts.map((font) => font.encode(value).replaceAll(/[<>]/gu, '')),
    fontNames: kinds.map(({ name }) => name),
  };
}

function contentOf(drawing: Drawing, fonts: readonly TestFont[]): string {
  const { state, size, zoom } = drawing;
  const shows = showsOf(drawing, fonts);
  const breaks = shows.filter(({ text }) => /['"]$/u.test(text)).length;
  const [font = fonts[0] as TestFont] = fonts;
  const select = (index: number): string => `/F${String(index)} ${decimal(size / zoom, 5)} Tf`;
  // Far enough that no mark over the value reaches another line, wherever it is raised to.
  const gap = 2 * size + Math.abs(state.rise);
  const line = (y: number, text: string): string =>
    `BT ${select(0)} ${matrix(drawing, 0, y)} Tm ${font.encode(text)} Tj ET`;
  return [
    line(gap, AROUND.above),
    `BT ${select(0)} ${matrix(drawing, 0, 0)} Tm ${font.encode(AROUND.before)} Tj`,
    setState(state, zoom),
    ...shows.map(({ text, font: index }, at) =>
      at === drawing.switchAt || at === 0 ? `${select(index)} ${text}` : text,
    ),
    setState({ charSpacing: 0, wordSpacing: 0, scale: 100, rise: 0, leading: 0 }, zoom),
    `${select(0)} ${font.encode(AROUND.after)} Tj ET`,
    line(-gap - breaks * state.leading, AROUND.below),
  ].join('\n');
}

interface Shown {
  readonly text: string;
  readonly font: number;
}

/** The value cut into the pieces' operators; what is left after the last goes into one more. */
function showsOf(
  { value, pieces, state, switchAt, zoom }: Drawing,
  fonts: readonly TestFont[],
): Shown[] {
  let at = 0;
  const rest: Piece = { operator: 'Tj', length: value.length, kerns: [0] };
  return [...pieces, rest].flatMap((piece, index) => {
    const text = value.slice(at, at + piece.length);
    const operator = mayBreak(value, at) ? piece.operator : 'Tj';
    at += text.length;
    const font = index < switchAt ? 0 : 1;
    const encode = (fonts[font] ?? fonts[0])?.encode ?? ((): string => '<>');
    return [{ text: showOf({ ...piece, operator }, text, encode, state, zoom), font }];
  });
}

/** A line that ends inside a word parts it in two, which is another text; digits and signs stand it. */
function mayBreak(value: string, at: number): boolean {
  return at === 0 || /^(?:\P{L}|.\P{L})/u.test(value.slice(at - 1));
}

function showOf(
  { operator, kerns }: Piece,
  text: string,
  encode: (text: string) => string,
  { wordSpacing, charSpacing }: TextState,
  zoom: number,
): string {
  switch (operator) {
    case 'TJ': {
      const parts = [...text].flatMap((character, index) => [
        String(kerns[index % kerns.length] ?? 0),
        encode(character),
      ]);
      return `[${parts.join(' ')}] TJ`;
    }
    case '"':
      return `${decimal(wordSpacing / zoom, 5)} ${decimal(charSpacing / zoom, 5)} ${encode(text)} "`;
    default:
      return `${encode(text)} ${operator}`;
  }
}

function setState(
  { charSpacing, wordSpacing, scale, rise, leading }: TextState,
  zoom: number,
): string {
  const unit = (value: number): string => decimal(value / zoom, 5);
  return `${unit(charSpacing)} Tc ${unit(wordSpacing)} Tw ${String(scale)} Tz ${unit(rise)} Ts ${unit(leading)} TL`;
}

/** A text matrix that is turned and scaled around the middle of the page; (x, y) are in the turned system. */
function matrix({ angle, zoom }: Drawing, x: number, y: number): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  // The lines are some 250 points long: they start left of the middle, so that most of them is on the page.
  const [along, up] = [x - 120, y];
  return [
    ...[cos * zoom, sin * zoom, -sin * zoom, cos * zoom].map((part) => decimal(part, 6)),
    ...[306 + along * cos - up * sin, 396 + along * sin + up * cos].map((part) => decimal(part, 3)),
  ].join(' ');
}

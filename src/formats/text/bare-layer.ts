import type { TextLayer } from '../../core/text.js';
import { delimiterOf } from './delimiter.js';

/**
 * The layer once more without the signs that only hold its text together, for whoever looks for known values: cells and
 * the strings of a list beside each other, comments whose lines go on, words that are set apart by tags or by marks of
 * Markdown. Undefined where there are no such signs. Detectors look at what was written alone.
 */
export function bareLayer(layer: TextLayer, isJson: boolean): TextLayer | undefined {
  const { text, atoms, ...rest } = layer;
  if (atoms === undefined) return undefined;
  const pieces: string[] = [];
  const made = new Int32Array(text.length);
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    pieces.push(text.slice(from, to));
    made.set(atoms.subarray(from, to), length);
    length += to - from;
  };
  for (const { 0: sign, index, groups } of text.matchAll(signsOf(text, isJson))) {
    if (sign === '') continue;
    keep(index);
    from = index + sign.length;
    const by =
      groups?.['beside'] !== undefined ? '\t' : groups?.['below'] !== undefined ? '\n' : '';
    pieces.push(by);
    made.fill(-1, length, length + by.length);
    length += by.length;
  }
  if (from === 0) return undefined;
  keep(text.length);
  return {
    ...rest,
    id: `${layer.id}/bare`,
    text: pieces.join(''),
    atoms: made.slice(0, length),
    secondary: true,
    vocabulary: 'own',
  };
}

function signsOf(text: string, isJson: boolean): RegExp {
  if (isJson) return STRINGS;
  const delimiter = delimiterOf(text);
  return delimiter === undefined ? SIGNS : (CELLS.get(delimiter) ?? SIGNS);
}

/** Strings that follow one another in a list. */
const STRINGS = /"\s*(?<below>,)\s*"/gu;
/** A comment, if the line before is one as well; what is said of a group holds for its line end. */
const COMMENT = String.raw`(?=[\n\r])(?<=(?:^|[ \t])(?<lead>//+|#+|\*|--+|;+|%+|')[^\n\r]{0,500})(?<below>\r?\n|\r)[ \t]*\k<lead>`;
const TAG = String.raw`</?[a-zA-Z][^<>]{0,1000}>`;
const MARKS = String.raw`\*{1,3}|~~|${'`'}+|(?<![\p{L}\p{N}_])_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_{1,3}(?![\p{L}\p{N}_])`;
const ROW = String.raw`[ \t]{0,40}(?<beside>[|\u2502])[ \t]{0,40}`;
const SIGNS = new RegExp(`${COMMENT}|${TAG}|${MARKS}|${ROW}`, 'gmu');
const CELLS: ReadonlyMap<string, RegExp> = new Map(
  [',', ';', '\t'].map((sign) => [
    sign,
    new RegExp(`"?[ ]{0,40}(?<beside>${sign})[ ]{0,40}"?|^"|"$`, 'gmu'),
  ]),
);

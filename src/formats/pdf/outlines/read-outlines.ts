import type { Box } from '../../../core/place.js';
import { tokenize } from '../content/lexer.js';
import type { Matrix } from '../content/matrix.js';
import { IDENTITY, multiply, toMatrix } from '../content/matrix.js';
import { arrayAt, numbersOf } from '../objects/objects.js';
import { operandsOf } from '../content/operands.js';
import type { PageGlyphs, StreamUse } from '../content/page-glyphs.js';
import { PATH, pathCode } from './path-operators.js';

/** A subpath that some content draws: its bytes in the content stream, and what it covers. */
export interface Outline {
  readonly start: number;
  readonly end: number;
  /** Around its points and control points, in the coordinates of the whole content. */
  readonly box: Box;
  readonly isCurved: boolean;
}

/** A path, from its first operator to the one that ends it. */
export interface OutlinePath {
  /** Index into `PageGlyphs.uses`. */
  readonly use: number;
  readonly outlines: readonly Outline[];
  /** The bytes of the operator that ends it. */
  readonly start: number;
  readonly end: number;
  readonly isClip: boolean;
}

/** The paths of some content and of the forms that it draws. */
export function readOutlines({ uses }: Pick<PageGlyphs, 'uses'>): OutlinePath[] {
  const paths: OutlinePath[] = [];
  const initial: Matrix[] = [IDENTITY];
  uses.forEach((use, index) => {
    const drawn = new Map(
      uses.flatMap(({ parent }, child) =>
        parent?.use === index ? [[use.operators.start[parent.operator] ?? -1, child] as const] : [],
      ),
    );
    readUse(use, index, initial[index] ?? IDENTITY, paths, (at, ctm) => {
      const child = drawn.get(at);
      const form = child === undefined ? undefined : uses[child]?.form;
      if (child === undefined || form === undefined) return;
      initial[child] = multiply(toMatrix(numbersOf(arrayAt(form.stream.dict, 'Matrix'))), ctm);
    });
  });
  return paths;
}

function readUse(
  { bytes }: StreamUse,
  use: number,
  start: Matrix,
  paths: OutlinePath[],
  onDraw: (at: number, ctm: Matrix) => void,
): void {
  const operators = tokenize(bytes, pathCode);
  const operands = operandsOf({ bytes, operators });
  const saved: Matrix[] = [];
  let ctm = start;
  let outlines: OpenOutline[] = [];
  let isClip = false;
  const extend = (outline: OpenOutline, numbers: readonly number[], end: number): void => {
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const x = numbers[at] ?? 0;
      const y = numbers[at + 1] ?? 0;
      const toX = x * ctm[0] + y * ctm[2] + ctm[4];
      const toY = x * ctm[1] + y * ctm[3] + ctm[5];
      outline.box.left = Math.min(outline.box.left, toX);
      outline.box.right = Math.max(outline.box.right, toX);
      outline.box.bottom = Math.min(outline.box.bottom, toY);
      outline.box.top = Math.max(outline.box.top, toY);
    }
    outline.end = end;
  };
  const begin = (at: number): OpenOutline => {
    const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
    const outline = { start: at, end: at, box, isCurved: false };
    outlines.push(outline);
    return outline;
  };
  for (let index = 0; index < operators.count; index++) {
    const at = operators.start[index] ?? 0;
    const end = operators.end[index] ?? 0;
    switch (operators.code[index] ?? 0) {
      case PATH.q:
        saved.push(ctm);
        break;
      case PATH.Q:
        ctm = saved.pop() ?? ctm;
        break;
      case PATH.cm:
        ctm = multiply(toMatrix(operands.numbers(index)), ctm);
        break;
      case PATH.Do:
        onDraw(at, ctm);
        break;
      case PATH.m:
        extend(begin(at), operands.numbers(index), end);
        break;
      case PATH.re: {
        const [x = 0, y = 0, width = 0, height = 0] = operands.numbers(index);
        extend(begin(at), [x, y, x + width, y, x + width, y + height, x, y + height], end);
        break;
      }
      case PATH.l:
      case PATH.h:
      case PATH.c:
      case PATH.v:
      case PATH.y: {
        const outline = outlines.at(-1) ?? begin(at);
        const code = operators.code[index];
        outline.isCurved ||= code !== PATH.l && code !== PATH.h;
        extend(outline, operands.numbers(index), end);
        break;
      }
      case PATH.W:
        isClip = true;
        break;
      case PATH.paint:
      case PATH.n:
        if (outlines.length > 0) paths.push({ use, outlines, start: at, end, isClip });
        outlines = [];
        isClip = false;
        break;
    }
  }
}

interface OpenOutline {
  start: number;
  end: number;
  box: { left: number; bottom: number; right: number; top: number };
  isCurved: boolean;
}

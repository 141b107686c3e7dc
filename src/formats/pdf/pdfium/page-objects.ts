import type { Box } from '../../../core/place.js';
import type { PdfiumCalls } from './library.js';
import { floatAt, withMemory } from './memory.js';

/** One object that a page draws, in drawing order; those of forms stand where their form is drawn. */
export interface PageObject {
  readonly handle: number;
  readonly kind: 'text' | 'path' | 'image' | 'shading' | 'other';
  /** What it covers on the page. Absent for text, whose glyphs tell. */
  readonly bounds?: Box;
  /** From the unit square, which a picture fills, to the page; of pictures only. */
  readonly matrix?: Matrix;
  /** Whether it is marked as optional content (ISO 32000-2 §8.11.3.2). */
  readonly isLayered: boolean;
}

export type Matrix = readonly [number, number, number, number, number, number];

/** `FPDF_PAGEOBJ_*` of `fpdf_edit.h`. */
const KINDS: Readonly<Record<number, PageObject['kind']>> = {
  1: 'text',
  2: 'path',
  3: 'image',
  4: 'shading',
};
const FORM = 5;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Forms nested deeper than this are not looked into. */
const MAXIMUM_DEPTH = 12;

/**
 * The objects of an open page, forms opened up; `undefined` when there are more than `most`, as no page that people
 * read has.
 */
export function readPageObjects(
  pdfium: PdfiumCalls,
  page: number,
  most: number,
): readonly PageObject[] | undefined {
  const objects: PageObject[] = [];
  const add = (handle: number, matrix: Matrix, depth: number, isLayered: boolean): void => {
    const layered = isLayered || isOptional(pdfium, handle);
    const type = pdfium._FPDFPageObj_GetType(handle);
    if (type === FORM && depth < MAXIMUM_DEPTH) {
      const inner = multiply(matrixOf(pdfium, handle), matrix);
      const count = pdfium._FPDFFormObj_CountObjects(handle);
      for (let index = 0; index < count && objects.length <= most; index += 1) {
        add(pdfium._FPDFFormObj_GetObject(handle, index), inner, depth + 1, layered);
      }
      return;
    }
    const kind = KINDS[type] ?? 'other';
    const bounds = kind === 'text' ? undefined : boundsOf(pdfium, handle, matrix);
    objects.push({
      handle,
      kind,
      isLayered: layered,
      ...(bounds && { bounds }),
      ...(kind === 'image' ? { matrix: multiply(matrixOf(pdfium, handle), matrix) } : {}),
    });
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count && objects.length <= most; index += 1) {
    add(pdfium._FPDFPage_GetObject(page, index), IDENTITY, 0, false);
  }
  return objects.length > most ? undefined : objects;
}

function matrixOf(pdfium: PdfiumCalls, handle: number): Matrix {
  return withMemory(pdfium, 24, (out) => {
    if (pdfium._FPDFPageObj_GetMatrix(handle, out) === 0) return IDENTITY;
    const at = (index: number): number => floatAt(pdfium, out + 4 * index);
    return [at(0), at(1), at(2), at(3), at(4), at(5)];
  });
}

/** First `a`, then `b` (ISO 32000-2 §8.3.4). */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function boundsOf(pdfium: PdfiumCalls, handle: number, matrix: Matrix): Box | undefined {
  return withMemory(pdfium, 16, (out) => {
    if (pdfium._FPDFPageObj_GetBounds(handle, out, out + 4, out + 8, out + 12) === 0) {
      return undefined;
    }
    const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => floatAt(pdfium, out + at));
    const xs: number[] = [];
    const ys: number[] = [];
    for (const x of [left ?? 0, right ?? 0]) {
      for (const y of [bottom ?? 0, top ?? 0]) {
        xs.push(matrix[0] * x + matrix[2] * y + matrix[4]);
        ys.push(matrix[1] * x + matrix[3] * y + matrix[5]);
      }
    }
    return {
      left: Math.min(...xs),
      bottom: Math.min(...ys),
      right: Math.max(...xs),
      top: Math.max(...ys),
    };
  });
}

/** Whether a mark around the object is named OC; the name comes in UTF-16 with a zero behind it. */
function isOptional(pdfium: PdfiumCalls, handle: number): boolean {
  const count = pdfium._FPDFPageObj_CountMarks(handle);
  for (let index = 0; index < count; index += 1) {
    const mark = pdfium._FPDFPageObj_GetMark(handle, index);
    const isOc = withMemory(pdfium, 16, (out) => {
      pdfium.HEAPU8.fill(0, out, out + 16);
      pdfium._FPDFPageObjMark_GetName(mark, out, 8, out + 8);
      const name = pdfium.HEAPU8.subarray(out, out + 6);
      return name[0] === 0x4f && name[2] === 0x43 && name[4] === 0;
    });
    if (isOc) return true;
  }
  return false;
}

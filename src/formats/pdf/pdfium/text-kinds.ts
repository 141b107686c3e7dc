import type { PdfiumCalls } from './library.js';
import { withMemory } from './memory.js';

/** What a character of a page is: drawn, invisible (text rendering mode 3), or of a text layer that we wrote. */
export const TEXT_KIND = { drawn: 0, invisible: 1, ownLayer: 2 } as const;

/** The characters of a page by kind, and which object shows each: as many as `readPageGlyphs` gives, in its order. */
export interface TextKinds {
  readonly kind: Uint8Array;
  readonly object: Float64Array;
}

/** The key of the property list around our own text; only invisible text counts. */
const LAYER = new TextEncoder().encode('BlackletterText\0');
const INVISIBLE = 3;
/** `FPDF_PAGEOBJ_TEXT` of `fpdf_edit.h`. */
const TEXT = 1;

/** Whether a page has a text layer that we wrote; it stands at the top level. */
export function hasOwnLayer(pdfium: PdfiumCalls, page: number): boolean {
  return withMemory(pdfium, LAYER.length, (key) => {
    pdfium.HEAPU8.set(LAYER, key);
    for (let index = pdfium._FPDFPage_CountObjects(page) - 1; index >= 0; index -= 1) {
      const object = pdfium._FPDFPage_GetObject(page, index);
      if (pdfium._FPDFPageObj_GetType(object) === TEXT && isOwn(pdfium, object, key)) return true;
    }
    return false;
  });
}

export function readTextKinds(pdfium: PdfiumCalls, page: number): TextKinds {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return { kind: new Uint8Array(), object: new Float64Array() };
  try {
    const count = Math.max(0, pdfium._FPDFText_CountChars(textPage));
    const kinds = { kind: new Uint8Array(count), object: new Float64Array(count) };
    const known = new Map<number, number>();
    withMemory(pdfium, LAYER.length, (key) => {
      pdfium.HEAPU8.set(LAYER, key);
      for (let index = 0; index < count; index += 1) {
        const object = pdfium._FPDFText_GetTextObject(textPage, index);
        if (object === 0) continue;
        const kind = known.get(object) ?? kindOf(pdfium, object, key);
        known.set(object, kind);
        kinds.kind[index] = kind;
        kinds.object[index] = object;
      }
    });
    return kinds;
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

function kindOf(pdfium: PdfiumCalls, object: number, key: number): number {
  if (pdfium._FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE) return TEXT_KIND.drawn;
  return isOwn(pdfium, object, key) ? TEXT_KIND.ownLayer : TEXT_KIND.invisible;
}

function isOwn(pdfium: PdfiumCalls, object: number, key: number): boolean {
  if (pdfium._FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE) return false;
  const count = pdfium._FPDFPageObj_CountMarks(object);
  for (let index = 0; index < count; index += 1) {
    const mark = pdfium._FPDFPageObj_GetMark(object, index);
    if (pdfium._FPDFPageObjMark_GetParamValueType(mark, key) !== 0) return true;
  }
  return false;
}

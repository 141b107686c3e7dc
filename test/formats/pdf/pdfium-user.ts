import { withPdfium } from '../../../src/formats/pdf/pdfium/lease.js';
import type { PdfiumCalls } from '../../../src/formats/pdf/pdfium/library.js';
import { openPdfiumDocument, withPage } from '../../../src/formats/pdf/pdfium/document.js';
import type { PdfiumDocument } from '../../../src/formats/pdf/pdfium/document.js';

/** What somebody with a viewer does: follows bookmarks and links, opens attachments, fills a field. */
export interface PdfiumUser {
  /** Page (from 0) to which each bookmark and each link of the first page leads. */
  readonly destinations: () => number[];
  /** The attachments as text. */
  readonly attachments: () => string[];
  /** Clicks at a place of the first page, types, and gives what the field there holds then. */
  readonly type: (x: number, y: number, text: string) => string;
  /** MCIDs that the structure tree names on the first page, in order. */
  readonly structure: () => number[];
  /** MCIDs that text of the first page is marked with. */
  readonly marked: () => number[];
}

type Calls = Readonly<Record<string, (...values: readonly number[]) => number>>;

/** Drives PDFium as a viewer of one file. */
export async function withUser<Result>(
  bytes: Uint8Array,
  use: (user: PdfiumUser) => Result,
): Promise<Result> {
  return withPdfium((pdfium) => {
    const document = openPdfiumDocument(pdfium, bytes);
    const result = use(userOf(document, pdfium as unknown as Calls));
    document.close();
    return result;
  });
}

function userOf(document: PdfiumDocument, raw: Calls): PdfiumUser {
  const { pdfium, handle } = document;
  const call = (name: string, ...values: readonly number[]): number => {
    const found = raw[`_${name}`];
    if (found === undefined) throw new Error(`PDFium has no ${name}`);
    return found(...values);
  };
  const onFirst = <Result>(use: (page: number) => Result): Result => withPage(document, 0, use);
  return {
    destinations: () => {
      const pages: number[] = [];
      let bookmark = call('FPDFBookmark_GetFirstChild', handle, 0);
      for (; bookmark !== 0; bookmark = call('FPDFBookmark_GetNextSibling', handle, bookmark)) {
        const to = call('FPDFBookmark_GetDest', handle, bookmark);
        pages.push(call('FPDFDest_GetDestPageIndex', handle, to));
      }
      onFirst((page) => {
        withMemory(pdfium, 8, (out) => {
          pdfium.HEAP32.fill(0, out >> 2, (out >> 2) + 2);
          while (call('FPDFLink_Enumerate', page, out, out + 4) !== 0) {
            const to = call('FPDFLink_GetDest', handle, pdfium.HEAP32[(out + 4) >> 2] ?? 0);
            pages.push(call('FPDFDest_GetDestPageIndex', handle, to));
          }
        });
      });
      return pages;
    },
    attachments: () =>
      Array.from({ length: call('FPDFDoc_GetAttachmentCount', handle) }, (_, index) => {
        const attachment = call('FPDFDoc_GetAttachment', handle, index);
        return withMemory(pdfium, 4096, (out) => {
          const buffer = out + 16;
          call('FPDFAttachment_GetFile', attachment, 0, 0, out);
          const size = pdfium.HEAP32[out >> 2] ?? 0;
          if (call('FPDFAttachment_GetFile', attachment, buffer, size, out) === 0) return '';
          return Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + size)).toString('latin1');
        });
      }),
    type: (x, y, text) => {
      const info = call('PDFiumExt_OpenFormFillInfo');
      const form = call('PDFiumExt_InitFormFillEnvironment', handle, info);
      try {
        return onFirst((page) => {
          call('FORM_OnAfterLoadPage', page, form);
          call('FORM_OnLButtonDown', form, page, 0, x, y);
          call('FORM_OnLButtonUp', form, page, 0, x, y);
          for (const character of text) call('FORM_OnChar', form, page, character.charCodeAt(0), 0);
          call('FORM_ForceToKillFocus', form);
          return withMemory(pdfium, 512, (out) => {
            pdfium.HEAPF32.set([x, y], out >> 2);
            const field = call('FPDFAnnot_GetFormFieldAtPoint', form, page, out);
            const size = call('FPDFAnnot_GetFormFieldValue', form, field, out + 8, 500);
            call('FORM_OnBeforeClosePage', page, form);
            return Buffer.from(pdfium.HEAPU8.slice(out + 8, out + 6 + size)).toString('utf16le');
          });
        });
      } finally {
        call('PDFiumExt_ExitFormFillEnvironment', form);
        call('PDFiumExt_CloseFormFillInfo', info);
      }
    },
    structure: () =>
      onFirst((page) => {
        const tree = call('FPDF_StructTree_GetForPage', page);
        const found: number[] = [];
        const visit = (element: number): void => {
          const own = call('FPDF_StructElement_GetMarkedContentIdCount', element);
          for (let at = 0; at < own; at += 1)
            found.push(call('FPDF_StructElement_GetMarkedContentIdAtIndex', element, at));
          const children = call('FPDF_StructElement_CountChildren', element);
          for (let at = 0; at < children; at += 1) {
            const child = call('FPDF_StructElement_GetChildAtIndex', element, at);
            if (child !== 0) visit(child);
          }
        };
        const count = call('FPDF_StructTree_CountChildren', tree);
        for (let at = 0; at < count; at += 1)
          visit(call('FPDF_StructTree_GetChildAtIndex', tree, at));
        call('FPDF_StructTree_Close', tree);
        return found.filter((id) => id >= 0);
      }),
    marked: () =>
      onFirst((page) =>
        Array.from({ length: call('FPDFPage_CountObjects', page) }, (_, at) =>
          call('FPDFPageObj_GetMarkedContentID', call('FPDFPage_GetObject', page, at)),
        ).filter((id) => id >= 0),
      ),
  };
}

function withMemory<Result>(
  pdfium: PdfiumCalls,
  size: number,
  use: (pointer: number) => Result,
): Result {
  const pointer = pdfium._malloc(size);
  try {
    return use(pointer);
  } finally {
    pdfium._free(pointer);
  }
}

import { init } from '@embedpdf/pdfium';
import type { PdfiumImports, PdfiumState } from './compiled-library.js';
import { instantiatePdfium } from './compiled-library.js';

/**
 * The PDFium calls that we use, as raw WebAssembly exports: handles and pointers are numbers, 0 means failure
 * (`fpdfview.h`, `fpdf_text.h`).
 */
export interface PdfiumCalls {
  readonly _malloc: (size: number) => number;
  readonly _free: (pointer: number) => void;
  readonly _FPDF_LoadMemDocument: (data: number, size: number, password: number) => number;
  readonly _FPDF_GetLastError: () => number;
  readonly _FPDF_CloseDocument: (document: number) => void;
  readonly _FPDF_GetPageCount: (document: number) => number;
  /** Writes UTF-16 with a closing zero; gives the bytes that it takes. */
  readonly _FPDF_GetPageLabel: (
    document: number,
    index: number,
    out: number,
    bytes: number,
  ) => number;
  readonly _FPDF_LoadPage: (document: number, index: number) => number;
  readonly _FPDF_ClosePage: (page: number) => void;
  readonly _FPDF_GetPageWidthF: (page: number) => number;
  readonly _FPDF_GetPageHeightF: (page: number) => number;
  readonly _FPDFPage_GetRotation: (page: number) => number;
  readonly _FPDF_PageToDevice: (
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    outX: number,
    outY: number,
  ) => number;
  readonly _FPDF_DeviceToPage: PdfiumCalls['_FPDF_PageToDevice'];
  readonly _FPDFText_LoadPage: (page: number) => number;
  readonly _FPDFText_ClosePage: (textPage: number) => void;
  readonly _FPDFText_CountChars: (textPage: number) => number;
  readonly _FPDFText_GetText: (
    textPage: number,
    start: number,
    count: number,
    out: number,
  ) => number;
  readonly _FPDFText_GetUnicode: (textPage: number, index: number) => number;
  readonly _FPDFText_IsGenerated: (textPage: number, index: number) => number;
  readonly _FPDFText_GetCharOrigin: (
    textPage: number,
    index: number,
    outX: number,
    outY: number,
  ) => number;
  readonly _FPDFText_GetCharBox: (
    textPage: number,
    index: number,
    outLeft: number,
    outRight: number,
    outBottom: number,
    outTop: number,
  ) => number;
  /** Six floats: from the line's coordinates, without the font size, to the page's. */
  readonly _FPDFText_GetMatrix: (textPage: number, index: number, out: number) => number;
  readonly _FPDFText_GetFontSize: (textPage: number, index: number) => number;
  readonly _FPDFText_GetLooseCharBox: (textPage: number, index: number, out: number) => number;
  /** The text object that shows a character; 0 for one that PDFium made up. */
  readonly _FPDFText_GetTextObject: (textPage: number, index: number) => number;
  readonly _FPDFTextObj_GetTextRenderMode: (object: number) => number;
  readonly _FPDFPage_CountObjects: (page: number) => number;
  readonly _FPDFPage_GetObject: (page: number, index: number) => number;
  readonly _FPDFFormObj_CountObjects: (form: number) => number;
  readonly _FPDFFormObj_GetObject: (form: number, index: number) => number;
  readonly _FPDFPageObj_GetType: (object: number) => number;
  readonly _FPDFPageObj_GetMatrix: (object: number, out: number) => number;
  readonly _FPDFPageObj_GetBounds: (
    object: number,
    outLeft: number,
    outBottom: number,
    outRight: number,
    outTop: number,
  ) => number;
  readonly _FPDFPageObj_GetFillColor: (
    object: number,
    outRed: number,
    outGreen: number,
    outBlue: number,
    outAlpha: number,
  ) => number;
  readonly _FPDFPageObj_GetClipPath: (object: number) => number;
  /** -1 where there is none. */
  readonly _FPDFClipPath_CountPaths: (clipPath: number) => number;
  readonly _FPDFPath_CountSegments: (path: number) => number;
  readonly _FPDFPageObj_SetFillColor: (
    object: number,
    red: number,
    green: number,
    blue: number,
    alpha: number,
  ) => number;
  readonly _FPDFPageObj_SetIsActive: (object: number, active: number) => number;
  readonly _FPDFPageObj_CountMarks: (object: number) => number;
  readonly _FPDFPageObj_GetMark: (object: number, index: number) => number;
  readonly _FPDFPageObjMark_GetName: (
    mark: number,
    out: number,
    size: number,
    outLength: number,
  ) => number;
  /** 0 where the mark has no such key. */
  readonly _FPDFPageObjMark_GetParamValueType: (mark: number, key: number) => number;
  readonly _FPDFPageObjMark_RemoveParam: (object: number, mark: number, key: number) => number;
  readonly _FPDF_GetPageBoundingBox: (page: number, out: number) => number;
  readonly _FPDFPage_GetAnnotCount: (page: number) => number;
  readonly _FPDFPage_GetAnnot: (page: number, index: number) => number;
  readonly _FPDFPage_CloseAnnot: (annotation: number) => void;
  readonly _FPDFAnnot_GetSubtype: (annotation: number) => number;
  readonly _FPDFAnnot_GetFlags: (annotation: number) => number;
  readonly _FPDFAnnot_GetRect: (annotation: number, out: number) => number;
  readonly _FPDFAnnot_HasKey: (annotation: number, key: number) => number;
  readonly _FPDFBitmap_Create: (width: number, height: number, alpha: number) => number;
  readonly _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ) => void;
  readonly _FPDFBitmap_GetBuffer: (bitmap: number) => number;
  readonly _FPDFBitmap_GetStride: (bitmap: number) => number;
  readonly _FPDFBitmap_Destroy: (bitmap: number) => void;
  readonly _FPDFBitmap_GetWidth: (bitmap: number) => number;
  readonly _FPDFBitmap_GetHeight: (bitmap: number) => number;
  readonly _FPDFBitmap_GetFormat: (bitmap: number) => number;
  /** The decoded samples of an image object, without its masks; 0 where it cannot be decoded. */
  readonly _FPDFImageObj_GetBitmap: (image: number) => number;
  /** The bytes as they are packed: how many there are, and as many of them as fit. */
  readonly _FPDFImageObj_GetImageDataRaw: (image: number, out: number, size: number) => number;
  readonly _FPDFImageObj_GetImageFilterCount: (image: number) => number;
  readonly _FPDFImageObj_GetImageFilter: (
    image: number,
    index: number,
    out: number,
    size: number,
  ) => number;
  readonly _FPDFPage_Flatten: (page: number, usage: number) => number;
  readonly _PDFiumExt_OpenFileWriter: () => number;
  readonly _PDFiumExt_GetFileWriterSize: (writer: number) => number;
  readonly _PDFiumExt_GetFileWriterData: (writer: number, out: number, size: number) => number;
  readonly _PDFiumExt_CloseFileWriter: (writer: number) => void;
  readonly _FPDF_SaveAsCopy: (document: number, writer: number, flags: number) => number;
  readonly _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ) => void;
  /** Views of the memory; they are replaced when it grows, so never keep one over a call. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly HEAP32: Int32Array;
}

/** A new instance of PDFium's WebAssembly build, and where it has its state. It takes some 12 ms. */
export async function startPdfium(): Promise<{
  readonly calls: PdfiumCalls;
  readonly state: PdfiumState;
}> {
  const silent = (): void => undefined;
  const started: { state?: PdfiumState } = {};
  const wrapped = await new Promise<Awaited<ReturnType<typeof init>>>((resolve, reject) => {
    const overrides: Record<string, unknown> = {
      instantiateWasm: (imports: PdfiumImports, receive: Receive): object => {
        // Without its own way to say so, the package would wait forever where there is no memory.
        instantiatePdfium(withoutFiles(imports)).then(({ instance, code }) => {
          started.state = instance.exports;
          receive(instance, code);
        }, reject);
        return {};
      },
      // PDFium's warnings would go to the user's terminal, and may quote the document.
      print: silent,
      printErr: silent,
    };
    init(overrides).then(resolve, reject);
  });
  if (started.state === undefined) throw new TypeError('PDFium started without a memory');
  wrapped.PDFiumExt_Init();
  return { calls: wrapped.pdfium as unknown as PdfiumCalls, state: started.state };
}

/** There are no files for PDFium, not even those that the package keeps in memory: all that it knows is in its own memory. */
function withoutFiles(imports: PdfiumImports): PdfiumImports {
  return { ...imports, env: { ...imports['env'], __syscall_openat: () => NO_SUCH_FILE } };
}

/** ENOENT of WASI, as a system call gives it. */
const NO_SUCH_FILE = -44;

type Receive = (instance: object, code: object) => void;

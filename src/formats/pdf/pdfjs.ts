import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../../core/error.js';
import { keepNatives } from './keep-natives.js';
import { loopbackPort } from './loopback-port.js';
import type { LoopbackPort } from './loopback-port.js';

/** A glyph as pdf.js decodes it. */
export interface DecodedGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  /** Horizontal advance in glyph space; `ShownFont.scale` makes it text space. */
  readonly width: number;
  /** Vertical advance and the position vector, where the font is vertical (ISO 32000-2 §9.7.4.3). */
  readonly vmetric?: readonly [number, number, number];
  /** True for the single-byte code 32, to which alone word spacing applies (ISO 32000-2 §9.3.3). */
  readonly isSpace: boolean;
}

export interface ShownFont {
  readonly id: string;
  /** Glyph space to text space: 0.001 but for Type3 and odd Type1 fonts. */
  readonly scale: number;
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  readonly isType3: boolean;
}

/** One show operator: its glyphs, with the numbers of a TJ array between them, and the font in force. */
export interface Show {
  readonly glyphs: readonly (DecodedGlyph | number)[];
  readonly font: ShownFont;
}

export interface PdfjsDocument {
  readonly pageCount: number;
  /** The show operators of a page, nested forms included, in the order in which they are executed. */
  readonly shows: (pageIndex: number) => Promise<readonly Show[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a document in pdf.js, without a canvas, fonts of the system or a worker thread.
 *
 * @throws DocumentError ENCRYPTED or DAMAGED
 */
export async function openPdfjs(bytes: Uint8Array, password: string): Promise<PdfjsDocument> {
  const pdfjs = await loadPdfjs();
  const base = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(base, name, '/');
  const port = loopbackPort();
  pdfjs.WorkerMessageHandler.initializeFromPort(port);
  const worker = pdfjs.PDFWorker.create({
    port: port as never,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const task = pdfjs.getDocument({
    worker,
    // pdf.js takes the buffer over, so it gets a copy.
    data: bytes.slice(),
    password,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    // Pictures are decoded elsewhere: to read text they are only in the way.
    maxImageSize: 1,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    // With a stub for FontFace no glyph outlines are compiled.
    disableFontFace: false,
    ownerDocument: { fonts: { add: ignore, delete: ignore } } as never,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (cause) {
    await task.destroy();
    worker.destroy();
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException') {
      throw new DocumentError('ENCRYPTED', 'The PDF is encrypted: give its password.');
    }
    throw new DocumentError('DAMAGED', 'The PDF cannot be opened: its structure is damaged.', {
      cause,
    });
  }
  const { OPS } = pdfjs;
  const fonts = new Map<string, ShownFont>();
  const fontOf = (id: string, page: PDFPageProxy): ShownFont => {
    const known = fonts.get(id);
    if (known !== undefined) return known;
    const font = shownFont(id, page.commonObjs.get(id) as RawFont);
    fonts.set(id, font);
    return font;
  };
  return {
    pageCount: document.numPages,
    async shows(pageIndex) {
      const page = await document.getPage(pageIndex + 1);
      const { fnArray, argsArray } = await page.getOperatorList({
        annotationMode: pdfjs.AnnotationMode.DISABLE,
      });
      const shows: Show[] = [];
      const stack: (ShownFont | undefined)[] = [];
      let font: ShownFont | undefined;
      // The group of a soft mask is drawn where the mask is set; it is content of its own.
      const groups: boolean[] = [];
      for (let index = 0; index < fnArray.length; index++) {
        const args = argsArray[index] as unknown[] | null;
        switch (fnArray[index] ?? 0) {
          case OPS.save:
          case OPS.paintFormXObjectBegin:
            stack.push(font);
            break;
          case OPS.restore:
          case OPS.paintFormXObjectEnd:
            if (stack.length > 0) font = stack.pop();
            break;
          case OPS.setFont: {
            font = fontOf(String(args?.[0]), page);
            break;
          }
          case OPS.setGState:
            for (const [key, value] of (args?.[0] ?? []) as [string, unknown][]) {
              if (key === 'Font') font = fontOf(String((value as unknown[])[0]), page);
            }
            break;
          case OPS.beginGroup:
            groups.push(isSoftMask(args?.[0]));
            break;
          case OPS.endGroup:
            groups.pop();
            break;
          case OPS.showText:
            if (font !== undefined && !groups.includes(true))
              shows.push({ glyphs: args?.[0] as Show['glyphs'], font });
            break;
        }
      }
      page.cleanup();
      return shows;
    },
    async close() {
      await task.destroy();
      worker.destroy();
    },
  };
}

function isSoftMask(group: unknown): boolean {
  return Boolean((group as { readonly smask?: unknown } | null | undefined)?.smask);
}

interface RawFont {
  readonly fontMatrix?: readonly number[];
  readonly ascent?: number;
  readonly descent?: number;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
}

function shownFont(id: string, font: RawFont): ShownFont {
  return {
    id,
    scale: font.fontMatrix?.[0] ?? 0.001,
    ascent: Number.isFinite(font.ascent) ? (font.ascent ?? 0) : 0,
    descent: Number.isFinite(font.descent) ? (font.descent ?? 0) : 0,
    vertical: font.vertical === true,
    isType3: font.isType3Font === true,
  };
}

function ignore(): void {}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The half of pdf.js that parses. */
interface PdfjsWorker {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: LoopbackPort) => void };
}

/** pdf.js asks for these browser classes when it is loaded or sees a font; nothing is ever drawn with them here. */
async function loadPdfjs(): Promise<Pdfjs & PdfjsWorker> {
  const scope = globalThis as Record<string, unknown>;
  scope['DOMMatrix'] ??= class {};
  scope['ImageData'] ??= class {};
  scope['Path2D'] ??= class {};
  scope['FontFace'] ??= class {
    load(): Promise<void> {
      return Promise.resolve();
    }
  };
  const load = async (name: string): Promise<unknown> =>
    import(
      pathToFileURL(createRequire(import.meta.url).resolve(`pdfjs-dist/legacy/build/${name}`)).href
    );
  const restore = keepNatives();
  const main = (await load('pdf.min.mjs')) as Pdfjs;
  const worker = (await load('pdf.worker.min.mjs')) as PdfjsWorker;
  restore();
  return { ...main, ...worker };
}

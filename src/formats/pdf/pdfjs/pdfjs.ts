import { setImmediate } from 'node:timers/promises';
import { DocumentError } from '../../../core/error.js';
import { packagedFile } from '../packaged-file.js';
import { DOCUMENT_ID, pdfjsPort } from './pdfjs-port.js';
import { showCollector } from './pdfjs-shows.js';
import type { Show } from './pdfjs-shows.js';
import { loadPdfjsWorker } from './pdfjs-worker.js';
import { shownFont } from './shown-font.js';
import type { ShownFont, ToldFont } from './shown-font.js';

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
  const fonts = new Map<string, ShownFont>();
  let settle: (pageCount: number) => void;
  let fail: (reason: unknown) => void;
  const opened = new Promise<number>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  const { port, send, ask, stream } = pdfjsPort({
    GetDoc: (told) => {
      settle((told as { readonly pdfInfo: { readonly numPages: number } }).pdfInfo.numPages);
    },
    DocException: (reason) => {
      fail(reason);
    },
    PasswordRequest: () => {
      throw new Error('No other password');
    },
    commonobj: (told) => {
      const [id, kind, font] = told as readonly [string, string, ToldFont];
      if (kind === 'Font') fonts.set(id, shownFont(id, font));
    },
    FetchBinaryData: readPackaged,
  });
  const close = async (): Promise<void> => {
    await ask('document', 'Terminate', null);
  };
  pdfjs.WorkerMessageHandler.initializeFromPort(port);
  send('worker', 'configure', { verbosity: ERRORS_ONLY });
  await ask('worker', 'GetDocRequest', documentRequest(bytes, password));
  let pageCount: number;
  try {
    send('document', 'Ready', null);
    pageCount = await opened;
  } catch (cause) {
    await close();
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException') {
      throw new DocumentError('ENCRYPTED', 'The PDF is encrypted: give its password.');
    }
    throw new DocumentError('DAMAGED', 'The PDF cannot be opened: its structure is damaged.', {
      cause,
    });
  }
  const fontOf = (id: string): ShownFont => {
    const font = fonts.get(id);
    if (font === undefined) throw new Error('A font is used before it is told of');
    return font;
  };
  return {
    pageCount,
    async shows(pageIndex) {
      // Everything else comes to pass without a turn of the event loop, and timers and signals need one.
      await setImmediate();
      await ask('document', 'GetPage', { pageIndex });
      const { shows, take } = showCollector(fontOf);
      const request = { pageId: pageIndex, pageIndex, intent: OPERATORS_ONLY, cacheKey: '' };
      await stream('document', 'GetOperatorList', request, take);
      return shows;
    },
    close,
  };
}

/** What its drawing half would send for `getDocument`, but that nothing is left to what the platform happens to have. */
function documentRequest(bytes: Uint8Array, password: string): object {
  return {
    docId: DOCUMENT_ID,
    apiVersion: VERSION,
    // pdf.js takes the buffer over, so it gets a copy.
    data: bytes.slice(),
    password,
    disableAutoFetch: false,
    rangeChunkSize: 2 ** 16,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: {
      // Pictures are decoded elsewhere: to read text they are only in the way.
      maxImageSize: 1,
      // Outlines of glyphs are not asked for; with this they are left to a browser.
      disableFontFace: false,
      ignoreErrors: true,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      canvasMaxAreaInBytes: -1,
      fontExtraProperties: false,
      useSystemFonts: false,
      useWasm: true,
      useWorkerFetch: false,
      cMapUrl: 'cmaps/',
      cMapPacked: true,
      iccUrl: null,
      standardFontDataUrl: 'standard_fonts/',
      wasmUrl: 'wasm/',
      enableWebGPU: false,
    },
  };
}

/** A character map or the like that comes with pdf.js, by whose names it is asked for. */
function readPackaged(told: unknown): Uint8Array {
  const { kind, filename } = told as { readonly kind: string; readonly filename: string };
  const folder = FOLDERS.get(kind);
  if (folder === undefined || !/^[\w-][\w.-]*$/u.test(filename)) {
    throw new Error('Not a file of pdf.js');
  }
  // A copy, for a buffer of Node may be a view into a larger one.
  return new Uint8Array(packagedFile(folder, filename));
}

const FOLDERS: ReadonlyMap<string, string> = new Map([
  ['cMapUrl', 'cmaps'],
  ['standardFontDataUrl', 'standard_fonts'],
  ['wasmUrl', 'wasm'],
]);

/** Loaded with this file, which nothing asks for before there is a document. */
const pdfjs = loadPdfjsWorker();

/** pdf.js refuses to speak with another version of itself. */
const VERSION = '5.6.205';
const ERRORS_ONLY = 0;
/** `RenderingIntentFlag`: as on a screen, without annotations, as a list of operators and nothing optimised. */
const OPERATORS_ONLY = 0x02 | 0x40 | 0x100;

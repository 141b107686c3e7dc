import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as PdfLib from 'pdf-lib';
import { compileText } from '../../../code-cache/compile-text.js';
import { installedText } from '../packaged-file.js';

/*
 * The one door to pdf-lib. The package's own entry loads four hundred files, which takes a fifth of a second of every
 * process; the same code in one file, which the package ships for browsers, takes a sixth of that. Node would compile that
 * file twice, in search of module syntax.
 */

const NAME = 'pdf-lib.min.js';
const library = loadLibrary();

export const PDFArray: typeof PdfLib.PDFArray = library.PDFArray;
export type PDFArray = PdfLib.PDFArray;
export const PDFBool: typeof PdfLib.PDFBool = library.PDFBool;
export const PDFContext: typeof PdfLib.PDFContext = library.PDFContext;
export type PDFContext = PdfLib.PDFContext;
export const PDFDict: typeof PdfLib.PDFDict = library.PDFDict;
export type PDFDict = PdfLib.PDFDict;
export const PDFDocument: typeof PdfLib.PDFDocument = library.PDFDocument;
export type PDFDocument = PdfLib.PDFDocument;
export const PDFHexString: typeof PdfLib.PDFHexString = library.PDFHexString;
export type PDFHexString = PdfLib.PDFHexString;
export const PDFInvalidObject: typeof PdfLib.PDFInvalidObject = library.PDFInvalidObject;
export const PDFName: typeof PdfLib.PDFName = library.PDFName;
export type PDFName = PdfLib.PDFName;
export const PDFNumber: typeof PdfLib.PDFNumber = library.PDFNumber;
export type PDFNumber = PdfLib.PDFNumber;
export type PDFObject = PdfLib.PDFObject;
export const PDFObjectParser: typeof PdfLib.PDFObjectParser = library.PDFObjectParser;
export const PDFObjectStreamParser: typeof PdfLib.PDFObjectStreamParser =
  library.PDFObjectStreamParser;
export const PDFPageLeaf: typeof PdfLib.PDFPageLeaf = library.PDFPageLeaf;
export type PDFPageLeaf = PdfLib.PDFPageLeaf;
export const PDFRawStream: typeof PdfLib.PDFRawStream = library.PDFRawStream;
export type PDFRawStream = PdfLib.PDFRawStream;
export const PDFRef: typeof PdfLib.PDFRef = library.PDFRef;
export type PDFRef = PdfLib.PDFRef;
export const PDFStream: typeof PdfLib.PDFStream = library.PDFStream;
export type PDFStream = PdfLib.PDFStream;
export const PDFString: typeof PdfLib.PDFString = library.PDFString;
export type PDFString = PdfLib.PDFString;
export const decodePDFRawStream: typeof PdfLib.decodePDFRawStream = library.decodePDFRawStream;
export const PDFWriter: typeof PdfLib.PDFWriter = library.PDFWriter;

function loadLibrary(): typeof PdfLib {
  const entry = createRequire(import.meta.url).resolve('pdf-lib');
  const load = compileText(installedText(join(dirname(entry), '..', 'dist', NAME)), {
    name: `pdf-lib/dist/${NAME}`,
    parameters: ['exports', 'module'],
  });
  const exports = {};
  load(exports, { exports });
  return exports as typeof PdfLib;
}

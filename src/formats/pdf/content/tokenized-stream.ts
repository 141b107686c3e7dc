import type { PDFRawStream } from '../objects/pdf-lib.js';
import { tokenize } from './lexer.js';
import type { OperatorTable } from './operator-table.js';

/** A content stream decoded and cut into operators. */
export interface DecodedContent {
  readonly bytes: Uint8Array;
  readonly operators: OperatorTable;
}

export type Tokenize = (stream: PDFRawStream) => DecodedContent;

/** Tokenizes each form once, however often it is drawn. */
export function tokenizedStreams(decode: (stream: PDFRawStream) => Uint8Array): Tokenize {
  const known = new Map<PDFRawStream, DecodedContent>();
  return (stream) => {
    let content = known.get(stream);
    if (content === undefined) {
      const bytes = decode(stream);
      content = { bytes, operators: tokenize(bytes) };
      known.set(stream, content);
    }
    return content;
  };
}

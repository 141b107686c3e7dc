import { byteDecoder } from '../../core/shared/byte-decoder.js';
import { DocumentError } from '../../core/error.js';
import type { CompoundStream } from '../../archive/compound-file.js';

/**
 * The text of a Word 97 document ([MS-DOC] §2.4.1), all of its stories one after the other: body, notes, headers,
 * comments, text boxes. Each sign of the format is one character: a cell's end is a tab, a paragraph's a line end.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED or UNSUPPORTED_FORMAT
 */
export function documentText(streams: readonly CompoundStream[]): string {
  const main = streams.find(({ path }) => path === 'WordDocument')?.bytes ?? new Uint8Array();
  const view = viewOf(main);
  if (main.length < 0x1aa) throw damaged();
  if (view.getUint16(0, true) !== 0xa5ec) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The file is of a Word older than Word 97');
  }
  const flags = view.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) {
    throw new DocumentError('ENCRYPTED', 'The Word document has a password');
  }
  const name = (flags & 0x0200) === 0 ? '0Table' : '1Table';
  const table = streams.find(({ path }) => path === name)?.bytes;
  const start = view.getUint32(0x1a2, true);
  const end = start + view.getUint32(0x1a6, true);
  if (table === undefined || end > table.length) throw damaged();
  return piecesOf(table.subarray(start, end), main).join('').replace(SIGNS, said);
}

/** The piece table: in which order and encoding stretches of the main stream make up the text. */
function piecesOf(clx: Uint8Array, main: Uint8Array): string[] {
  const view = viewOf(clx);
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + view.getUint16(at + 1, true);
  if (clx[at] !== 2 || at + 5 > clx.length) throw damaged();
  const size = view.getUint32(at + 1, true);
  const first = at + 5;
  const count = Math.floor((size - 4) / 12);
  if (first + size > clx.length || count < 0) throw damaged();
  return Array.from({ length: count }, (_, piece) => {
    const from = view.getUint32(first + piece * 4, true);
    const length = view.getUint32(first + piece * 4 + 4, true) - from;
    const place = view.getUint32(first + (count + 1) * 4 + piece * 8 + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const offset = isNarrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    const stop = offset + length * (isNarrow ? 1 : 2);
    if (length < 0 || stop > main.length) throw damaged();
    return byteDecoder(isNarrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
      main.subarray(offset, stop),
    );
  });
}

function said(sign: string): string {
  switch (sign) {
    case '\u0007':
      return '\t';
    case '\u001e':
      return '-';
    case '\u001f':
      return '\u00ad';
    case '\u0013':
    case '\u0014':
    case '\u0015':
      return ' ';
    case '\u0001':
    case '\u0008':
      return '\ufffc';
    default:
      return '\n';
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(): DocumentError {
  return new DocumentError('DAMAGED', 'The text of the Word document cannot be found');
}

/** Control characters that the format uses as signs. */
const SIGNS = /[\u0001\u0007\u0008\u000b-\u000d\u0013-\u0015\u001e\u001f]/gu;

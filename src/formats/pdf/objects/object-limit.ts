import { DocumentError } from '../../../core/error.js';

/** Objects in one file: a filing of a thousand pages has some twenty thousand. */
const MOST_OBJECTS = 1_000_000;

/**
 * Counts what may be objects before anything parses them, in linear time and without memory.
 *
 * @throws DocumentError LIMIT_SIZE
 */
export function assertFewObjects(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = view.indexOf(MARK); at >= 0; at = view.indexOf(MARK, at + MARK.length)) {
    count += 1;
    if (count > MOST_OBJECTS) {
      throw new DocumentError(
        'LIMIT_SIZE',
        'The PDF has more objects than the limit of a million.',
      );
    }
  }
}

/** Bytes between objects that a file may have besides its cross-reference: a parser reads them one by one. */
const MOST_JUNK = 4 * 1024 ** 2;
/** A line of a cross-reference table takes 20 bytes (ISO 32000-2 §7.5.4). */
const ENTRY = 64;

/**
 * Measures what stands in no object, by `obj` and `endobj` alone.
 *
 * @throws DocumentError DAMAGED for a file that is junk, or mostly that
 */
export function assertLittleJunk(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let junk = 0;
  for (let end = 0; end >= 0 && end < bytes.length;) {
    const start = view.indexOf(MARK, end);
    junk += (start < 0 ? bytes.length : start) - end - ENTRY;
    if (junk > MOST_JUNK) {
      throw new DocumentError('DAMAGED', 'Most of the file is no part of any PDF object.');
    }
    end = start < 0 ? -1 : view.indexOf('endobj', start);
  }
}

const MARK = ' obj';

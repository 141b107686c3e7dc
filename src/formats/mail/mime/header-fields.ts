import { DocumentError } from '../../../core/error.js';

/** A field of a header (RFC 5322 §2.2); offsets are bytes of the message. */
export interface HeaderField {
  /** In lower case. */
  readonly name: string;
  /** As written. */
  readonly written: string;
  /** All of it, its line end included. */
  readonly start: number;
  readonly end: number;
  /** Folded as it is, without the line end. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface Header {
  readonly fields: readonly HeaderField[];
  /** Where the blank line before the body begins. */
  readonly end: number;
  readonly bodyStart: number;
}

/**
 * Reads a header up to its blank line. A line that is no field counts as the beginning of the body.
 *
 * @param raw One unit a byte.
 * @throws DocumentError LIMIT_SIZE
 */
export function readHeader(raw: string, start: number, stop: number): Header {
  const fields: HeaderField[] = [];
  let at = start;
  while (at < stop) {
    const line = lineEnd(raw, at, stop);
    if (/^\r?\n?$/u.test(raw.slice(at, Math.min(line.next, at + 2)))) {
      return { fields, end: at, bodyStart: line.next };
    }
    const name = NAME.exec(raw.slice(at, Math.min(at + 200, line.end)))?.[0];
    if (name === undefined) return { fields, end: at, bodyStart: at };
    let { end, next } = line;
    while (next < stop && /[ \t]/u.test(raw.charAt(next)))
      ({ end, next } = lineEnd(raw, next, stop));
    fields.push({
      name: name.slice(0, -1).trim().toLowerCase(),
      written: name.slice(0, -1).trim(),
      start: at,
      end: next,
      valueStart: at + name.length,
      valueEnd: end,
    });
    if (fields.length > MOST_FIELDS) {
      throw new DocumentError('LIMIT_SIZE', 'A header of the mail has more fields than the limit');
    }
    at = next;
  }
  return { fields, end: stop, bodyStart: stop };
}

/** Where a line ends, without and with its line end. */
function lineEnd(raw: string, at: number, stop: number): { end: number; next: number } {
  const found = raw.indexOf('\n', at);
  if (found < 0 || found >= stop) return { end: stop, next: stop };
  return { end: found > at && raw.charAt(found - 1) === '\r' ? found - 1 : found, next: found + 1 };
}

const NAME = /^[!-9;-~]{1,120}[ \t]*:/u;
const MOST_FIELDS = 20_000;

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { BlackletterError } from '../../core/error.js';
import type { JournalHeader } from './journal-line.js';
import { parseLine } from './journal-line.js';

/**
 * The first line of a journal; `undefined` for a file that is empty or was being made in a crash.
 * @throws BlackletterError BAD_OPTION where the file is something else, so that nobody's document is taken for one
 */
export function readHeader(path: string): JournalHeader | undefined {
  const text = readPart(path, 'start');
  if (text === '' || (!text.includes('\n') && text.startsWith(BEGINNING))) return undefined;
  const head = parseLine(text.slice(0, Math.max(0, text.indexOf('\n'))));
  if (head !== undefined && 'journal' in head) return head;
  throw new BlackletterError('BAD_OPTION', '`state` names a file that is no journal of a scan');
}

/** When the scan came to its end, if it did. */
export function readEnd(path: string): string | undefined {
  const lines = readPart(path, 'end').split('\n');
  // What follows the last line end is nothing, or no whole line.
  const last = parseLine(lines.at(-2) ?? '');
  return last !== undefined && 'end' in last ? last.end.finishedAt : undefined;
}

function readPart(path: string, which: 'start' | 'end'): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, PART_BYTES));
    readSync(file, bytes, 0, bytes.length, which === 'start' ? 0 : size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
}

const BEGINNING = '{"journal":';
const PART_BYTES = 256 * 1024;

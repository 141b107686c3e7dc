import { readFile } from 'node:fs/promises';
import { BlackletterError } from '../../core/error.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * The lines of a list file (UTF-8, `-` is stdin) without line ends, a byte order mark and empty lines.
 * The name of the file is not echoed in errors: who types a value by mistake in its place must not see it logged.
 */
export async function readList(flag: string, path: string, terminal: Terminal): Promise<string[]> {
  return decode(flag, await readBytes(flag, path, terminal))
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A password file's first line, as it stands but for its line end. */
export async function readPassword(
  flag: string,
  path: string,
  terminal: Terminal,
): Promise<string> {
  const text = decode(flag, await readBytes(flag, path, terminal));
  return text.split(/\r\n|[\r\n]/u, 1)[0] ?? '';
}

/** A text file as it stands. */
export async function readText(flag: string, path: string, terminal: Terminal): Promise<string> {
  return decode(flag, await readBytes(flag, path, terminal));
}

/** A JSON file of any shape; what is in it is checked by who uses it. */
export async function readJson(flag: string, path: string, terminal: Terminal): Promise<unknown> {
  const text = decode(flag, await readBytes(flag, path, terminal));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the cause: its message quotes the file.
    throw new BlackletterError('BAD_OPTION', `The file given by ${flag} is not JSON`);
  }
}

async function readBytes(flag: string, path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === '-') return terminal.readStdin();
  try {
    return await readFile(path);
  } catch {
    throw new BlackletterError('NOT_FOUND', `Cannot read the file given by ${flag}`);
  }
}

/** Strict, because a value in another encoding would silently match nothing. */
function decode(flag: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BlackletterError('BAD_OPTION', `The file given by ${flag} is not UTF-8 text`);
  }
}

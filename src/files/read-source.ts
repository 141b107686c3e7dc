import { open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { BlackletterError } from '../core/error.js';

/**
 * The bytes of a regular file. Errors do not name the file, since its name may hold a value.
 * @throws BlackletterError NOT_FOUND, IO, ABORTED
 */
export async function readSource(path: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    // Without O_NONBLOCK the opening of a pipe would wait for a writer.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) {
        throw new BlackletterError(
          'IO',
          'The input is a folder: name the files in it, or use scan',
        );
      }
      if (!stat.isFile()) throw new BlackletterError('IO', 'The input is not a regular file');
      const { buffer, byteOffset, byteLength } = await file.readFile({ signal });
      return new Uint8Array(buffer, byteOffset, byteLength);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof BlackletterError) throw error;
    if (signal.aborted) throw new BlackletterError('ABORTED', 'The work was aborted');
    const code = errorCode(error);
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new BlackletterError('NOT_FOUND', 'The input file does not exist')
      : new BlackletterError('IO', `Cannot read the input file (${code})`);
  }
}

/** The system's code of an I/O error: `EACCES`. Its message would hold the path. */
export function errorCode(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown error';
}

import type { ErrorCode } from '../core/error.js';
import { BlackletterError, DocumentError } from '../core/error.js';

/** What a library's error says may quote the document, so only its kind goes on. */
export function inWords(error: unknown): {
  readonly code: ErrorCode;
  readonly message: string;
} {
  if (error instanceof DocumentError || error instanceof BlackletterError) {
    const { code, message } = error;
    return { code, message };
  }
  const kind = error instanceof Error ? error.name : typeof error;
  return { code: 'CRASHED', message: `The reader failed on this document (${kind})` };
}

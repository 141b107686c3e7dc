import type { ErrorCode } from './error.js';

/** Why no output was written. The message says what to do and holds no text of the document. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
}

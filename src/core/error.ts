/** Every code that an error or a refusal can carry; each is explained in the README. */
export type ErrorCode =
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'UNSUPPORTED_FORMAT'
  | 'UNSUPPORTED_REDACTION'
  | 'LIMIT_TIME'
  | 'LIMIT_MEMORY'
  | 'LIMIT_SIZE'
  | 'SURVIVOR'
  | 'CHANGED_ELSEWHERE'
  | 'UNPROVED'
  | 'CRASHED'
  | 'CHANGED_WHILE_READING'
  | 'LINK'
  | 'SPECIAL_FILE'
  | 'EXCLUDED'
  | 'OTHER_FILE_SYSTEM'
  | 'LOOP'
  | 'OUTPUT_EXISTS'
  | 'MISSING_OPTIONAL'
  | 'BAD_OPTION'
  | 'NOT_FOUND'
  | 'IO'
  | 'ABORTED'
  | 'INTERNAL';

/** Thrown for misuse, I/O and abort. Its message never holds text of a document. */
export class BlackletterError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'BlackletterError';
    this.code = code;
  }
}

/**
 * Thrown by a format for what a document is (encrypted, damaged, hostile …); the engine turns it into a `refused`
 * outcome, so that callers never see it as an exception.
 */
export class DocumentError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'DocumentError';
    this.code = code;
  }
}

import { DocumentError } from '../core/error.js';

/** What nobody can read for certain proves nothing. */
export function malformed(): DocumentError {
  return new DocumentError('UNPROVED', 'A part of the finished file is not well-formed XML');
}

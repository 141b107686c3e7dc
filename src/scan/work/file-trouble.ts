import type { Refusal } from '../../core/refusal.js';
import { errorCode } from '../../files/read-source.js';

/** Why the file system did not give something, in our own words: its own hold the path. */
export function fileTrouble(error: unknown): Refusal {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'NOT_FOUND', message: 'It was not there any more when it was to be read' };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'IO',
        message: `No permission to read it (${code}): run the scan as a user who may`,
      };
    case 'ENAMETOOLONG':
      return {
        code: 'IO',
        message: 'Its path is too long for the system: scan a folder further down',
      };
    case 'ELOOP':
      return { code: 'CHANGED_WHILE_READING', message: 'It became a link while it was scanned' };
    default:
      return { code: 'IO', message: `It could not be read (${code})` };
  }
}

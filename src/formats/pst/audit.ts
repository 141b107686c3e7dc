import type { Audit } from '../../core/audit.js';
import { DocumentError } from '../../core/error.js';

/** None is ever written here, and none is looked through a second time. @throws DocumentError UNPROVED, always */
export async function auditPst(): Promise<Audit> {
  throw new DocumentError(
    'UNPROVED',
    'A mailbox of Outlook cannot be verified: `inspect` and `scan` say what is in it',
  );
}

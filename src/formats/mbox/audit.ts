import type { Audit, AuditRequest } from '../../core/audit.js';
import { auditText, latin1 } from '../../proof/audit-text.js';

/**
 * Hunts through a finished mailbox, and proves that outside of the edits every byte is the one that it was. Its messages
 * were proved before, each as a file of its own.
 */
export function auditMbox(bytes: Uint8Array, request: AuditRequest): Audit {
  request.signal.throwIfAborted();
  const text = latin1(bytes);
  const senders = text.split(/\r?\n/u).filter((line) => line.startsWith('From '));
  return auditText(bytes, request, {
    reader: 'mailbox',
    part: 'mailbox',
    read: {
      pieces: [
        { where: 'mailbox', kind: 'fragments', text },
        { where: 'senders', kind: 'text', text: senders.join('\n') },
      ],
      texts: [senders.join('\n')],
    },
  });
}

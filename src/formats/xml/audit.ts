import { byteDecoder } from '../../core/shared/byte-decoder.js';
import type { Audit, AuditRequest } from '../../core/audit.js';
import { BETWEEN } from '../../hunt/piece.js';
import { readXmlText } from '../../hunt/xml-text.js';
import { auditText } from '../../proof/audit-text.js';
import { withDeclaredEntities } from '../../proof/declared-entities.js';

/**
 * Reads finished XML again with a loose reader of its own, and as bytes; proves that outside of the edits every byte is the
 * one that it was.
 */
export function auditXml(bytes: Uint8Array, request: AuditRequest): Audit {
  request.signal.throwIfAborted();
  const text = decode(bytes);
  const { joined, apart, asides } = readXmlText(withDeclaredEntities(text));
  return auditText(bytes, request, {
    reader: 'markup',
    part: 'text',
    read: {
      pieces: [
        { where: 'text', kind: 'text', text: joined },
        { where: 'text', kind: 'text', text: apart },
        { where: 'attributes and comments', kind: 'text', text: asides },
        { where: 'source', kind: 'fragments', text },
      ],
      texts: [apart, asides.split(BETWEEN).join('\n;\n')],
    },
  });
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return byteDecoder('windows-1252').decode(bytes);
  }
}

import type { Audit, AuditRequest } from '../../core/audit.js';
import { auditText, latin1 } from '../../proof/audit-text.js';

/**
 * Reads finished rich text again with a loose reader of its own, and as bytes; proves that outside of the edits every byte
 * is the one that it was.
 */
export function auditRtf(bytes: Uint8Array, request: AuditRequest): Audit {
  request.signal.throwIfAborted();
  const raw = latin1(bytes);
  const text = plainText(raw);
  const digits = raw.replaceAll(/[\r\n]/gu, '').match(/[0-9a-f]{64,}/giu) ?? [];
  const packed = Buffer.from(digits.join(''), 'hex');
  return auditText(bytes, request, {
    reader: 'rich text',
    part: 'text',
    read: {
      pieces: [
        { where: 'text', kind: 'text', text },
        { where: 'source', kind: 'fragments', text: raw },
        { where: 'packed data', kind: 'bytes', text: latin1(packed) },
      ],
      texts: [text],
    },
  });
}

/** Characters without control words and braces; words that part paragraphs and cells are line ends. */
function plainText(raw: string): string {
  return raw
    .replaceAll(/\\(?:pict|objdata|blipuid)[^{}]*/gu, '')
    .replaceAll(/[\r\n]/gu, '')
    .replaceAll(/\\u(-?\d{1,5}) ?(?:\\'[0-9a-f]{2}|[^\\{}])?/giu, (_, code: string) =>
      String.fromCharCode(Number(code) & 0xffff),
    )
    .replaceAll(/\\'([0-9a-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replaceAll(/\\(?:par|line|sect|page|cell|row|tab|nestcell|nestrow)(?![a-z])-?\d* ?/gu, '\n')
    .replaceAll(/\\(?:end|em)dash(?![a-z]) ?|\\_/gu, '-')
    .replaceAll(/\\~/gu, ' ')
    .replaceAll(/\\[a-z]{1,32}(?:-?\d{1,10})? ?/giu, '')
    .replaceAll(/[{}]|\\[-*:|]/gu, '');
}

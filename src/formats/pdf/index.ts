import type { FormatAdapter } from '../../core/document.js';
import { auditPdf } from './audit/index.js';
import { openPdf } from './open.js';

/** The PDF format (ISO 32000). */
export function pdf(): FormatAdapter {
  return {
    id: 'pdf',
    mediaTypes: ['application/pdf'],
    extensions: ['.pdf'],
    recognises: startsAsPdf,
    open: openPdf,
    audit: auditPdf,
  };
}

/** `%PDF-` may stand anywhere in the first 1,024 bytes, as viewers allow. */
function startsAsPdf(head: Uint8Array): boolean {
  const last = Math.min(head.length, 1024) - SIGNATURE.length;
  for (let at = 0; at <= last; at++) {
    if (SIGNATURE.every((byte, index) => head[at + index] === byte)) return true;
  }
  return false;
}

const SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

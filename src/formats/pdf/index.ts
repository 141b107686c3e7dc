import type { FormatAdapter } from '../../core/format-adapter.js';
import type { Recogniser } from '../../core/recogniser.js';

/**
 * The PDF format (ISO 32000). The readers are loaded with the first document, so that a process that only hands documents
 * to its children stays small. Without a recogniser every picture is a blind spot.
 */
export function pdf(recogniser?: Recogniser): FormatAdapter {
  return {
    id: 'pdf',
    mediaTypes: ['application/pdf'],
    extensions: ['.pdf'],
    recognises: startsAsPdf,
    open: async (bytes, options) => (await import('./open.js')).openPdf(bytes, options, recogniser),
    audit: async (bytes, request) =>
      (await import('./audit/index.js')).auditPdf(bytes, request, recogniser),
    describe: async (bytes, request) => (await import('./facts/facts.js')).pdfFacts(bytes, request),
    encrypt: async (bytes, request) =>
      (await import('./objects/encrypt.js')).encryptPdf(bytes, request),
    ...(recogniser === undefined ? {} : { timeFactor: 5, close: () => recogniser.close() }),
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

import type { MimePart } from '../mime/mime-part.js';

/** What becomes of a part without parts. */
export type LeafKind =
  | 'html'
  | 'text'
  /** A file of its own, for whichever format knows it. */
  | 'attachment'
  /** A signature over other parts, which any change makes invalid. */
  | 'signature'
  /** What only the receiver's key opens, or holds a whole mail in a signature. */
  | 'sealed';

export function leafKind({ type, disposition }: MimePart): LeafKind {
  const { value } = type;
  if (/^application\/(?:x-)?(?:pkcs7|pgp)-signature$/u.test(value)) return 'signature';
  if (/^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted)$/u.test(value)) return 'sealed';
  if (disposition.value === 'attachment') return 'attachment';
  if (value === 'text/html') return 'html';
  const isText = value.startsWith('text/') && !/rtf|richtext|enriched/u.test(value);
  return isText || REPORTS.has(value) ? 'text' : 'attachment';
}

/** Fields and headers that mail servers write about other mails. */
const REPORTS = new Set([
  'message/delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
  'message/global-delivery-status',
]);

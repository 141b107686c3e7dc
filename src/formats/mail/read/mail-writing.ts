import { encodeWords } from '../mime/encoded-words.js';

/** How characters stand in a header or between parts, and so how a mark has to be written in their place. */
export type MailWriting =
  /** As they are, also folded; the second as a parameter, perhaps without quotes. */
  | 'field'
  | 'parameter'
  /** As encoded words (RFC 2047). */
  | 'words'
  /** Percent-encoded (RFC 2231). */
  | 'percent'
  /** Text that programs do not show. */
  | 'around';

export function writtenInMail(text: string, writing: MailWriting): string {
  switch (writing) {
    case 'field':
      return text.replace(/[^\w .[\]-]/gu, '_');
    case 'parameter':
      return text.replace(/[^\w.-]/gu, '_');
    case 'words':
      return encodeWords(text);
    case 'percent':
      return encodeURIComponent(text).replace(/[!'()*]/gu, '_');
    case 'around':
      return text.replace(/[^ -~]/gu, '*').replaceAll('--', '- ');
  }
}

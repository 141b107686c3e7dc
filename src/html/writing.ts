import type { CodeWriting } from '../splice/code-segments.js';
import { writtenInCode } from '../splice/code-segments.js';

/** How characters stand in markup, and so how a mark has to be written in their place. */
export type MarkupWriting =
  /** Between tags, or in a value; the last without quotes. */
  | 'text'
  | 'value'
  | 'bare-value'
  /** Percent-encoded in a value (RFC 3986 §2.1). */
  | 'address'
  /** The name of an attribute. */
  | 'name'
  | 'aside'
  | 'cdata'
  | CodeWriting
  | 'style';

/** `text` in ASCII, as a reader of the place gets just `text` again. */
export function writtenInMarkup(text: string, writing: MarkupWriting): string {
  switch (writing) {
    case 'text':
    case 'value':
      return text.replace(/[^\w .,:;()[\]*/+-]/gu, reference);
    case 'bare-value':
      return text.replace(/[^\w.,:;()[\]*+-]/gu, reference);
    case 'address':
      return encodeURIComponent(text).replace(/[!'()*]/gu, percent);
    case 'name':
      return text.replace(/[^\w-]/gu, '-');
    case 'aside':
      return text.replace(/[<>?-]/gu, ' ');
    case 'cdata':
      return text.replaceAll(']]>', ']] >');
    case 'style':
      return text.replace(/[^\w .,:;()[\]*/+-]/gu, (sign) => `\\${hexOf(sign)} `);
    case 'code':
    case 'code-number':
      return writtenInCode(text, writing);
  }
}

function reference(sign: string): string {
  return `&#${String(sign.codePointAt(0) ?? 0)};`;
}

function percent(sign: string): string {
  return `%${hexOf(sign).toUpperCase()}`;
}

function hexOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}

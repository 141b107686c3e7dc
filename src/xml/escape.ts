import type { Writing } from './text/segment.js';

/** `text` as it is written in a place of the given kind, so that a reader gets just `text` again. */
export function written(text: string, writing: Writing): string {
  switch (writing) {
    case 'text':
    case 'element':
    case 'attribute':
      return text.replace(/[&<>"']/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);
    case 'percent':
      return encodeURIComponent(text).replace(/[!'()*]/gu, percent);
    case 'cdata':
      return text.replaceAll(']]>', ']]]]><![CDATA[>');
    case 'comment':
      return text.replaceAll('-', ' ').replaceAll('?>', '? >');
  }
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

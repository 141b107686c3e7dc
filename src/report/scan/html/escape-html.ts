import { printable } from '../../printable.js';

/** Text for an element or a quoted attribute of a page; what could steer or turn its direction is replaced. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

import { sheetsIn } from './style-rules.js';

/**
 * Whether a style sheet of the page writes digits, a caption or the value of an attribute beside what elements say (CSS
 * Generated Content §2). They are read where they are written, so a number that is half in a sheet is not seen whole.
 *
 * @example
 * writtenByStyle('<style>p::before { content: "812-34-" }</style><p>5678</p>'); // true
 */
export function writtenByStyle(text: string): boolean {
  for (const sheet of sheetsIn(text)) {
    for (const [, value = ''] of sheet.matchAll(CONTENT)) {
      if (ATTRIBUTE.test(value)) return true;
      for (const [string] of value.replaceAll(ESCAPE, '').matchAll(STRING)) {
        if (TELLING.test(string)) return true;
      }
    }
  }
  return false;
}

const CONTENT = /(?<![\w-])content\s*:([^;{}]{1,2000})/giu;
/** Addresses and titles are no part of a sentence: sheets for print show them behind links. */
const ATTRIBUTE = /attr\(\s*(?!(?:href|src|title|alt|cite|lang|dir)\s*[,)])/iu;
/** Signs of icon fonts, quotation marks and bullets are written like this. */
const ESCAPE = /\\(?:[0-9a-f]{1,6}\s?|[^0-9a-f])/giu;
const STRING = /"[^"]*"|'[^']*'/gu;
/** A few digits, for a whole number is found where it is written; or the end of a caption. */
const TELLING = /^\P{Nd}*(?:\p{Nd}\P{Nd}*){1,8}$|\p{L}[^"']{0,40}[:#]\s*["']$/u;

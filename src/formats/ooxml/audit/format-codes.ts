import { readXml } from '../../../proof/read-xml.js';

/** The codes of the formats of cells by their index; empty for built-in ones. @throws DocumentError UNPROVED */
export function formatCodes(styles: string): string[] {
  const byNumber = new Map<string, string>();
  const codes: string[] = [];
  const path: string[] = [];
  readXml(styles, {
    open: ({ name, attributes, isEmpty }) => {
      const element = name.slice(name.indexOf(':') + 1);
      const number = attributes.get('numFmtId') ?? '';
      if (element === 'numFmt') byNumber.set(number, attributes.get('formatCode') ?? '');
      else if (element === 'xf' && path.at(-1) === 'cellXfs')
        codes.push(byNumber.get(number) ?? '');
      if (!isEmpty) path.push(element);
    },
    close: () => path.pop(),
    text: () => undefined,
    aside: () => undefined,
  });
  return codes;
}

/**
 * What a cell shows through a format that writes digits of its own (ISO/IEC 29500-1 §18.8.31): what is stored, in the places
 * for digits of each section or in that for a text, among what the section writes. Undefined for all other formats.
 */
export function shownThrough(code: string, stored: string): string | undefined {
  if (!WRITES_DIGITS.test(code) || code.length > LONGEST) return undefined;
  const sections = [...code.matchAll(SECTION)].map(([section]) => section);
  return sections.map((section) => filled(section, stored)).join(' ');
}

function filled(section: string, stored: string): string {
  const tokens = [...section.matchAll(TOKEN)].map(([token]) => token);
  const places = tokens.filter((token) => PLACE.test(token)).length;
  const digits = stored.padStart(places, '0');
  let next = 0;
  return tokens
    .map((token) => {
      if (token === '@') return stored;
      if (PLACE.test(token)) {
        const from = next;
        next = from === 0 ? digits.length - places + 1 : from + 1;
        return digits.slice(from, next);
      }
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith('\\')) return token.slice(1);
      return /^[[_*]/u.test(token) ? '' : token;
    })
    .join('');
}

const LONGEST = 255;
const WRITES_DIGITS = /"[^"]*\d[^"]*"|\\\d/u;
const SECTION = /(?:"[^"]*"|\\[^]|[^;"\\])+/gu;
const TOKEN = /"[^"]*"|\\[^]|\[[^\]]*\]|[_*][^]|[^]/gu;
const PLACE = /^[0#?]$/u;

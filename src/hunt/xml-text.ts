import { BETWEEN } from './piece.js';

/** What people wrote in XML or HTML, without the names of elements, attributes and namespaces. */
export interface XmlText {
  /** Text with the tags gone, so that a value split by tags is whole. */
  readonly joined: string;
  /** Text with a blank for each tag, so that a value ended by a tag ends. */
  readonly apart: string;
  /** Attribute values other than namespaces, and comments. */
  readonly asides: string;
}

/** True for bytes-as-text that begin like XML or HTML. */
export function looksXml(text: string): boolean {
  return /^(?:\u00ef\u00bb\u00bf|\ufeff)?\s*<[a-z!?]/iu.test(text.slice(0, 200));
}

/** Reads markup loosely: nothing is checked, and entities are decoded everywhere. */
export function readXmlText(text: string): XmlText {
  const open = text.replaceAll(/<!\[CDATA\[|\]\]>/gu, '');
  const asides = [...comments(open), ...attributeValues(open)];
  return {
    joined: entitiesDecoded(open.replaceAll(TAG, '')),
    apart: entitiesDecoded(open.replaceAll(TAG, ' ')),
    asides: entitiesDecoded(asides.join(BETWEEN)),
  };
}

function* comments(text: string): Iterable<string> {
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const end = text.indexOf('-->', start + 4);
    yield text.slice(start + 4, end < 0 ? undefined : end);
    start = end < 0 ? -1 : text.indexOf('<!--', end);
  }
}

function* attributeValues(text: string): Iterable<string> {
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name?.startsWith('xmlns') !== true) yield double ?? single ?? '';
  }
}

/** Bounded, and begun only where a name begins, so that a long run of letters is walked over once. */
const ATTRIBUTE =
  /(?<![\w:.-])([\w:.-]{1,128})\s{0,16}=\s{0,16}(?:"([^"<]{0,65536})"|'([^'<]{0,65536})')/gu;

const TAG = /<[^<>]{0,4096}>/gu;

/** Numeric character references and the named ones that a value could hold. */
export function entitiesDecoded(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]{1,6});?/giu, (_, hex: string) => character(parseInt(hex, 16)))
    .replaceAll(/&#(\d{1,7});?/gu, (_, digits: string) => character(Number(digits)))
    .replaceAll(
      /&(lt|gt|quot|apos|nbsp|shy|ndash|mdash);/giu,
      (_, name: string) => ENTITIES[name.toLowerCase()] ?? ' ',
    )
    .replaceAll('&amp;', '&');
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
};

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

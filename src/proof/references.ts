import { malformed } from './malformed.js';

/** Text with its line ends made one (XML 1.0 §2.11). */
export function oneLineEnd(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw;
}

/**
 * Text with its references replaced and its line ends made one (XML 1.0 §4.1).
 * @throws DocumentError UNPROVED for a reference to nothing
 */
export function decodeReferences(raw: string): string {
  const lines = oneLineEnd(raw);
  if (!lines.includes('&')) return lines;
  return lines.replace(/&([^;]{0,40};)?/gu, (_, reference: string | undefined) => {
    const said = reference?.slice(0, -1) ?? '';
    return PREDEFINED.get(said) ?? character(said);
  });
}

function character(reference: string): string {
  const [, hex, decimal] = /^#(?:x([\da-fA-F]+)|(\d+))$/u.exec(reference) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    (code >= 0x10000 && code <= 0x10ffff);
  if (!isCharacter) throw malformed();
  return String.fromCodePoint(code);
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

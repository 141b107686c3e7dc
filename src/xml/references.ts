/** The value of an attribute with its references replaced (XML 1.0 §4.1); one to nothing stays as it is written. */
export function decodedValue(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCES, (whole) => decodeReference(whole.slice(1, -1)) ?? whole);
}

/**
 * What a reference stands for, given without its `&` and `;`. Characters that XML allows; a reference to another one
 * stands for nothing.
 */
export function decodeReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return ENTITIES.get(reference);
  const isHex = /^#x/iu.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The source of an expression for one reference. */
export const REFERENCE = '&(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);';

const REFERENCES = new RegExp(REFERENCE, 'gu');

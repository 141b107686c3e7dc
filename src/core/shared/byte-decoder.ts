/** What a `TextDecoder` does, as far as readers need it. */
export interface ByteDecoder {
  /** As the WHATWG Encoding Standard names it, in lower case. */
  readonly encoding: string;
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string;
}

/**
 * A decoder for an encoding by one of its labels. Some versions of Node decode windows-1252, which Latin-1 and ASCII are
 * labels of too, as if its quotation marks and dashes were control characters (WHATWG Encoding §9.2 says what they are).
 *
 * @throws RangeError for a label that nobody knows
 */
export function byteDecoder(
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
): ByteDecoder {
  const decoder = new TextDecoder(label, options);
  if (decoder.encoding !== 'windows-1252') return decoder;
  return { encoding: decoder.encoding, decode: (bytes = NONE) => windows1252(bytes) };
}

function windows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    units[at] = byte >= 0x80 && byte < 0xa0 ? (MARKS[byte - 0x80] ?? byte) : byte;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

const NONE = new Uint8Array();

/** The characters of the bytes from 0x80 to 0x9f. */
const MARKS: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152,
  0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
  0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

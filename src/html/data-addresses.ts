/** A file written into an address (RFC 2397), in units of the whole text. */
export interface DataAddress {
  readonly mediaType: string;
  /** The base64 digits. */
  readonly start: number;
  readonly end: number;
}

/** The files in a stretch of text that are packed as base64. */
export function dataAddressesIn(text: string, start: number, end: number): DataAddress[] {
  return [...text.slice(start, end).matchAll(ADDRESS)].map((match) => {
    const [, mediaType = '', packed = ''] = match;
    const to = start + match.index + match[0].length;
    return { mediaType: mediaType.toLowerCase(), start: to - packed.length, end: to };
  });
}

/** The bytes of one. Its digits may be percent-encoded and folded. */
export function unpack(packed: string): Uint8Array {
  const digits = packed.replaceAll(/%([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return new Uint8Array(Buffer.from(digits, 'base64'));
}

export function pack(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

const ADDRESS =
  /data:([\w.+-]{1,80}\/[\w.+-]{1,80})?(?:;[\w.+-]{1,40}=[^;,"'\s]{0,80}){0,8};base64,((?:[A-Za-z0-9+/=_-]|%[0-9a-f]{2}|[\r\n]{1,4}[ \t]{0,80}(?=[A-Za-z0-9+/=]))+)/giu;

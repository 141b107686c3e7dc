/** What quoted-printable bytes stand for in UTF-8 (RFC 2045 §6.7): `''` for a soft line end, undefined for what is no text. */
export function quotedBytes(written: string): string | undefined {
  if (/^=\r?\n$/u.test(written)) return '';
  const bytes = Uint8Array.from(written.slice(1).split('='), (hex) => Number.parseInt(hex, 16));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A PDF value as it stands in the bytes (ISO 32000-2 §7.3), unresolved and undecoded. */
export type RawValue =
  | { readonly kind: 'number'; readonly value: number }
  /** Decoded bytes of a literal or hexadecimal string. */
  | { readonly kind: 'string'; readonly bytes: Uint8Array; readonly start: number }
  /** With `#xx` decoded, one unit a byte. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly items: readonly RawValue[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, RawValue> }
  | { readonly kind: 'reference'; readonly number: number }
  /** `true`, `obj`, `Tj`, or any other run of regular characters. */
  | { readonly kind: 'word'; readonly word: string }
  /** `]` or `>>` without a beginning. */
  | { readonly kind: 'stray' };

/** Character classes of ISO 32000-2 §7.2.3, tables 1 and 2. */
export function isBlank(byte: number | undefined): boolean {
  return (
    byte === 0x20 ||
    byte === 0x0a ||
    byte === 0x0d ||
    byte === 0x09 ||
    byte === 0x0c ||
    byte === 0x00
  );
}

export function isDelimiter(byte: number | undefined): boolean {
  switch (byte) {
    case 0x28: // (
    case 0x29: // )
    case 0x3c: // <
    case 0x3e: // >
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7b: // {
    case 0x7d: // }
    case 0x2f: // /
    case 0x25: // %
      return true;
    default:
      return false;
  }
}

export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isBlank(byte) && !isDelimiter(byte);
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Value of a hexadecimal digit, or -1. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The bytes as text, one unit a byte. */
export function latin1(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.toString('latin1', start, end);
}

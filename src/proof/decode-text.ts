/** The text of bytes that begin like XML, or undefined for anything else. */
export function xmlText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
    const head = new TextDecoder(encoding).decode(bytes.subarray(0, 200));
    if (!/^\s*<[?!\w]/u.test(head)) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

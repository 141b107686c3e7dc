/** SHA-256 as lower-case hexadecimal, by WebCrypto, so that it runs in Node and in browsers alike. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // A copy, because WebCrypto wants a view on a plain ArrayBuffer, not on one that may be shared.
  const digest = await globalThis.crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

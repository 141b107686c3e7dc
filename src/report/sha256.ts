/** SHA-256 as lower-case hexadecimal, by WebCrypto, so that it runs in Node and in browsers alike. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return Array.from(await digest(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same in base64. */
export async function sha256Base64(bytes: Uint8Array): Promise<string> {
  return btoa(String.fromCharCode(...(await digest(bytes))));
}

async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  // A copy, because WebCrypto wants a view on a plain ArrayBuffer, not on one that may be shared.
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
}

/** The cipher of Type 1 fonts (Adobe Type 1 Font Format §7.1): what is encrypted begins with a few random bytes. */
export function decryptType1(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let key = EEXEC;
  bytes.forEach((cipher, at) => {
    plain[at] = cipher ^ (key >> 8);
    key = ((cipher + key) * 52845 + 22719) & 0xffff;
  });
  return plain;
}

export function encryptType1(plain: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(plain.length);
  let key = EEXEC;
  plain.forEach((byte, at) => {
    const cipher = byte ^ (key >> 8);
    bytes[at] = cipher;
    key = ((cipher + key) * 52845 + 22719) & 0xffff;
  });
  return bytes;
}

const EEXEC = 55665;

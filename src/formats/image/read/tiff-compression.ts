/** The Compression field (TIFF 6.0, tag 259) of each page: 7 is JPEG. Empty where the directories cannot be followed. */
export function tiffCompressions(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const found: number[] = [];
  const met = new Set<number>();
  try {
    if (view.getUint16(2, little) !== 42) return [];
    for (let at = view.getUint32(4, little); at !== 0 && !met.has(at);) {
      met.add(at);
      const count = view.getUint16(at, little);
      let compression = 1;
      for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
        if (view.getUint16(entry, little) === 259) compression = view.getUint16(entry + 8, little);
      }
      found.push(compression);
      at = view.getUint32(at + 2 + count * 12, little);
    }
    return found;
  } catch {
    return [];
  }
}

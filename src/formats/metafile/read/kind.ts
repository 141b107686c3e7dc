/** What a drawing is by its first bytes; `packed` is any of them under gzip. */
export type MetafileKind = 'emf' | 'wmf' | 'packed';

/** [MS-EMF] §2.3.4.2, [MS-WMF] §2.3.2.2 and §2.3.2.3, RFC 1952 §2.3. */
export function metafileKind(head: Uint8Array): MetafileKind | undefined {
  const starts = (at: number, ...bytes: number[]): boolean =>
    bytes.every((byte, index) => head[at + index] === byte);
  if (starts(0, 1, 0, 0, 0) && starts(40, 0x20, 0x45, 0x4d, 0x46)) return 'emf';
  const isPlaced = starts(0, 0xd7, 0xcd, 0xc6, 0x9a);
  const at = isPlaced ? 22 : 0;
  const isHeader =
    (starts(at, 1, 0, 9, 0) || starts(at, 2, 0, 9, 0)) &&
    (starts(at + 4, 0, 3) || starts(at + 4, 0, 1));
  if (isPlaced || isHeader) return 'wmf';
  return starts(0, 0x1f, 0x8b, 8) ? 'packed' : undefined;
}

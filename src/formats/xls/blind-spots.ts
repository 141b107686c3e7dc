import type { BlindSpot } from '../../core/coverage.js';

/** What of a workbook in binary nobody has read. @param names Of its streams or parts. */
export function blindSpotsIn(names: readonly string[], bytes: Uint8Array): BlindSpot[] {
  const objects = new Set(
    names.flatMap((name) => /^(?:MBD[^/]*|xl\/embeddings\/[^/]+)/iu.exec(name)?.[0] ?? []),
  );
  const macros = names.some((name) => /^_VBA_PROJECT|vbaProject\.bin$/iu.test(name));
  const pictures = names.filter((name) => /^xl\/media\//iu.test(name)).length + picturesIn(bytes);
  return [
    ...(objects.size === 0
      ? []
      : [
          {
            code: 'attachment',
            where: `${String(objects.size)} embedded objects`,
            why: 'Objects in workbooks of this kind are not opened.',
          },
        ]),
    ...(macros
      ? [{ code: 'macros', where: 'macros', why: 'Macros are packed and not read.' }]
      : []),
    ...(pictures === 0
      ? []
      : [
          {
            code: 'image',
            where: `${String(pictures)} pictures`,
            why: 'Pictures are not read, so that a value in one would be missed.',
          },
        ]),
  ];
}

/** PNG and JPEG files that stand in a compound file as they are. */
function picturesIn(bytes: Uint8Array): number {
  if (bytes[0] === 0x50) return 0;
  const units = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return [...units.matchAll(/\x89PNG\r\n\x1a\n|\xff\xd8\xff[\xdb\xe0-\xef]/gu)].length;
}

import type { Picture } from './picture.js';

/** Kinds of metadata in a picture, by where programs put them; the rest of the file is not looked at. */
export function metadataKinds(bytes: Uint8Array, { metadata, kind }: Picture): string[] {
  const found = [
    metadata?.exif === undefined ? undefined : 'EXIF',
    metadata?.xmp === undefined ? undefined : 'XMP',
    metadata?.iptc === undefined ? undefined : 'IPTC',
    metadata?.tifftagPhotoshop === undefined ? undefined : 'Photoshop',
    (metadata?.comments ?? []).length === 0 ? undefined : 'comments',
    hasBytesAfter(bytes, kind) ? 'data after the picture' : undefined,
  ];
  return found.filter((one) => one !== undefined);
}

function hasBytesAfter(bytes: Uint8Array, kind: Picture['kind']): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') return view.indexOf('IEND', 0, 'latin1') + 8 < view.length;
  if (kind === 'jpeg') return view[view.length - 2] !== 0xff || view[view.length - 1] !== 0xd9;
  return false;
}

import type { Bitmap } from './metafile.js';

/** A bitmap as a file of its own: the head of a file ([MS-WMF] leaves it out), its header and its pixels. */
export function bitmapFile(bytes: Uint8Array, { header, pixels }: Bitmap): Uint8Array {
  const head = bytes.subarray(header.start, header.end);
  const body = bytes.subarray(pixels.start, pixels.end);
  const file = new Uint8Array(HEAD + head.length + body.length);
  const view = new DataView(file.buffer);
  view.setUint16(0, 0x4d42, true);
  view.setUint32(2, file.length, true);
  view.setUint32(10, HEAD + head.length, true);
  file.set(head, HEAD);
  file.set(body, HEAD + head.length);
  return file;
}

const HEAD = 14;

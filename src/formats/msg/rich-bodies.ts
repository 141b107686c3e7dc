import { decompressRTF } from '@kenjiuno/decompressrtf';
import { decoderOf } from './code-page.js';
import type { PropertyStream } from './property-stream.js';

/** The HTML body as UTF-8 that says so: its own declaration may be missing, and the property's code page is binding. */
export function htmlBody(
  { type, bytes }: PropertyStream,
  codePage: number | undefined,
): Uint8Array {
  const decoder = type === '001F' ? new TextDecoder('utf-16le') : decoderOf(codePage);
  if (decoder === undefined) return bytes;
  return new TextEncoder().encode(`\ufeff${decoder.decode(bytes)}`);
}

/** The rich text body unpacked ([MS-OXRTFCP]); `undefined` where its lengths are not true. */
export function rtfBody(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < HEADER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed = view.getUint32(0, true) + 4;
  const length = view.getUint32(4, true);
  // What goes beyond its end would be made up.
  if (packed > bytes.length || length > packed * MOST_PER_BYTE) return undefined;
  try {
    const text = Uint8Array.from(decompressRTF([...bytes.subarray(0, packed)]));
    // Some writers count the rest of the header with an unpacked body.
    return text.length + HEADER - 4 < length ? undefined : text;
  } catch {
    return undefined;
  }
}

const HEADER = 16;
/** A reference of two bytes stands for 17 at most (§2.1.3.1.5). */
const MOST_PER_BYTE = 9;

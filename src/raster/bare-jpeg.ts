import { joined } from './joined.js';

/**
 * A JPEG without comments and application data other than resolution, profile and colours (ITU-T T.81 annex B), and
 * without what stands behind it. No pixel changes; the same bytes where there is nothing to leave out, undefined for one
 * whose parts cannot be followed.
 */
export function bareJpeg(
  bytes: Uint8Array,
  { keepsProfile = true }: { readonly keepsProfile?: boolean } = {},
): Uint8Array | undefined {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker < 0xc0) return undefined;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (marker === 0xda) {
      const stop = endOfImage(bytes, end);
      if (stop === undefined) return undefined;
      kept.push(bytes.subarray(at, stop));
      return kept.reduce((sum, { length }) => sum + length, 0) === bytes.length
        ? bytes
        : joined(kept);
    }
    if (isKept(marker, bytes.subarray(at + 4, end), keepsProfile))
      kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function isKept(marker: number, content: Uint8Array, keepsProfile: boolean): boolean {
  const says = (name: string): boolean => latin1(content.subarray(0, name.length)) === name;
  if (marker === 0xe0) return says('JFIF\0') && content.length === 14;
  if (marker === 0xe2) return keepsProfile && says('ICC_PROFILE\0');
  if (marker === 0xee) return says('Adobe') && content.length === 12;
  return marker < 0xe0;
}

/** Behind the end of image after coded data, with no segment but those of coding on the way. */
function endOfImage(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at++;
    else if (marker > 0xdf || marker < 0xc0) return undefined;
    else at += 1 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return undefined;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

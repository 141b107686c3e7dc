/** What a picture file is, by its first bytes. `unsupported` ones are known by name and not read. */
export type PictureKind = 'png' | 'jpeg' | 'tiff' | 'webp' | 'bmp' | 'gif';

export const MEDIA_TYPES: Readonly<Record<PictureKind, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  webp: 'image/webp',
  bmp: 'image/bmp',
  gif: 'image/gif',
};

export function kindOf(head: Uint8Array): PictureKind | undefined {
  const text = latin1(head.subarray(0, 32));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^(?:II[*+]\0|MM\0[*+])/u.test(text)) return 'tiff';
  if (/^RIFF[^]{4}WEBP/u.test(text)) return 'webp';
  if (/^GIF8[79]a/u.test(text)) return 'gif';
  // The sizes of the headers there are: the two letters alone begin many a text.
  if (/^BM[^]{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0/u.test(text)) return 'bmp';
  return undefined;
}

/** The name of a kind of picture that is not read. */
export function unsupportedKind(head: Uint8Array): string | undefined {
  const text = latin1(head.subarray(0, 64));
  if (/^[^]{4}ftyp[^]*?(?:heic|heix|hevc|heim|heis)/u.test(text)) return 'HEIC';
  if (/^[^]{4}ftyp[^]*?(?:avif|avis|mif1|msf1)/u.test(text)) return 'AVIF or HEIF';
  if (/^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/u.test(text)) return 'JPEG 2000';
  return undefined;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

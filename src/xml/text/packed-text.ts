/** A stretch of base64 (RFC 4648 §4) and what it says. */
export interface PackedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Stretches of base64 between two offsets of a text, broken into lines or not, that stand for text.
 *
 * @param onFile Called for each that stands for a file or for compressed data, which nobody reads.
 */
export function packedTexts(
  part: string,
  start: number,
  end: number,
  onFile: () => void = () => undefined,
): PackedText[] {
  const raw = part.slice(start, end);
  if (!MAY_BE_PACKED.test(raw)) return [];
  return [...raw.matchAll(PACKED)].flatMap(({ 0: whole, index }) => {
    const bytes = Buffer.from(whole, 'base64');
    const text = textOf(bytes);
    if (text !== undefined)
      return { start: start + index, end: start + index + whole.length, text };
    if (isFile(bytes)) onFile();
    return [];
  });
}

/** By its first bytes, or because it is longer than any checksum. Words that look like base64 are shorter. */
function isFile(bytes: Buffer): boolean {
  return (
    bytes.length > LONGEST_CHECKSUM ||
    (bytes.length > 16 && FILE.test(bytes.toString('latin1', 0, 16)))
  );
}

const LONGEST_CHECKSUM = 256;
/** Gzip, zlib, archives (queries of workbooks have eight bytes before one), PDF, compound files, PNG, JPEG, GIF, RIFF. */
const FILE =
  /^(?:\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]|[^]{0,12}PK\x03\x04|%PDF|\xd0\xcf\x11\xe0|\x89PNG|\xff\xd8\xff|GIF8|RIFF)/u;

/** Words of letters and slashes are base64 as well, but what they would stand for is no text. */
function textOf(bytes: Buffer): string | undefined {
  const wide = bytes.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  const text = wide * 2 >= bytes.length * 0.8 ? bytes.toString('utf16le') : utf8(bytes);
  return text === undefined || NO_TEXT.test(text) ? undefined : text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const MAY_BE_PACKED = /[A-Za-z\d+/]{20}/u;
const PACKED = /[A-Za-z\d+/](?:[A-Za-z\d+/]|\s(?=[A-Za-z\d+/])){18,}[A-Za-z\d+/]={0,2}/gu;
const NO_TEXT = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]|\p{Cs}|\p{Co}|\p{Cn}/u;

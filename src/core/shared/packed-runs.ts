import { bytesOf } from '../scan-input/text-bytes.js';
import { base64Bytes, hexBytes, isHex, opensAsText } from './packed-bytes.js';

/** A run of base64 (RFC 4648 §4 and §5) or of hexadecimal digits, and the text that it stands for. */
export interface PackedRun {
  /** Half-open UTF-16 offsets of the run in the text where it stands. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The runs that stand for text, in order: in one line, or broken into lines of one length as mail and keys are. A run that
 * stands for anything else (a checksum, a picture, a key) is none. Takes time linear in the length of `text`.
 *
 * @param bytes The same text as `bytesOf` gives it, where that is known already.
 * @example
 * packedRuns('ssn: ODEyLTM0LTU2Nzg='); // [{ start: 5, end: 21, text: '812-34-5678' }]
 */
export function packedRuns(text: string, bytes: Uint8Array = bytesOf(text)): PackedRun[] {
  const found: PackedRun[] = [];
  const { length } = text;
  let start = 0;
  // All units from `start` to here are known to be units of a run.
  let known = 0;
  for (let at = LEAST - 1; at < length; at = start + LEAST - 1) {
    let back = at;
    while (back >= known && KINDS[bytes[back] ?? 0] !== 0) back--;
    if (back >= known) {
      start = back + 1;
      known = at + 1;
      continue;
    }
    const end = endOfRun(bytes, start, at + 1);
    if (mayBePacked(bytes, start, end)) readRun(text, bytes, start, end, found);
    start = end + 1;
    known = start;
  }
  return found;
}

/** As many as eight or nine bytes need: an identifier has no fewer. */
const LEAST = 12;

const LOWER = 1;
const UPPER = 2;
const DIGIT = 4;
const SIGN = 8;

/** What each byte is in a run; 0 for what ends it. */
const KINDS = Uint8Array.from({ length: 256 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[a-z]/u.test(sign)) return LOWER;
  if (/[A-Z]/u.test(sign)) return UPPER;
  if (/\d/u.test(sign)) return DIGIT;
  return /[-+/_]/u.test(sign) ? SIGN : 0;
});

function kindAt(bytes: Uint8Array, at: number): number {
  return KINDS[bytes[at] ?? 0] ?? 0;
}

/** One past the run whose units are known up to `known`, its padding and the lines in which it goes on among it. */
function endOfRun(bytes: Uint8Array, start: number, known: number): number {
  let end = known;
  for (let line = start; ;) {
    while (kindAt(bytes, end) !== 0) end++;
    const next = pastLineEnd(bytes, end);
    const isFull = end - line >= SHORTEST_LINE && (end - line) % 4 === 0;
    if (!isFull || next === end || kindAt(bytes, next) === 0) break;
    line = next;
    end = next;
  }
  for (let padding = 0; padding < 2 && bytes[end] === EQUALS; padding++) end++;
  return end;
}

/** RFC 2045 §6.8 and RFC 7468 §2 break after 76 and 64 units. */
const SHORTEST_LINE = 60;
const EQUALS = 0x3d;

function pastLineEnd(bytes: Uint8Array, at: number): number {
  const next = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[next] === 0x0a ? next + 1 : at;
}

/** Words have a capital at most at their beginning, and numbers have no letters. */
function mayBePacked(bytes: Uint8Array, start: number, end: number): boolean {
  let kinds = 0;
  for (let at = start + 1; at < end && at < start + LOOKED_AT; at++) kinds |= kindAt(bytes, at);
  const isMixed = (kinds & UPPER) !== 0 && (kinds & (LOWER | DIGIT)) !== 0;
  return isMixed || ((kinds & DIGIT) !== 0 && end - start >= LEAST_HEX);
}

const LOOKED_AT = 64;
/** Eight or nine bytes again. */
const LEAST_HEX = 16;

/** The whole run, or where it says nothing as such (an address, a name with a path), its stretches between signs. */
function readRun(
  text: string,
  bytes: Uint8Array,
  start: number,
  end: number,
  found: PackedRun[],
): void {
  const whole = runOf(text, start, end);
  if (whole !== undefined) {
    found.push(whole);
    return;
  }
  for (let from = start; from < end;) {
    let to = from;
    while (to < end && kindAt(bytes, to) !== SIGN) to++;
    if (to - from >= LEAST && to - from < end - start && mayBePacked(bytes, from, to)) {
      const part = runOf(text, from, to);
      if (part !== undefined) found.push(part);
    }
    from = to + 1;
  }
}

function runOf(text: string, start: number, end: number): PackedRun | undefined {
  const digits = start + (/^0?[xX]/u.exec(text.slice(start, start + 2))?.[0].length ?? 0);
  if (end - digits >= LEAST_HEX && isHex(text, digits, end)) {
    const said = decoded(text, digits, end, hexBytes);
    if (said !== undefined) return { start, end, text: said };
  }
  if (!opensAsText(text, start, end)) return undefined;
  const said = decoded(text, start, end, base64Bytes);
  return said === undefined ? undefined : { start, end, text: said };
}

function decoded(
  text: string,
  start: number,
  end: number,
  unpack: typeof base64Bytes,
): string | undefined {
  // The first bytes tell of a file or a key, which may be long.
  const first = unpack(text, start, Math.min(end, start + LOOKED_AT));
  if (textOf(first, true) === undefined) return undefined;
  return textOf(unpack(text, start, end), false);
}

/** @param isBeginning The bytes may end within a letter. */
function textOf(bytes: Uint8Array, isBeginning: boolean): string | undefined {
  if (bytes.length < FEWEST_BYTES) return undefined;
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    const said = decoder.decode(bytes, { stream: isBeginning });
    return NO_TEXT.test(said) ? undefined : said;
  } catch {
    return undefined;
  }
}

const FEWEST_BYTES = 8;

/** UTF-16 of either order, if every other byte of most pairs is zero. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  let low = 0;
  let high = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) high++;
    if (bytes[at + 1] === 0) low++;
  }
  const most = bytes.length * 0.4;
  return low > most ? 'utf-16le' : high > most ? 'utf-16be' : 'utf-8';
}

/** Control characters and what is no character: of words, keys and checksums. */
const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]|\p{Cs}|\p{Co}|\p{Cn}/u;

import type { BlindSpot } from '../core/coverage.js';
import { quotedBytes } from './quoted-bytes.js';

/** What in a plain text stands for something else, or for nothing, by the conventions of what wrote it. */
export interface LineConventions {
  /** The source of an expression; `''` where every character stands for itself. */
  readonly special: string;
  /** What a match of it means; undefined where it is none of these. */
  readonly decode: (written: string) => string | undefined;
}

/**
 * Colours and movements of terminals in logs (ECMA-48 §5.4), and in calendars and cards lines that are folded, escaped or
 * quoted (RFC 5545 §3.1, RFC 6350 §3.2, vCard 2.1 §2.1.3); in what was copied out of a mail, quoted-printable bytes and words
 * encoded with them (RFC 2045 §6.7, RFC 2047 §4.2).
 */
export function lineConventions(text: string): LineConventions {
  const isCard = /^\s*BEGIN:V/iu.test(text);
  const special = [
    ...(HAS_TERMINAL.test(text) ? [TERMINAL] : []),
    ...(isCard ? [FOLD, ESCAPED] : []),
    ...((isCard && QUOTED_LINES.test(text)) || QUOTED_PART.test(text) ? [QUOTED] : []),
    ...(QUOTED_WORDS.test(text) ? [IN_QUOTED_WORD, BETWEEN_QUOTED_WORDS] : []),
  ].join('|');
  return { special, decode };
}

/** The text without what terminals do not show; undefined where there is nothing of it. */
export function withoutTerminalCodes(text: string): string | undefined {
  return HAS_TERMINAL.test(text)
    ? text.replaceAll(new RegExp(TERMINAL, 'gu'), (written) => decode(written) ?? '')
    : undefined;
}

/** Pictures, keys and files in the lines of a calendar or card, and words of mails that are encoded in several pieces. */
export function packedLinesIn(text: string, where: string): BlindSpot[] {
  if (PACKED_WORDS.test(text)) {
    const why =
      'Words of a mail are encoded in several pieces (RFC 2047), which are not read together.';
    return [{ code: 'packed-data', where, why }];
  }
  if (!/^\s*BEGIN:V/iu.test(text) || !PACKED_LINE.test(text)) return [];
  const why = 'A line holds packed data (a picture, a key or a file), which is not read.';
  return [{ code: 'packed-data', where, why }];
}

function decode(written: string): string | undefined {
  switch (written.charAt(0)) {
    case '\u001b':
      return /[mK]$/u.test(written) ? '' : ' ';
    case '\u0007':
      return ' ';
    case '\r':
    case '\n':
      return '';
    case '=':
      return quotedBytes(written);
    case '_':
      return ' ';
    case '?':
      return '';
    case '\\':
      return /^\\[,;\\]$/u.test(written)
        ? written.slice(1)
        : /^\\n$/iu.test(written)
          ? '\n'
          : undefined;
    default:
      return undefined;
  }
}

/** Control sequences, the beginning and the end of titles and links, character sets, and what takes one letter. */
const TERMINAL = String.raw`\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\]\d{0,4};?|[()*+][0-9A-Z]|[=>78DEHMNOZc\\])|\u0007`;
const HAS_TERMINAL = /[\u001b\u0007]/u;
const FOLD = String.raw`\r?\n[ \t]`;
const ESCAPED = String.raw`\\[,;nN\\]`;
const QUOTED = String.raw`=\r?\n|=[0-7][0-9A-F]|(?:=[89A-F][0-9A-F]){1,4}`;
const QUOTED_LINES = /[;=]QUOTED-PRINTABLE[;:]/iu;
const QUOTED_PART = /^Content-Transfer-Encoding:[ \t]*quoted-printable\s*$/imu;
const QUOTED_WORDS = /=\?[\w-]{3,30}\?Q\?/iu;
const IN_QUOTED_WORD = String.raw`(?<==\?[\w-]{3,30}\?[Qq]\?[^?\s]{0,76})(?:=[0-7][0-9A-F]|(?:=[89A-F][0-9A-F]){1,4}|_)`;
const BETWEEN_QUOTED_WORDS = String.raw`\?=\s{1,4}=\?[\w-]{3,30}\?[Qq]\?`;
const PACKED_WORDS = /=\?[\w-]{3,30}\?B\?[^?\s]{0,76}\?=\s{0,4}=\?[\w-]{3,30}\?B\?/iu;
const PACKED_LINE = /;(?:ENCODING=)?(?:B|BASE64)[;:]|:data:[^\r\n,]{0,100};base64,/iu;

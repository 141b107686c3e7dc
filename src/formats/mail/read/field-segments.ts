import { byteDecoder } from '../../../core/shared/byte-decoder.js';
import type { AtomCounter, Segment } from '../../../splice/segment.js';
import { decodedSegments } from '../../../splice/pieces-of.js';
import { ENCODED_WORDS, decodeWords } from '../mime/encoded-words.js';
import type { HeaderField } from '../mime/header-fields.js';
import type { MailWriting } from './mail-writing.js';

/** What a field says, unfolded and decoded. Boundaries are left out: the parts hang on them. */
export function fieldSegments(
  raw: string,
  { name, valueStart, valueEnd }: HeaderField,
  atoms: AtomCounter,
): Segment<MailWriting>[] {
  const value = raw.slice(valueStart, valueEnd);
  const hasParameters = WITH_PARAMETERS.has(name);
  const isExtended = hasParameters && value.includes('*');
  const writing = hasParameters ? 'parameter' : 'field';
  const charset = /\*=\s*"?([\w.:-]{1,40})'/u.exec(value)?.[1] ?? 'utf-8';
  const special = isExtended ? IN_EXTENDED : IN_FIELDS;
  const decode = (written: string): string | undefined => {
    if (written.startsWith('=?')) return decodeWords(written);
    if (written.startsWith('%')) return percentDecoded(written, charset);
    if (/^\r?\n/u.test(written)) return ' ';
    return /^[\xc2-\xf4]/u.test(written) ? utf8Decoded(written) : '';
  };
  return decodedSegments<MailWriting>(
    raw,
    { start: valueStart, end: valueEnd, writing },
    atoms,
    special,
    decode,
  ).map((segment) => {
    const sign = raw.charAt(segment.start);
    if (segment.isExact) return segment;
    return { ...segment, writing: sign === '=' ? 'words' : sign === '%' ? 'percent' : writing };
  });
}

function percentDecoded(written: string, charset: string): string | undefined {
  const bytes = Buffer.from(written.replaceAll('%', ''), 'hex');
  try {
    return byteDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters in UTF-8, as mails may have them today (RFC 6532). */
function utf8Decoded(written: string): string | undefined {
  const text = Buffer.from(written, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? undefined : text;
}

const WITH_PARAMETERS = new Set(['content-type', 'content-disposition']);
/** A line end and the blank that folds it go together: one alone would end the header. */
const FOLD = String.raw`\r?\n[ \t]`;
const UTF8 = String.raw`[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}`;
const BOUNDARY = String.raw`\bboundary[ \t]*=[ \t]*(?:"[^"]*"|[^\s;"]+)`;
const PERCENT =
  '%[0-7][0-9a-fA-F]|%[cdCD][0-9a-fA-F]%[89abAB][0-9a-fA-F]|%[eE][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){2}|%[fF][0-7](?:%[89abAB][0-9a-fA-F]){3}|%[89a-fA-F][0-9a-fA-F]';
/** Between two sections of one parameter (RFC 2231 §3). */
const SECTION = String.raw`"?\s{0,80};\s{0,80}[\w!#$&+.^-]{1,80}\*[1-9][0-9]{0,2}\*?=\s{0,80}"?`;
const IN_FIELDS = new RegExp(`${ENCODED_WORDS}|${FOLD}|${UTF8}|${BOUNDARY}`, 'giu');
const IN_EXTENDED = new RegExp(
  `${SECTION}|${ENCODED_WORDS}|${FOLD}|${UTF8}|${BOUNDARY}|${PERCENT}`,
  'giu',
);

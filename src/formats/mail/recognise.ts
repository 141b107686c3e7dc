/**
 * Whether a head begins with header fields, one of which only mail programs write, or one that holds words encoded as only they
 * do (RFC 2047): a memo that begins with From, To and Subject is a text.
 */
export function startsAsMail(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/u, '');
  const end = text.search(/\r?\n\r?\n/u);
  const lines = (end < 0 ? text : text.slice(0, end)).split(/\r?\n/u);
  // The last line of a head that is cut may be half a field.
  if (end < 0 && text.length >= 4096) lines.pop();
  if (!lines.every((line, at) => (at > 0 && /^[ \t]/u.test(line)) || FIELD.test(line)))
    return false;
  if (lines.some((line) => ENCODED.test(line))) return true;
  return lines.some((line) => OF_PROGRAMS.test(line)) && lines.some((line) => OF_PEOPLE.test(line));
}

const FIELD = /^(?:[!-9;-~]{1,76}[ \t]*:|$)/u;
const OF_PROGRAMS =
  /^(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To|DKIM-Signature|Authentication-Results|ARC-[\w-]+|Content-(?:Type|Transfer-Encoding)|References|In-Reply-To|Thread-(?:Topic|Index)|List-[\w-]+|Resent-[\w-]+|User-Agent|X-[\w-]+)\s*:/iu;
const ENCODED = /=\?[\w-]{3,30}(?:\*[\w-]{2,8})?\?[BQ]\?[^?\s]{1,200}\?=/iu;
const OF_PEOPLE = /^(?:From|To|Subject|Date|Cc|Reply-To|Sender|Delivered-To|Return-Path)\s*:/iu;

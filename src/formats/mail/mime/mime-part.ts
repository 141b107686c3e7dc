import { DocumentError } from '../../../core/error.js';
import type { Header, HeaderField } from './header-fields.js';
import { readHeader } from './header-fields.js';
import type { FieldValue } from './parameters.js';
import { readFieldValue } from './parameters.js';

/** A part of a mail, the mail itself being the outermost; offsets are bytes of the message. */
export interface MimePart extends Pick<Header, 'fields'> {
  readonly start: number;
  /** Where the blank line before the body begins. */
  readonly headerEnd: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly type: FieldValue;
  readonly disposition: FieldValue;
  /** `base64`, `quoted-printable`, or anything else for content as it is. */
  readonly encoding: string;
  readonly parts: readonly MimePart[];
  /** Text around the parts, which programs do not show. */
  readonly around: readonly { readonly start: number; readonly end: number }[];
  /** For a part of another: its delimiter line, up to the next one. */
  readonly outer: { readonly start: number; readonly end: number };
}

export function fieldOf({ fields }: Pick<Header, 'fields'>, name: string): HeaderField | undefined {
  return fields.find((field) => field.name === name);
}

/**
 * The tree of a message (RFC 2046 §5.1).
 *
 * @param raw One unit a byte.
 * @throws DocumentError LIMIT_SIZE for too many parts, or parts within parts that go too deep
 */
export function readMime(raw: string): MimePart {
  const budget = { parts: MOST_PARTS };
  // Some programs put a byte order mark before it.
  const whole = { start: raw.startsWith('\xef\xbb\xbf') ? 3 : 0, end: raw.length };
  return readPart(raw, whole, whole, { budget, depth: 0, within: 'text/plain' });
}

interface Reading {
  readonly budget: { parts: number };
  readonly depth: number;
  /** What a part is that does not say it. */
  readonly within: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function readPart(raw: string, { start, end }: Range, outer: Range, reading: Reading): MimePart {
  if (--reading.budget.parts < 0) throw tooLarge('It has more parts than the limit');
  if (reading.depth > DEEPEST) throw tooLarge('Parts within parts go too deep');
  const { fields, end: headerEnd, bodyStart } = readHeader(raw, start, end);
  const valueOf = (name: string): string => {
    const field = fieldOf({ fields }, name);
    return field === undefined ? '' : raw.slice(field.valueStart, field.valueEnd);
  };
  const written = readFieldValue(valueOf('content-type'));
  const type = written.value.includes('/') ? written : { ...written, value: reading.within };
  const base = {
    fields,
    start,
    headerEnd,
    bodyStart,
    bodyEnd: end,
    type,
    disposition: readFieldValue(valueOf('content-disposition')),
    encoding: readFieldValue(valueOf('content-transfer-encoding')).value,
    outer,
  };
  const boundary = type.parameters.get('boundary') ?? '';
  const delimiters =
    type.value.startsWith('multipart/') && boundary !== ''
      ? delimitersIn(raw, `--${boundary}`, bodyStart, end)
      : [];
  const [first] = delimiters;
  if (first === undefined) return { ...base, parts: [], around: [] };
  const parts: MimePart[] = [];
  const inside = {
    ...reading,
    depth: reading.depth + 1,
    within: type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
  };
  const around = [{ start: bodyStart, end: first.start }];
  delimiters.forEach((delimiter, at) => {
    if (delimiter.isLast) return;
    const next = delimiters[at + 1];
    const stop = next?.start ?? end;
    parts.push(
      readPart(
        raw,
        { start: delimiter.end, end: Math.max(delimiter.end, next?.before ?? end) },
        { start: delimiter.start, end: stop },
        inside,
      ),
    );
  });
  const closing = delimiters.find(({ isLast }) => isLast);
  if (closing !== undefined) around.push({ start: closing.end, end });
  return { ...base, parts, around: around.filter((one) => one.start < one.end) };
}

interface Delimiter {
  /** The line end before it, which belongs to it. */
  readonly before: number;
  readonly start: number;
  /** Behind its own line end. */
  readonly end: number;
  readonly isLast: boolean;
}

/** The delimiter lines up to the one that closes. */
function delimitersIn(raw: string, mark: string, from: number, stop: number): Delimiter[] {
  const found: Delimiter[] = [];
  let at = raw.indexOf(mark, from);
  for (; at >= 0 && at < stop; at = raw.indexOf(mark, at + 1)) {
    if (at > from && raw.charAt(at - 1) !== '\n') continue;
    const lineEnd = raw.indexOf('\n', at);
    const end = lineEnd < 0 || lineEnd >= stop ? stop : lineEnd + 1;
    const rest = raw.slice(at + mark.length, end);
    if (!/^(?:--)?[ \t]*\r?\n?$/u.test(rest)) continue;
    const isLast = rest.startsWith('--');
    const before = at - (raw.charAt(at - 2) === '\r' ? 2 : 1);
    found.push({ before: Math.max(from, before), start: at, end, isLast });
    if (isLast) break;
  }
  return found;
}

function tooLarge(message: string): DocumentError {
  return new DocumentError('LIMIT_SIZE', `The mail is too large. ${message}.`);
}

const MOST_PARTS = 5000;
const DEEPEST = 30;

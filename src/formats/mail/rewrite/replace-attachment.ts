import { DocumentError } from '../../../core/error.js';
import type { TextEdit } from '../../../splice/text-edit.js';
import type { MimePart } from '../mime/mime-part.js';
import { fieldOf } from '../mime/mime-part.js';
import { decodeTransfer, encodeTransfer } from '../mime/transfer.js';

/** How a mail is written: its bytes, one a unit, and its kind of line end. */
export interface MailText {
  readonly raw: string;
  readonly lineEnd: string;
}

/** The edits that put other content into a part; none where it is the same. */
export function replaceAttachment(
  { raw, lineEnd }: MailText,
  part: MimePart,
  bytes: Uint8Array,
): TextEdit[] {
  const { bodyStart: start, bodyEnd: end, encoding } = part;
  const body = raw.slice(start, end);
  if (Buffer.compare(decodeTransfer(body, encoding), bytes) === 0) return [];
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const isMessage = part.type.value.startsWith('message/');
  if (isMessage && encoding !== 'base64' && encoding !== 'quoted-printable') {
    if (/^--/mu.test(plain) && raw.slice(0, start).includes('multipart/'))
      checkDelimiters(raw, plain);
    return [{ start, end, text: plain }];
  }
  const wholeEnd = /(?:\r?\n){1,9}$/u.exec(body)?.[0] ?? '';
  const text = encodeTransfer(bytes, 'base64', lineEnd) + wholeEnd;
  return [
    { start, end, text },
    ...encodingEdits(part, lineEnd),
    ...sizeEdits(raw, part, bytes.length),
  ];
}

/** The edits that leave a note in the place of a part. */
export function removeAttachment(
  { lineEnd }: MailText,
  part: MimePart,
  root: MimePart,
): TextEdit[] {
  const note = 'Attachment removed.';
  if (part !== root) {
    const header = `Content-Type: text/plain; charset=us-ascii${lineEnd}${lineEnd}`;
    return [{ start: part.start, end: part.bodyEnd, text: header + note }];
  }
  const fields = part.fields.flatMap(({ name, start, end }) =>
    name.startsWith('content-') ? [{ start, end, text: '' }] : [],
  );
  return [...fields, { start: part.bodyStart, end: part.bodyEnd, text: note + lineEnd }];
}

/** A line in new content that is a delimiter of the old would end the part. */
function checkDelimiters(raw: string, content: string): void {
  const boundaries = [...raw.matchAll(/boundary\s*=\s*"?([^"\s;]+)/giu)].map(
    ([, name = '']) => name,
  );
  if (boundaries.some((name) => content.includes(`\n--${name}`) && !raw.includes(`\n--${name}`))) {
    throw new DocumentError(
      'UNSUPPORTED_REDACTION',
      'A part of the mail cannot hold its new content',
    );
  }
}

function encodingEdits(part: MimePart, lineEnd: string): TextEdit[] {
  if (part.encoding === 'base64') return [];
  const field = fieldOf(part, 'content-transfer-encoding');
  return field === undefined
    ? [
        {
          start: part.headerEnd,
          end: part.headerEnd,
          text: `Content-Transfer-Encoding: base64${lineEnd}`,
        },
      ]
    : [{ start: field.valueStart, end: field.valueEnd, text: ' base64' }];
}

/** What the header says about the size (RFC 2183 §2.7). */
function sizeEdits(raw: string, part: MimePart, size: number): TextEdit[] {
  const field = fieldOf(part, 'content-disposition');
  if (field === undefined) return [];
  const written = /;\s*size\s*=\s*"?(\d+)/iu.exec(raw.slice(field.valueStart, field.valueEnd));
  if (written === null) return [];
  const end = field.valueStart + written.index + written[0].length;
  return [{ start: end - (written[1] ?? '').length, end, text: String(size) }];
}

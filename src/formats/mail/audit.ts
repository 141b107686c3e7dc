import PostalMime, { decodeWords } from 'postal-mime';
import type { Email } from 'postal-mime';
import type { Audit, AuditRequest, Change } from '../../core/audit.js';
import type { PartEdits } from '../../core/rewritten.js';
import { DocumentError } from '../../core/error.js';
import type { Piece } from '../../hunt/piece.js';
import { BETWEEN, looksWritten, textOfBytes } from '../../hunt/piece.js';
import { readXmlText } from '../../hunt/xml-text.js';
import { auditText, latin1 } from '../../proof/audit-text.js';
import { isSameOutside } from '../../proof/same-outside.js';

/**
 * Reads a finished mail again with another parser, and as bytes; proves that outside of the edits every byte is the one
 * that it was, and in bodies that were encoded anew every byte that they stand for.
 *
 * @throws DocumentError DAMAGED where the other parser cannot read it
 */
export async function auditMail(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  request.signal.throwIfAborted();
  const email = await parse(bytes);
  const headers = email.headers.map(({ key, value }) => `${key}: ${decodeWords(value)}`).join('\n');
  const texts = [headers, email.text ?? '', htmlText(email.html ?? '')];
  const names = email.attachments.map(({ filename }) => filename ?? '').join(BETWEEN);
  const audit = auditText(bytes, request, {
    reader: 'mail parser',
    part: 'mail',
    read: {
      pieces: [
        ...[...texts, email.html ?? '', names].map((text) => ({
          where: 'mail',
          kind: 'text' as const,
          text,
        })),
        ...email.attachments.map(attachmentPiece),
        { where: 'source', kind: 'fragments', text: latin1(bytes) },
      ],
      texts,
    },
  });
  const { against } = request;
  if (against === undefined) return audit;
  return {
    ...audit,
    changes: [...audit.changes, ...decodedChanges(against.bytes, bytes, against.edits ?? [])],
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
    });
  } catch (cause) {
    throw new DocumentError('DAMAGED', 'The mail cannot be read by another parser', { cause });
  }
}

function htmlText(html: string): string {
  const { apart, asides } = readXmlText(html);
  return `${apart}\n;\n${asides}`;
}

/** Attachments were proved as files of their own; what is plain in them is looked at once more. */
function attachmentPiece({ content }: Email['attachments'][number], at: number): Piece {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const where = `attachment ${String(at + 1)}`;
  return looksWritten(bytes)
    ? { where, kind: 'fragments', text: textOfBytes(bytes) }
    : { where, kind: 'bytes', text: latin1(bytes) };
}

/** What differs in bodies that were encoded anew. */
function decodedChanges(
  before: Uint8Array,
  after: Uint8Array,
  edits: readonly PartEdits[],
): Change[] {
  const own = edits.find(({ part }) => part === 'mail')?.ranges ?? new Int32Array();
  return edits.flatMap(({ part, ranges }): Change[] => {
    const [, encoding = '', start = ''] = /^(base64|quoted-printable) at (\d+)$/u.exec(part) ?? [];
    if (encoding === '') return [];
    let shift = 0;
    for (let at = 0; at + 2 < own.length; at += 3) {
      const [from = 0, to = 0, length = 0] = own.subarray(at, at + 3);
      if (from === Number(start)) {
        const was = decode(before.subarray(from, to), encoding);
        const is = decode(after.subarray(from + shift, from + shift + length), encoding);
        return isSameOutside(was, is, ranges) ? [] : [{ kind: 'bytes', where: 'an encoded body' }];
      }
      shift += length - (to - from);
    }
    return [{ kind: 'bytes', where: 'an encoded body' }];
  });
}

/** RFC 2045 §6.7 and §6.8, byte by byte. */
function decode(body: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64')
    return Buffer.from(latin1(body).replaceAll(/[^A-Za-z0-9+/]/gu, ''), 'base64');
  const out: number[] = [];
  let blanks: number[] = [];
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte === 0x20 || byte === 9) {
      blanks.push(byte);
      continue;
    }
    const isLineEnd = byte === 10 || (byte === 13 && body[at + 1] === 10);
    if (!isLineEnd) for (const blank of blanks) out.push(blank);
    blanks = [];
    const hex =
      byte === 0x3d
        ? /^[0-9A-Fa-f]{2}$/u.exec(latin1(body.subarray(at + 1, at + 3)))?.[0]
        : undefined;
    if (hex !== undefined) {
      out.push(Number.parseInt(hex, 16));
      at += 2;
    } else if (byte === 0x3d && body[at + 1] === 10) at += 1;
    else if (byte === 0x3d && body[at + 1] === 13 && body[at + 2] === 10) at += 2;
    else out.push(byte);
  }
  return Uint8Array.from([...out, ...blanks]);
}

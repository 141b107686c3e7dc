import type { Redaction, RedactionPlan } from '../../../core/plan.js';
import type { PartEdits, Rewritten } from '../../../core/rewritten.js';
import type { EmbeddedChange } from '../../../core/embedded.js';
import type { OpenText } from '../../../splice/spliced-text.js';
import type { TextEdit } from '../../../splice/text-edit.js';
import { applyEdits } from '../../../splice/text-edit.js';
import { fieldOf } from '../mime/mime-part.js';
import { encodeTransfer } from '../mime/transfer.js';
import type { MailBody } from '../read/read-body.js';
import type { MailReading } from '../read/read-mail.js';
import { isSeal, personalKind } from './personal-fields.js';
import type { MailText } from './replace-attachment.js';
import { removeAttachment, replaceAttachment } from './replace-attachment.js';

/** What one mail was read as. */
export interface OpenedMail {
  readonly reading: MailReading;
  /** All that stands outside of bodies. */
  readonly own: OpenText;
  readonly keepMetadata: boolean;
}

/**
 * The mail without what the plan takes out. Bodies that changed are encoded anew, signatures that are true no more go.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION
 */
export function rewriteMail(
  { reading, own, keepMetadata }: OpenedMail,
  { redactions, embedded = [] }: RedactionPlan,
): Rewritten {
  const { source } = own;
  const mail: MailText = {
    raw: source.text,
    lineEnd: source.text.includes('\r\n') ? '\r\n' : '\n',
  };
  const edits = own.textEdits(redactions);
  const decoded: PartEdits[] = [];
  for (const body of reading.bodies) {
    const made = bodyEdits(mail, body, redactions, embedded);
    edits.push(...made.edits);
    decoded.push(...made.decoded);
  }
  edits.push(...attachmentEdits(mail, reading, embedded));
  const { fields } = reading.root;
  const personal = keepMetadata ? [] : fields.filter((field) => personalKind(field) !== undefined);
  const without = ({ start, end }: { start: number; end: number }): TextEdit => ({
    start,
    end,
    text: '',
  });
  edits.push(...personal.map(without));
  const notes: string[] = [];
  if (reading.signatures.length > 0) {
    edits.push(
      ...reading.signatures.map(({ outer }) => without(outer)),
      ...unsignedEdits(reading, mail),
    );
    notes.push('signature removed');
  }
  const seals = edits.length === 0 ? [] : fields.filter(isSeal);
  if (seals.length > 0) {
    edits.push(...seals.map(without));
    notes.push('signatures of mail servers removed (DKIM, ARC)');
  }
  const rewritten = applyEdits(source, PART, edits);
  return {
    bytes: rewritten.bytes,
    boxes: [],
    edits: edits.length === 0 ? [] : [rewritten.edits, ...decoded],
    metadataRemoved: [...new Set(personal.flatMap((field) => personalKind(field) ?? []))],
    notes,
  };
}

/** The name of the whole message in edits. */
export const PART = 'mail';

function bodyEdits(
  { raw, lineEnd }: MailText,
  { part, text, files }: MailBody,
  redactions: readonly Redaction[],
  embedded: readonly EmbeddedChange[],
): { readonly edits: readonly TextEdit[]; readonly decoded: readonly PartEdits[] } {
  const ids = new Set(files?.embedded.map(({ id }) => id));
  const others = files?.edits(embedded.filter(({ id }) => ids.has(id))) ?? [];
  const { bytes, edits } = text.redact(redactions, others);
  const [made] = edits;
  if (made === undefined) return { edits: [], decoded: [] };
  const { bodyStart: start, bodyEnd: end, encoding } = part;
  if (encoding === 'base64' || encoding === 'quoted-printable') {
    const tail =
      encoding === 'base64' ? (/(?:\r?\n)+$/u.exec(raw.slice(start, end))?.[0] ?? '') : '';
    return {
      edits: [{ start, end, text: encodeTransfer(bytes, encoding, lineEnd) + tail }],
      decoded: [{ part: `${encoding} at ${String(start)}`, ranges: made.ranges }],
    };
  }
  return { edits: rangesAsEdits(bytes, made, start), decoded: [] };
}

/** Edits of a body that stands in the mail as it is. */
function rangesAsEdits(after: Uint8Array, { ranges }: PartEdits, offset: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let shift = 0;
  for (let at = 0; at + 2 < ranges.length; at += 3) {
    const [start = 0, end = 0, length = 0] = ranges.subarray(at, at + 3);
    const written = after.subarray(start + shift, start + shift + length);
    edits.push({
      start: offset + start,
      end: offset + end,
      text: Buffer.from(written).toString('latin1'),
    });
    shift += length - (end - start);
  }
  return edits;
}

function attachmentEdits(
  mail: MailText,
  { attachments, root }: MailReading,
  embedded: readonly EmbeddedChange[],
): TextEdit[] {
  const byId = new Map(embedded.map((change) => [change.id, change]));
  return attachments.flatMap((part, at) => {
    const change = byId.get(attachmentId(at));
    if (change === undefined) return [];
    return change.kind === 'remove'
      ? removeAttachment(mail, part, root)
      : replaceAttachment(mail, part, change.bytes);
  });
}

export function attachmentId(at: number): string {
  return `attachment-${String(at + 1)}`;
}

/** What is signed no more is an ordinary mail of several parts. */
function unsignedEdits({ signed }: MailReading, { raw }: MailText): TextEdit[] {
  return signed.flatMap((part) => {
    const field = fieldOf(part, 'content-type');
    if (field === undefined) return [];
    const { valueStart: start, valueEnd: end } = field;
    const boundary = /boundary\s*=\s*(?:"[^"]*"|[^\s;]+)/iu.exec(raw.slice(start, end))?.[0] ?? '';
    return [{ start, end, text: ` multipart/mixed; ${boundary}` }];
  });
}

import type { PSTAttachment, PSTMessage } from 'pst-extractor';
import type { BlindSpot } from '../../core/coverage.js';
import type { MailboxNode } from './mailbox.js';
import { textsOfProperties } from './properties.js';
import type { MailPart } from './write-mail.js';

/** How far down a message is, what it may hold, and how one inside of it is read. */
export interface MailBounds {
  readonly node: MailboxNode;
  readonly most: number;
  readonly depth: number;
  readonly mailOf: (message: PSTMessage, bounds: MailBounds) => ReadMail;
}

/** A message of the mailbox as a mail, and what of it could not be had. */
export interface ReadMail {
  readonly bytes: Uint8Array;
  readonly blindSpots: readonly BlindSpot[];
}

/** The files and messages that hang on a message, and those that cannot be had. */
export function attachmentParts(
  message: PSTMessage,
  bounds: MailBounds,
): { readonly parts: readonly MailPart[]; readonly blindSpots: readonly BlindSpot[] } {
  const parts: MailPart[] = [];
  const blindSpots: BlindSpot[] = [];
  const count = message.numberOfAttachments;
  if (count === 0 && message.hasAttachments) {
    blindSpots.push({ code: 'attachment', where: 'attachments', why: UNREADABLE });
  }
  for (let at = 0; at < count; at++) {
    const where = `attachment ${String(at + 1)}`;
    try {
      const attachment = message.getAttachment(at);
      const { part, spots } = partOf(attachment, bounds);
      parts.push(part);
      blindSpots.push(
        ...spots.map((spot) => ({ ...spot, where: [where, spot.where].join(' > ') })),
      );
      const said = [...new Set(textsOfProperties(attachment))].join('\n;\n');
      if (said !== '')
        parts.push({ type: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(said) });
    } catch (error) {
      const isTooLarge = error instanceof RangeError;
      blindSpots.push({ code: 'attachment', where, why: isTooLarge ? TOO_LARGE : UNREADABLE });
    }
  }
  return { parts, blindSpots };
}

/** @throws RangeError for one that is too large, and whatever the library does */
function partOf(
  attachment: PSTAttachment,
  bounds: MailBounds,
): { readonly part: MailPart; readonly spots: readonly BlindSpot[] } {
  const name = attachment.longFilename || attachment.filename || attachment.displayName || 'file';
  if (attachment.attachMethod === EMBEDDED) {
    if (bounds.depth >= DEEPEST) throw new RangeError('Messages in messages go too deep');
    // Without a node of its own the library gives no message; it does not look at it.
    Object.assign(attachment, { descriptorIndexNode: bounds.node });
    const inside = attachment.embeddedPSTMessage;
    if (inside === null) throw new TypeError('No message inside');
    const { bytes, blindSpots } = bounds.mailOf(inside, { ...bounds, depth: bounds.depth + 1 });
    return { part: { type: 'message/rfc822', bytes, name }, spots: blindSpots };
  }
  const stream = attachment.fileInputStream;
  if (stream === null) throw new TypeError('No content');
  const size = stream.length.toNumber();
  if (size > bounds.most) throw new RangeError('The attachment is too large');
  const bytes = Buffer.alloc(size);
  stream.readCompletely(bytes);
  return { part: { type: 'application/octet-stream', bytes, name }, spots: [] };
}

/** PidTagAttachMethod ([MS-OXCMSG] §2.2.2.9). */
const EMBEDDED = 5;
const DEEPEST = 5;
const UNREADABLE = 'Its content is not in the mailbox, or in a form that cannot be read.';
const TOO_LARGE = 'It is larger than the limit.';

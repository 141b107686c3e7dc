import type { OpenOptions } from '../../core/open-options.js';
import type { Portion, Portions } from '../../core/portion.js';
import { folderNames } from './folder-names.js';
import { openMailbox } from './mailbox.js';
import type { MailboxNode } from './mailbox.js';
import type { ReadMail } from './attachments.js';
import { readMail } from './read-mail.js';

/** Each message as a portion, and the names of folders as one. @throws DocumentError MISSING_OPTIONAL, DAMAGED */
export async function pstPortions(
  bytes: Uint8Array,
  { limits, signal }: Pick<OpenOptions, 'limits' | 'signal'>,
): Promise<Portions> {
  const mailbox = await openMailbox(bytes);
  const { messages } = mailbox;
  return {
    mediaType: 'application/vnd.ms-outlook-pst',
    count: messages.length + 1,
    all: function* (): Generator<Portion> {
      yield {
        bytes: new TextEncoder().encode(folderNames(mailbox)),
        where: (within) => ['names of folders', ...within],
        isOfFrame: true,
      };
      for (const [at, node] of messages.entries()) {
        signal.throwIfAborted();
        const name = `message ${String(at + 1)}`;
        const read = (one: MailboxNode): ReadMail => readMail(mailbox, one, limits.inflatedBytes);
        const { bytes: mail, blindSpots } = readOrTold(read, node);
        yield {
          bytes: mail,
          where: (within) => [name, ...within],
          blindSpots: blindSpots.map((spot) => ({ ...spot, where: `${name} > ${spot.where}` })),
        };
      }
    },
  };
}

/** A message that cannot be read is told, and the others are read. */
function readOrTold(read: (node: MailboxNode) => ReadMail, node: MailboxNode): ReadMail {
  try {
    return read(node);
  } catch {
    const why = 'The message is damaged, or of a kind that cannot be read.';
    return {
      bytes: new Uint8Array(),
      blindSpots: [{ code: 'unread-part', where: 'message', why }],
    };
  }
}

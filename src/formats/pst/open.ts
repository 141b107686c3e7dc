import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import type { TextLayer } from '../../core/text.js';
import { folderNames } from './folder-names.js';
import { openMailbox } from './mailbox.js';
import { readMail } from './read-mail.js';

/**
 * Opens a mailbox of Outlook to be looked at; each message is a mail for the engine, up to as many as it opens in one
 * document. A scan reads them all, in portions. It cannot be written.
 *
 * @throws DocumentError MISSING_OPTIONAL, DAMAGED
 */
export async function openPst(
  bytes: Uint8Array,
  { limits, signal }: Pick<OpenOptions, 'limits' | 'signal'>,
): Promise<OpenDocument> {
  signal.throwIfAborted();
  const mailbox = await openMailbox(bytes);
  const { messages } = mailbox;
  const layers = [namesLayer(folderNames(mailbox))].filter(({ text }) => text !== '');
  return {
    mediaType: 'application/vnd.ms-outlook-pst',
    layers,
    blindSpots: [],
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'message', count: messages.length, read: true }],
    },
    metadata: [],
    ...(messages.length === 0
      ? {}
      : {
          embedded: messages.map((_, at) => ({
            id: `message-${String(at + 1)}`,
            where: `message ${String(at + 1)}`,
            mediaType: 'message/rfc822',
          })),
          readEmbedded: async (id) => {
            const node = messages[Number(id.replace('message-', '')) - 1];
            if (node === undefined) throw new RangeError('No such embedded file');
            return wholeMail(() => readMail(mailbox, node, limits.inflatedBytes));
          },
        }),
    locate: async (wanted) =>
      wanted.map(({ layer }) => layers.filter(({ id }) => id === layer).map(({ place }) => place)),
    redact: async () => {
      throw new DocumentError(
        'UNSUPPORTED_REDACTION',
        'A mailbox of Outlook can be read but not written: save its messages as .eml first',
      );
    },
    close: async () => undefined,
  };
}

/** Here a message counts as read only where nothing of it is missing. @throws DocumentError DAMAGED */
function wholeMail(read: () => ReturnType<typeof readMail>): Uint8Array {
  try {
    const { bytes, blindSpots } = read();
    if (blindSpots.length === 0) return bytes;
  } catch {
    // Told below.
  }
  throw new DocumentError('DAMAGED', 'Something of the message cannot be had from the mailbox');
}

function namesLayer(text: string): TextLayer {
  return {
    id: 'folders',
    text,
    source: 'name',
    removal: 'span',
    place: { kind: 'part', part: 'names of folders', path: '' },
    atoms: Int32Array.from({ length: text.length }, (_, at) => at),
  };
}

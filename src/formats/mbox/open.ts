import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import type { EmbeddedChange } from '../../core/embedded.js';
import { DocumentError } from '../../core/error.js';
import type { TextLayer } from '../../core/text.js';
import type { Segment } from '../../splice/segment.js';
import { joinPieces, newSegment } from '../../splice/segment.js';
import { openSpliced } from '../../splice/spliced-text.js';
import type { TextEdit } from '../../splice/text-edit.js';
import type { MboxMessage } from './messages.js';
import { messagesIn } from './messages.js';

const PART = 'mailbox';

/** Opens a mailbox. @throws DocumentError LIMIT_SIZE, DAMAGED where it does not begin with a message */
export function openMbox(bytes: Uint8Array, { signal }: OpenOptions): OpenDocument {
  signal.throwIfAborted();
  if (bytes.length > LONGEST) {
    throw new DocumentError('LIMIT_SIZE', 'The mailbox is larger than the limit: split it');
  }
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const messages = messagesIn(raw);
  if (messages[0]?.start !== 0) {
    throw new DocumentError('DAMAGED', 'The mailbox does not begin with a message');
  }
  const atoms = { next: 0 };
  const segments = messages.map(({ start, lineEnd: end }): Segment<'line'> => {
    const written = { text: raw.slice(start, end), start, end, writing: 'line' } as const;
    return newSegment(atoms, { ...written, isExact: true });
  });
  const layer: TextLayer = {
    id: 'senders',
    ...joinPieces(segments.flatMap((segment) => [segment, '\n'])),
    source: 'metadata',
    removal: 'span',
    place: { kind: 'part', part: PART, path: '' },
  };
  const lines = openSpliced({
    source: { bytes, text: raw, encoding: 'latin1', skipped: 0 },
    part: PART,
    segments,
    layers: [layer],
    written: (mark) => mark.replace(/[^\w[\].-]/gu, '_'),
  });
  const messageOf = (id: string): MboxMessage => {
    const message = messages[Number(id.replace('message-', '')) - 1];
    if (message === undefined) throw new RangeError('No such embedded file');
    return message;
  };
  const editsFor = (change: EmbeddedChange): TextEdit[] => {
    const { start, bodyStart, end } = messageOf(change.id);
    if (change.kind === 'remove') return [{ start, end, text: '' }];
    const text = quoted(Buffer.from(change.bytes).toString('latin1'));
    return text === raw.slice(bodyStart, end) ? [] : [{ start: bodyStart, end, text }];
  };
  return {
    mediaType: 'application/mbox',
    layers: [layer],
    blindSpots: [],
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'message', count: messages.length, read: true }],
    },
    metadata: [],
    embedded: messages.map((_, at) => ({
      id: `message-${String(at + 1)}`,
      where: `message ${String(at + 1)}`,
      mediaType: 'message/rfc822',
    })),
    readEmbedded: async (id) => {
      const { bodyStart, end } = messageOf(id);
      return bytes.subarray(bodyStart, end);
    },
    locate: async (wanted) => wanted.map(lines.locate),
    redact: async ({ redactions, embedded = [] }) => ({
      ...lines.redact(redactions, embedded.flatMap(editsFor)),
      boxes: [],
      metadataRemoved: [],
      notes: [],
    }),
    close: async () => undefined,
  };
}

/** A line of a message that would begin another one (RFC 4155 appendix A). */
function quoted(message: string): string {
  return message.replaceAll(/(?<=^|\n\r?\n)From (?=[^\r\n]{0,400}\d{4})/gu, '>From ');
}

const LONGEST = 256 * 2 ** 20;

import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import type { EmbeddedFile } from '../../core/embedded.js';
import { DocumentError } from '../../core/error.js';
import { openSpliced } from '../../splice/spliced-text.js';
import { decodeTransfer } from './mime/transfer.js';
import { writtenInMail } from './read/mail-writing.js';
import type { MailReading } from './read/read-mail.js';
import { readMail } from './read/read-mail.js';
import { personalKind } from './rewrite/personal-fields.js';
import { PART, attachmentId, rewriteMail } from './rewrite/rewrite-mail.js';

/** Opens a mail: header fields and bodies are read, everything else is offered as files. @throws DocumentError LIMIT_SIZE */
export function openMail(
  bytes: Uint8Array,
  { signal, keepMetadata = false }: OpenOptions,
): OpenDocument {
  signal.throwIfAborted();
  if (bytes.length > LONGEST) {
    throw new DocumentError('LIMIT_SIZE', 'The mail is larger than the limit');
  }
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const reading = readMail(raw);
  const own = openSpliced({
    source: { bytes, text: raw, encoding: 'latin1', skipped: 0 },
    part: PART,
    segments: reading.segments,
    layers: reading.ownLayers,
    written: writtenInMail,
  });
  const texts = [own, ...reading.bodies.map(({ text }) => text)];
  const embedded = embeddedIn(reading);
  return {
    mediaType: 'message/rfc822',
    layers: reading.layers,
    blindSpots: reading.blindSpots,
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [
        { part: 'header', count: 1, read: true },
        ...(reading.bodies.length === 0
          ? []
          : [{ part: 'body', count: reading.bodies.length, read: true }]),
      ],
    },
    metadata: [...new Set(reading.root.fields.flatMap((field) => personalKind(field) ?? []))],
    ...(embedded.length === 0
      ? {}
      : { embedded, readEmbedded: async (id) => contentOf(raw, reading, id) }),
    locate: async (wanted) => wanted.map((one) => texts.flatMap((text) => text.locate(one))),
    redact: async (plan) => rewriteMail({ reading, own, keepMetadata }, plan),
    close: async () => undefined,
  };
}

function embeddedIn({ attachments, bodies }: MailReading): EmbeddedFile[] {
  return [
    ...attachments.map(({ type }, at) => ({
      id: attachmentId(at),
      where: `attachment ${String(at + 1)}`,
      mediaType: type.value,
    })),
    ...bodies.flatMap(({ files }) => files?.embedded ?? []),
  ];
}

function contentOf(raw: string, { attachments, bodies }: MailReading, id: string): Uint8Array {
  const part = attachments.find((_, at) => attachmentId(at) === id);
  if (part !== undefined) {
    return decodeTransfer(raw.slice(part.bodyStart, part.bodyEnd), part.encoding);
  }
  const files = bodies.find(({ files: held }) =>
    held?.embedded.some((one) => one.id === id),
  )?.files;
  if (files === undefined) throw new RangeError('No such embedded file');
  return files.read(id);
}

const LONGEST = 256 * 2 ** 20;

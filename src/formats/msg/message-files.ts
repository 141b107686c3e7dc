import type { FieldsData } from '@kenjiuno/msgreader';
import type { CompoundStream } from '../../archive/compound-file.js';
import type { BlindSpot } from '../../core/coverage.js';
import type { EmbeddedFile } from '../../core/embedded.js';
import { htmlBody, rtfBody } from './rich-bodies.js';
import { propertyStream } from './property-stream.js';
import type { ReadMessage } from './read-message.js';
import { codePageOf } from './read-message.js';

/** The files in a message, and what in it cannot be had as one. */
export interface MessageFiles {
  readonly files: readonly MessageFile[];
  readonly blindSpots: readonly BlindSpot[];
}

export interface MessageFile {
  readonly embedded: EmbeddedFile;
  readonly bytes: Uint8Array;
}

/** Bodies of markup or rich text, attachments, messages inside, and files that a property holds. */
export function messageFiles(
  streams: readonly CompoundStream[],
  message: ReadMessage | undefined,
): MessageFiles {
  const files: MessageFile[] = [];
  const blindSpots: BlindSpot[] = [];
  const offer = (id: string, where: string, bytes: Uint8Array, mediaType?: string): void => {
    if (bytes.length === 0) return;
    const hint = mediaType === undefined ? {} : { mediaType };
    files.push({ embedded: { id, where, ...hint }, bytes });
  };
  const codePage = message === undefined ? undefined : codePageOf(message.fields);
  const own = streams.flatMap((stream) => propertyStream(stream) ?? []);
  for (const property of own.filter(({ inside }) => inside === '')) {
    if (property.id === '1013') {
      offer('body-html', 'HTML body', htmlBody(property, codePage), 'text/html');
    } else if (property.id === '1009') {
      const rtf = rtfBody(property.bytes);
      if (rtf === undefined) blindSpots.push(BROKEN_RTF);
      else offer('body-rtf', 'rich text body', rtf, 'application/rtf');
    } else if (property.type === '0102' && startsAsFile(property.bytes)) {
      offer(`property-${property.id.toLowerCase()}`, `property ${property.id}`, property.bytes);
    }
  }
  message?.attachments.forEach((attachment, at) => {
    const number = String(at + 1);
    const bytes = contentOf(attachment, message);
    if (bytes === undefined) blindSpots.push(absent(number, attachment));
    else offer(`attachment-${number}`, `attachment ${number}`, bytes);
  });
  if (message === undefined) {
    blindSpots.push(UNKNOWN_LAYOUT);
    own
      .filter(({ id, type }) => id === '3701' && type === '0102')
      .forEach(({ bytes }, at) => {
        offer(`attachment-${String(at + 1)}`, `attachment ${String(at + 1)}`, bytes);
      });
  }
  return { files, blindSpots };
}

function contentOf(attachment: FieldsData, message: ReadMessage): Uint8Array | undefined {
  if (attachment.dataId === undefined && attachment.innerMsgContent !== true) return undefined;
  try {
    return message.contentOf(attachment);
  } catch {
    return undefined;
  }
}

function absent(number: string, { rawProps = [] }: FieldsData): BlindSpot {
  const method: unknown = rawProps.find(({ propertyTag }) => propertyTag === METHOD)?.value;
  const isElsewhere = typeof method === 'number' && BY_REFERENCE.has(method);
  return {
    code: 'attachment',
    where: `attachment ${number}`,
    why: isElsewhere
      ? 'The message only says where the file is: look at it there.'
      : 'Its content is not in the message, or in a form that cannot be read.',
  };
}

function startsAsFile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return /^(?:%PDF-|PK\x03\x04|\{\\rtf|\x89PNG|\xff\xd8\xff|\xd0\xcf\x11\xe0|GIF8|II\*\0|MM\0\*|\x1f\x8b)/u.test(
    head,
  );
}

const BROKEN_RTF: BlindSpot = {
  code: 'unread-part',
  where: 'rich text body',
  why: 'It is packed in a way that cannot be followed.',
};
const UNKNOWN_LAYOUT: BlindSpot = {
  code: 'unread-part',
  where: 'message',
  why: 'The message is damaged: its strings were looked at, but not what belongs together.',
};

/** PidTagAttachMethod ([MS-OXCMSG] §2.2.2.9); 2, 3, 4 and 7 stand for a path or an address. */
const METHOD = '37050003';
const BY_REFERENCE: ReadonlySet<number> = new Set([2, 3, 4, 7]);

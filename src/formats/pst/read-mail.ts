import type { PSTMessage } from 'pst-extractor';
import type { BlindSpot } from '../../core/coverage.js';
import type { MailBounds, ReadMail } from './attachments.js';
import { attachmentParts } from './attachments.js';
import type { MailboxNode, Mailbox } from './mailbox.js';
import { hasProperty, textsOfProperties } from './properties.js';
import type { MailPart } from './write-mail.js';
import { writeMail } from './write-mail.js';

/** @param most Bytes of the largest attachment. @throws whatever the library does where the message is damaged */
export function readMail({ library, file }: Mailbox, node: MailboxNode, most: number): ReadMail {
  return mailOf(new library.PSTMessage(file, node), { node, most, depth: 0, mailOf });
}

function mailOf(message: PSTMessage, bounds: MailBounds): ReadMail {
  const { parts: attachments, blindSpots } = attachmentParts(message, bounds);
  const rtf = message.bodyRTF;
  const unreadRtf = rtf === '' && hasProperty(message, RTF);
  const parts: readonly (MailPart | undefined)[] = [
    text('text/plain', message.body),
    text('text/html', message.bodyHTML && `\ufeff${message.bodyHTML}`),
    rtf === '' ? undefined : { type: 'application/rtf', bytes: Buffer.from(rtf, 'latin1') },
    text('text/plain', message.transportMessageHeaders),
    text('text/plain', [...new Set(textsOfProperties(message))].join('\n;\n')),
    ...attachments,
  ];
  const bytes = writeMail(
    [
      ['Subject', message.subject],
      ['From', person(message.senderName, message.senderEmailAddress)],
      ...recipientsOf(message),
      ['Date', message.clientSubmitTime?.toUTCString() ?? ''],
    ],
    parts.filter((part) => part !== undefined),
  );
  return { bytes, blindSpots: unreadRtf ? [...blindSpots, BROKEN_RTF] : blindSpots };
}

function recipientsOf(message: PSTMessage): [string, string][] {
  const all = Array.from({ length: message.numberOfRecipients }, (_, at) =>
    message.getRecipient(at),
  ).filter((one) => one !== null);
  if (all.length === 0) {
    return [
      ['To', message.displayTo],
      ['Cc', message.displayCC],
      ['Bcc', message.displayBCC],
    ];
  }
  return KINDS.map(([name, kind]) => [
    name,
    all
      .filter(({ recipientType }) => recipientType === kind)
      .map(({ displayName, smtpAddress, emailAddress }) =>
        person(displayName, smtpAddress === '' ? emailAddress : smtpAddress),
      )
      .join('; '),
  ]);
}

function person(name: string, address: string): string {
  return address === '' || address === name ? name : `${name} <${address}>`;
}

function text(type: string, said: string): MailPart | undefined {
  if (said.trim() === '') return undefined;
  return { type: `${type}; charset=utf-8`, bytes: new TextEncoder().encode(said) };
}

const KINDS = [
  ['To', 1],
  ['Cc', 2],
  ['Bcc', 3],
] as const;
/** PidTagRtfCompressed. */
const RTF = 0x1009;
const BROKEN_RTF: BlindSpot = {
  code: 'unread-part',
  where: 'rich text body',
  why: 'It is packed in a way that cannot be followed.',
};

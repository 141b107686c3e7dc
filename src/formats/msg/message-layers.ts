import type { FieldsData } from '@kenjiuno/msgreader';
import type { CompoundStream } from '../../archive/compound-file.js';
import type { TextLayer, TextSource } from '../../core/text.js';
import { propertyStream, textsOf } from './property-stream.js';
import type { ReadMessage } from './read-message.js';
import { codePageOf } from './read-message.js';

/** What a message says: its fields as a mail program shows them, its body, what programs wrote, and all strings again. */
export function messageLayers(
  streams: readonly CompoundStream[],
  message: ReadMessage | undefined,
): TextLayer[] {
  const atoms = { next: 0 };
  const layer = (id: string, text: string, source: TextSource): TextLayer => {
    const place = { kind: 'part', part: id.replace('-', ' '), path: '' } as const;
    const first = atoms.next;
    atoms.next += text.length;
    const own = Int32Array.from({ length: text.length }, (_, at) => first + at);
    return { id, text, source, removal: 'span', place, atoms: own };
  };
  const shown =
    message === undefined
      ? []
      : [
          layer('headers', headersOf(message.fields), 'text'),
          layer('body', lines(message.fields.body), 'text'),
          layer('trace', lines(message.fields.headers), 'metadata'),
          layer('properties', propertiesOf(message), 'metadata'),
          layer('attachment-names', namesOf(message), 'name'),
        ];
  const codePage = message === undefined ? undefined : codePageOf(message.fields);
  const said = new Set(
    [...shown.map(({ text }) => text), ...(message === undefined ? [] : valuesOf(message))].flatMap(
      (text) => text.split('\n'),
    ),
  );
  const others = streams
    .filter((stream) => !isReadElsewhere(stream))
    .flatMap((stream) => textsOf(stream, codePage))
    .map(lines)
    .filter((text) => !text.split('\n').every((line) => said.has(line)));
  return [...shown, layer('strings', others.join('\n;\n'), 'text')].filter(
    ({ text }) => text.trim() !== '',
  );
}

/** The fields under the names that people know; each on a line of its own. */
function headersOf(fields: FieldsData): string {
  const to = (kind: string): string =>
    (fields.recipients ?? [])
      .filter(({ recipType = 'to' }) => recipType === kind)
      .map(personOf)
      .join('; ');
  const sender = personOf({
    name: fields.senderName,
    email: fields.senderSmtpAddress ?? fields.senderEmail,
  });
  const said: readonly (readonly [string, string | undefined])[] = [
    ['Subject', fields.subject],
    ['From', sender],
    ['To', to('to')],
    ['Cc', to('cc')],
    ['Bcc', to('bcc')],
    ['Date', fields.clientSubmitTime ?? fields.messageDeliveryTime],
  ];
  return said
    .filter(([, value = '']) => value !== '')
    .map(([name, value = '']) => `${name}: ${lines(value)}`)
    .join('\n');
}

function personOf({
  name = '',
  email,
  smtpAddress,
}: {
  readonly [Key in 'name' | 'email' | 'smtpAddress']?: string | undefined;
}): string {
  const address = smtpAddress ?? email ?? '';
  return address === '' || address === name ? name : `${name} <${address}>`;
}

/** Every other text of the message, its recipients and attachments, each behind the name that the message gives it. */
function propertiesOf({ fields, attachments }: ReadMessage): string {
  const known = new Set([fields.body, fields.headers, fields.subject]);
  return [fields, ...(fields.recipients ?? []), ...attachments]
    .flatMap(({ rawProps = [] }) => rawProps)
    .flatMap(({ value, propertyName, propertyTag = '' }) =>
      typeof value !== 'string' || value === '' || known.has(value) || isTime(propertyTag)
        ? []
        : [propertyName === undefined ? lines(value) : `${propertyName}: ${lines(value)}`],
    )
    .join('\n;\n');
}

/** All that stands in the layers before, without what is written around it. */
function valuesOf({ fields, attachments }: ReadMessage): string[] {
  return [fields, ...(fields.recipients ?? []), ...attachments]
    .flatMap(({ rawProps = [] }) => rawProps)
    .flatMap(({ value }) => (typeof value === 'string' ? [lines(value)] : []));
}

function namesOf({ attachments }: ReadMessage): string {
  const names = attachments.flatMap(({ name, fileName, fileNameShort }) => [
    ...new Set([fileName, name, fileNameShort].filter((one) => one !== undefined && one !== '')),
  ]);
  return names.join('\n');
}

/** Attachments, messages inside and rich bodies are files of their own. */
function isReadElsewhere(stream: CompoundStream): boolean {
  if (stream.path.includes(`${ATTACHED}/`)) return true;
  const property = propertyStream(stream);
  return property !== undefined && OFFERED.has(`${property.id}${property.type}`);
}

function isTime(tag: string): boolean {
  return tag.endsWith('0040');
}

function lines(text = ''): string {
  return text.replaceAll(/\r\n?/gu, '\n').replace(/\n+$/u, '');
}

/** PidTagAttachDataObject: a storage in the place of bytes. */
const ATTACHED = '__substg1.0_3701000D';
/** PidTagAttachDataBinary, PidTagRtfCompressed, PidTagHtml. */
const OFFERED: ReadonlySet<string> = new Set([
  '37010102',
  '10090102',
  '10130102',
  '1013001F',
  '1013001E',
]);

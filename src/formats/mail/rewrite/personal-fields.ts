import type { HeaderField } from '../mime/header-fields.js';

/** Fields that only tell who wrote a mail with what and from where, by the names under which they are listed. */
const PERSONAL = [
  'X-Originating-IP',
  'X-Originating-Email',
  'X-Sender',
  'X-Sender-IP',
  'X-Mailer',
  'X-Newsreader',
  'X-MimeOLE',
  'User-Agent',
  'Organization',
  'X-MS-Exchange-Organization-AuthSource',
  'X-EOPAttributedMessage',
  'X-MS-TNEF-Correlator',
  'X-Google-Smtp-Source',
  'X-Gm-Message-State',
];
const BY_NAME = new Map(PERSONAL.map((name) => [name.toLowerCase(), name]));

/** The listed name of a field that is taken out with the metadata. */
export function personalKind({ name }: HeaderField): string | undefined {
  return BY_NAME.get(name);
}

/** Whether a field holds a signature over the mail, or what a server made of one: any change makes it false. */
export function isSeal({ name }: HeaderField): boolean {
  return SEALS.test(name);
}

const SEALS =
  /^(?:dkim-signature|domainkey-signature|x-google-dkim-signature|arc-(?:seal|message-signature|authentication-results)|authentication-results|x-pm-transfer-encryption|content-md5)$/u;

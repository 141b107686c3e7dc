/** A part of a mail that is written so that the format of mails can read it. */
export interface MailPart {
  /** `text/plain; charset=utf-8` */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The name of an attachment; absent for a body. */
  readonly name?: string;
}

/** A mail of these fields and parts (RFC 5322, RFC 2045): all in base64, so that nothing has to be escaped. */
export function writeMail(
  fields: readonly (readonly [string, string])[],
  parts: readonly MailPart[],
): Uint8Array {
  const head = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${encodedWords(value)}`);
  const written = parts.map(
    ({ type, bytes, name }) =>
      `--${BOUNDARY}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n` +
      (name === undefined
        ? ''
        : `Content-Disposition: attachment; filename*=utf-8''${percent(name)}\r\n`) +
      `\r\n${base64Lines(bytes)}\r\n`,
  );
  const lines = [
    'MIME-Version: 1.0',
    ...head,
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `${written.join('')}--${BOUNDARY}--`,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** RFC 2047; words beside each other are read as one text. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const sign of text.replaceAll(/[\r\n]+/gu, ' ')) {
    if (Buffer.byteLength(word + sign) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  words.push(word);
  return words.map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}

function percent(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString()).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return text.replaceAll(/.{76}/gu, '$&\r\n');
}

const BOUNDARY = '=_blackletter-mail-part';
const WORD_BYTES = 45;

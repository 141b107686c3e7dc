/** The bytes that a body stands for, by its transfer encoding (RFC 2045 §6). */
export function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') {
    // Some programs go on behind the padding, and some readers with them.
    const pieces = body.split(/=+/u).map((piece) => Buffer.from(piece, 'base64'));
    return new Uint8Array(Buffer.concat(pieces));
  }
  const text = encoding === 'quoted-printable' ? decodeQuoted(body) : body;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** The body that stands for the bytes, one unit a byte. */
export function encodeTransfer(bytes: Uint8Array, encoding: string, lineEnd: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === 'base64') {
    return (buffer.toString('base64').match(/.{1,76}/gu) ?? []).join(lineEnd);
  }
  const text = buffer.toString('latin1');
  return encoding === 'quoted-printable' ? encodeQuoted(text, lineEnd) : text;
}

function decodeQuoted(body: string): string {
  return body
    .replaceAll(/(?<![ \t])[ \t]+(?=\r?\n)/gu, '')
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Lines of at most 76 characters; the line ends of the text stay as they are. */
function encodeQuoted(text: string, lineEnd: string): string {
  return text
    .split(/(\r?\n)/u)
    .map((line, at) => (at % 2 === 1 ? line : quotedLine(line, lineEnd)))
    .join('');
}

function quotedLine(line: string, lineEnd: string): string {
  const lines: string[] = [];
  let current = '';
  const pieces = line.match(/[^]/gu) ?? [];
  pieces.forEach((sign, at) => {
    const isLast = at === pieces.length - 1;
    const isPlain = /[!-<>-~]/u.test(sign) || (/[ \t]/u.test(sign) && !isLast);
    const written = isPlain ? sign : `=${hexOf(sign)}`;
    if (current.length + written.length > (isLast ? 76 : 75)) {
      lines.push(`${current}=`);
      current = '';
    }
    current += written;
  });
  return [...lines, current].join(lineEnd);
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}

import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** The entries of an archive as text, one unit a byte, by name. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    const pieces: Buffer[] = [];
    for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
    entries.set(entry.fileName, Buffer.concat(pieces).toString('latin1'));
  }
  return entries;
}

/** A part as its writer meant it. */
export function asText(part: string): string {
  const bytes = Buffer.from(part, 'latin1');
  return bytes[0] === 0xff && bytes[1] === 0xfe
    ? bytes.toString('utf16le')
    : bytes.toString('utf8');
}

/** Everything that is written in a part: its text without tags, and its attributes. */
export function saidIn(part: string): string {
  const text = asText(part);
  if (!/^\ufeff?\s*<[?\w]/u.test(text)) return text;
  const said: string[] = [];
  const aside: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => aside.push(...Object.values(attributes)));
  parser.on('text', (content) => said.push(content));
  parser.on('cdata', (content) => said.push(content));
  parser.on('comment', (content) => aside.push(content));
  parser.write(text.replace(/^\ufeff/u, '')).close();
  return [said.join(''), ...aside].join('\n');
}

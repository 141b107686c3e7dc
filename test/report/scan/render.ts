/** All of a report as one text. */
export async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** Control and format characters, and what parts lines or paragraphs. */
export const STEERING: RegExp = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** CSV read back as RFC 4180 has it; throws where it is none. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (match === null) throw new Error('not CSV');
    const [whole, quoted, plain, end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    at += whole.length;
    if (end === '\r\n') rows.push([]);
  }
  if (rows.pop()?.length !== 0) throw new Error('the last line has no end');
  return rows;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;

/** A token of rich text (RTF 1.9 § RTF Syntax); offsets are bytes. */
export interface RtfToken {
  readonly kind: 'open' | 'close' | 'word' | 'symbol' | 'hex' | 'text' | 'binary';
  readonly start: number;
  readonly end: number;
  /** The word without its backslash, or the sign of a symbol. */
  readonly name: string;
  /** The number of a word, or the byte in hexadecimal. */
  readonly value: number | undefined;
}

/** @param raw One unit a byte. Line ends mean nothing and come in no token. */
export function* tokenizeRtf(raw: string): Iterable<RtfToken> {
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(raw); match !== null; match = TOKEN.exec(raw)) {
    const [whole, word, number, hex, symbol, brace] = match;
    const start = match.index;
    const end = start + whole.length;
    const base = { start, end, name: '', value: undefined };
    if (word !== undefined) {
      const value = number === undefined || number === '' ? undefined : Number(number);
      if (word === 'bin' && value !== undefined && value > 0) {
        TOKEN.lastIndex = Math.min(end + value, raw.length);
        yield { ...base, kind: 'binary', end: TOKEN.lastIndex };
      } else yield { ...base, kind: 'word', name: word, value };
    } else if (hex !== undefined) yield { ...base, kind: 'hex', value: Number.parseInt(hex, 16) };
    else if (symbol !== undefined) yield { ...base, kind: 'symbol', name: symbol };
    else if (brace !== undefined) yield { ...base, kind: brace === '{' ? 'open' : 'close' };
    else yield { ...base, kind: 'text' };
  }
}

const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^])|([{}])|[^\\{}\r\n]+/gu;

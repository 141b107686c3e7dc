/** What is called for each token of a text in HTML or XML, in order; offsets are UTF-16 units of the whole text. */
export interface MarkupHandler {
  /** `raw` is what stands in an element whose text knows no tags; `decoded` says whether references mean something there. */
  readonly text: (start: number, end: number, raw: RawElement | undefined) => void;
  /** `attributes` is where the text after the name begins; `end` is behind the `>`. */
  readonly open: (tag: MarkupTag) => void;
  readonly close: (name: string, start: number, end: number) => void;
  /** The inside of a comment, a declaration, an instruction, or of anything else that shows as nothing. */
  readonly aside: (start: number, end: number) => void;
  /** A section of XML in which signs stand for themselves. */
  readonly cdata: (start: number, end: number) => void;
}

export interface MarkupTag {
  /** In lower case in HTML. */
  readonly name: string;
  readonly start: number;
  readonly attributes: number;
  readonly end: number;
}

export interface RawElement {
  readonly name: string;
  /** References mean characters (title, textarea). */
  readonly isDecoded: boolean;
}

export interface MarkupStretch {
  readonly start: number;
  readonly end: number;
  /** XML: CDATA sections, no elements with rules of their own. */
  readonly isXml?: boolean;
}

/**
 * Cuts markup into tokens in one pass (WHATWG HTML §13.2.5), without building anything. Nothing is an error: every unit
 * of the text comes in some token, so that none is left unread.
 */
export function tokenizeMarkup(
  text: string,
  { start, end, isXml = false }: MarkupStretch,
  handler: MarkupHandler,
): void {
  let at = start;
  let from = start;
  const flush = (to: number): void => {
    if (to > from) handler.text(from, to, undefined);
  };
  const until = (mark: string, after: number): number => {
    const found = text.indexOf(mark, after);
    return found < 0 || found >= end ? end : found;
  };
  /** The text of an element that knows no tags, up to its end tag. */
  const rawText = (name: string): number => {
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
    close.lastIndex = at;
    const found = name === 'plaintext' ? null : close.exec(text);
    const stop = found === null || found.index >= end ? end : found.index;
    if (stop > at) handler.text(at, stop, { name, isDecoded: DECODED.has(name) });
    return stop;
  };
  while (at < end) {
    const open = until('<', at);
    if (open >= end - 1) break;
    const next = text.charCodeAt(open + 1);
    if (isLetter(next)) {
      flush(open);
      NAME.lastIndex = open + 1;
      const written = NAME.exec(text)?.[0] ?? '';
      const name = isXml ? written : written.toLowerCase();
      const attributes = open + 1 + written.length;
      const tagEnd = endOfTag(text, attributes, end);
      handler.open({ name, start: open, attributes, end: tagEnd });
      at = tagEnd;
      if (!isXml && RAW.has(name)) at = rawText(name);
      from = at;
    } else if (next === SLASH && isLetter(text.charCodeAt(open + 2))) {
      flush(open);
      NAME.lastIndex = open + 2;
      const name = NAME.exec(text)?.[0] ?? '';
      const tagEnd = endOfTag(text, open + 2 + name.length, end);
      handler.close(isXml ? name : name.toLowerCase(), open, tagEnd);
      from = at = tagEnd;
    } else if (isXml && text.startsWith('<![CDATA[', open)) {
      flush(open);
      const close = until(']]>', open + 9);
      handler.cdata(Math.min(open + 9, end), close);
      from = at = Math.min(close + 3, end);
    } else if (next === EXCLAMATION || next === QUESTION || next === SLASH) {
      flush(open);
      const [inner, close, length] = asideAt(text, open, until, isXml);
      handler.aside(Math.min(inner, close), close);
      from = at = Math.min(close + length, end);
    } else at = open + 1;
  }
  flush(end);
}

/** Where a comment, declaration or instruction begins inside, where it ends, and how long its end is. */
function asideAt(
  text: string,
  open: number,
  until: (mark: string, after: number) => number,
  isXml: boolean,
): [number, number, number] {
  if (isXml && text.startsWith('<?', open)) return [open + 2, until('?>', open + 2), 2];
  if (!text.startsWith('<!--', open)) return [open + 2, until('>', open + 2), 1];
  // `<!-->` and `<!--->` are whole comments.
  const short = /-{0,1}>/uy;
  short.lastIndex = open + 4;
  const empty = short.exec(text);
  if (empty !== null) return [open + 4, open + 4, empty[0].length];
  const close = until('-->', open + 4);
  const other = until('--!>', open + 4);
  return other < close ? [open + 4, other, 4] : [open + 4, close, 3];
}

/** Behind the `>` of a tag; one within the quotes of a value does not count, and a quote only where a value begins. */
function endOfTag(text: string, from: number, end: number): number {
  let begins = false;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === CLOSES) return at + 1;
    if (begins && (unit === QUOTE || unit === APOSTROPHE)) {
      const close = text.indexOf(text.charAt(at), at + 1);
      if (close >= 0 && close < end) at = close;
    }
    if (unit === EQUALS) begins = true;
    else if (unit > SPACE) begins = false;
  }
  return end;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const CLOSES = 0x3e;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const NAME = /[^\s/>]+/uy;
const DECODED = new Set(['title', 'textarea']);
const RAW = new Set('script style title textarea xmp iframe noembed noframes plaintext'.split(' '));

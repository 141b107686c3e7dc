import { DocumentError } from '../core/error.js';

/** What is called for each token of an XML text, in order; offsets are UTF-16 units of the text. */
export interface XmlHandler {
  /** `attributes` is where the text after the name begins; `end` is behind the `>`. */
  readonly open: (tag: OpenTag) => void;
  readonly close: (name: string, start: number, end: number) => void;
  readonly text: (start: number, end: number, kind: 'text' | 'cdata') => void;
  /** The inside of a comment or of a processing instruction other than the XML declaration. */
  readonly aside: (start: number, end: number, kind: 'comment' | 'instruction') => void;
}

export interface OpenTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly start: number;
  readonly attributes: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/**
 * Cuts an XML text into tokens in one pass, without building anything. It is no validator: it refuses what would make
 * two readers disagree (unbalanced tags, a document type with its entities), and leaves the rest to the audit.
 *
 * @throws DocumentError DAMAGED
 */
export function tokenize(text: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) {
      handler.text(at, text.length, 'text');
      break;
    }
    if (start > at) handler.text(at, start, 'text');
    const next = text.charCodeAt(start + 1);
    if (next === SLASH) {
      const end = endOf(text, '>', start);
      const name = text.slice(start + 2, end - 1).trimEnd();
      if (open.pop() !== name) throw broken('An element is not closed');
      handler.close(name, start, end);
      at = end;
    } else if (next === QUESTION) {
      const end = endOf(text, '?>', start);
      if (!text.startsWith('<?xml ', start)) handler.aside(start + 2, end - 2, 'instruction');
      at = end;
    } else if (next === EXCLAMATION) {
      at = markup(text, start, handler);
    } else {
      const end = tagEnd(text, start);
      const isEmpty = text.charCodeAt(end - 2) === SLASH;
      NAME.lastIndex = start + 1;
      const name = NAME.exec(text)?.[0];
      if (name === undefined) throw broken('A tag has no name');
      if (!isEmpty) open.push(name);
      handler.open({ name, start, attributes: start + 1 + name.length, end, isEmpty });
      at = end;
    }
  }
  if (open.length > 0) throw broken('An element is not closed');
}

/** Comment, CDATA section, or what is refused. Gives where it ends. */
function markup(text: string, start: number, handler: XmlHandler): number {
  if (text.startsWith('<!--', start)) {
    const end = endOf(text, '-->', start + 4);
    handler.aside(start + 4, end - 3, 'comment');
    return end;
  }
  if (text.startsWith('<![CDATA[', start)) {
    const end = endOf(text, ']]>', start);
    handler.text(start + 9, end - 3, 'cdata');
    return end;
  }
  if (text.startsWith(OLD_MANIFEST, start)) return start + OLD_MANIFEST.length;
  throw broken('It declares a document type, which no Office program writes');
}

/** What older programs of OpenDocument write into their manifests; it declares nothing by itself. */
const OLD_MANIFEST =
  '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">';

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw broken('It ends within a tag');
  return at + mark.length;
}

/** Behind the `>` of a tag; one within quotes does not count. */
function tagEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const end = endOf(text, '>', at);
    const quote = openQuote(text, at, end);
    if (quote === undefined) return end;
    at = endOf(text, quote.mark, quote.at + 1);
  }
}

/** The quote that is still open at `end`, when none is at `start`. */
function openQuote(
  text: string,
  start: number,
  end: number,
): { readonly mark: string; readonly at: number } | undefined {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== DOUBLE && unit !== SINGLE) continue;
    const mark = unit === DOUBLE ? '"' : "'";
    const closing = text.indexOf(mark, at + 1);
    if (closing < 0 || closing >= end) return { mark, at };
    at = closing;
  }
  return undefined;
}

function broken(why: string): DocumentError {
  return new DocumentError('DAMAGED', `An XML part is not well-formed. ${why}.`);
}

const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const NAME = /[^\s/>=<"']+/uy;

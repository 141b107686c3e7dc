import { malformed } from './malformed.js';
import { decodeReferences, oneLineEnd } from './references.js';
import { isName, readTag } from './read-tag.js';
import type { ReadTag } from './read-tag.js';

/** What is called for each thing that an XML text says, in order, references decoded. */
export interface XmlEvents {
  /** Two tags that are written the same are the same object. */
  readonly open: (tag: ReadTag) => void;
  /** For tags that are not empty. */
  readonly close: () => void;
  readonly text: (content: string) => void;
  /** The inside of a comment or processing instruction. */
  readonly aside: (content: string) => void;
}

/**
 * Reads an XML text and checks that it is well-formed (XML 1.0, namespaces aside; a document type is refused). It is the
 * audit's own reader, and shares nothing with the one that documents are rewritten by: other steps, whole tags at once.
 *
 * @throws DocumentError UNPROVED for what is not well-formed
 */
export function readXml(text: string, events: XmlEvents): void {
  if (FORBIDDEN.test(text)) throw malformed();
  const known = new Map<string, ReadTag>();
  const open: string[] = [];
  const hasSectionEnd = text.includes(']]>');
  const roots: string[] = [];
  const content = (start: number, end: number): void => {
    if (start === end) return;
    const raw = text.slice(start, end);
    if (open.length > 0) {
      if (hasSectionEnd && raw.includes(']]>')) throw malformed();
      events.text(decodeReferences(raw));
    } else if (/[^ \t\r\n]/u.test(raw)) throw malformed();
  };
  const start = (at: number): number => {
    const closing = text.indexOf('>', at);
    const raw = text.slice(at, closing + 1);
    let tag = known.get(raw);
    if (tag === undefined) {
      tag = readTag(text, at);
      if (tag.length === raw.length) known.set(raw, tag);
    }
    if (open.length === 0) roots.push(tag.name);
    events.open(tag);
    if (!tag.isEmpty) open.push(tag.name);
    return at + tag.length;
  };
  const declaration = DECLARATION.exec(text)?.[0].length ?? 0;
  // An encoding can be called anything.
  const declared = text.slice(0, declaration);
  if (/[^\s<>?="']{9}/u.test(declared.replace(/version|encoding|standalone/gu, ''))) {
    events.aside(declared);
  }
  let at = declaration;
  while (at < text.length) {
    const sign = text.indexOf('<', at);
    if (sign < 0) {
      content(at, text.length);
      break;
    }
    content(at, sign);
    const next = text.charCodeAt(sign + 1);
    if (next === SLASH) {
      const closing = behind(text, '>', sign);
      if (open.pop() !== text.slice(sign + 2, closing - 1).replace(/[ \t\r\n]+$/u, '')) {
        throw malformed();
      }
      events.close();
      at = closing;
    } else if (next === EXCLAMATION) at = markup(text, sign, open.length > 0, events);
    else if (next === QUESTION) at = instruction(text, sign, events);
    else at = start(sign);
  }
  if (open.length > 0 || roots.length !== 1) throw malformed();
}

function markup(
  text: string,
  at: number,
  isInside: boolean,
  { text: say, aside }: XmlEvents,
): number {
  if (text.startsWith('<!--', at)) {
    const end = behind(text, '--', at + 4);
    if (text.charAt(end) !== '>') throw malformed();
    aside(text.slice(at + 4, end - 2));
    return end + 1;
  }
  if (!isInside && text.startsWith(TYPE_OF_MANIFESTS, at)) return at + TYPE_OF_MANIFESTS.length;
  if (!isInside || !text.startsWith('<![CDATA[', at)) throw malformed();
  const end = behind(text, ']]>', at + 9);
  say(oneLineEnd(text.slice(at + 9, end - 3)));
  return end;
}

/** The document type of older manifests (OpenDocument), which declares nothing by itself. */
const TYPE_OF_MANIFESTS =
  '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">';

function instruction(text: string, at: number, { aside }: XmlEvents): number {
  const end = behind(text, '?>', at + 2);
  const said = text.slice(at + 2, end - 2);
  const [target = ''] = /^[^ \t\r\n]*/u.exec(said) ?? [];
  if (!isName(target) || target.toLowerCase() === 'xml') throw malformed();
  aside(said);
  return end;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw malformed();
  return at + mark.length;
}

/** What is no character of XML (§2.2). */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Cs}/u;
const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/u;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

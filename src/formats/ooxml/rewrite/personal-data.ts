import type { OpenPackage } from '../open-package.js';
import { localName } from '../../../xml/attributes.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import type { TextEdit } from '../../../xml/edit/text-edit.js';

/** Edits of one part, and the kinds of metadata that they take out. */
export interface PersonalEdits {
  readonly part: string;
  readonly edits: readonly TextEdit[];
  readonly kinds: readonly string[];
}

/**
 * Takes out who worked on the document, and when and where: all properties, the authors and dates of changes and
 * comments (authors become `Author 1` and so on, so that it still shows who answered whom), revision ids, the template.
 * Packed copies of drawings go in any case, since nobody reads them.
 */
export function personalEdits(
  { xml, kinds }: Pick<OpenPackage, 'xml' | 'kinds'>,
  keepMetadata = false,
): PersonalEdits[] {
  const authors = new Map<string, number>();
  const found: PersonalEdits[] = [];
  for (const part of xml.values()) {
    const isProperties = kinds.get(part.name) === 'properties';
    if (isProperties && keepMetadata) continue;
    const edits = isProperties ? propertyEdits(part) : placeEdits(part, authors, keepMetadata);
    if (edits.edits.length > 0) found.push(edits);
  }
  return found;
}

/** Kinds of metadata in a package, for the report. */
export function personalKinds(open: Pick<OpenPackage, 'xml' | 'kinds'>): string[] {
  return distinct(personalEdits(open).flatMap(({ kinds }) => kinds));
}

function placeEdits(
  part: XmlPart,
  authors: Map<string, number>,
  keepMetadata: boolean,
): PersonalEdits {
  const edits: TextEdit[] = [];
  const kinds: string[] = [];
  for (const { kind, start, end, valueStart, valueEnd } of part.personal) {
    if (keepMetadata && !UNREAD.has(kind)) continue;
    if (kind === 'author' || kind === 'initials') {
      const value = part.text.slice(valueStart, valueEnd);
      if (value === '' || PSEUDONYM.test(value)) continue;
      const number = kind === 'author' ? numberOf(value, authors) : 0;
      const text = kind === 'author' ? `Author ${String(number)}` : 'A';
      edits.push({ start: valueStart, end: valueEnd, text });
    } else edits.push({ start, end, text: '' });
    kinds.push(kind);
  }
  return { part: part.name, edits, kinds: distinct(kinds) };
}

function numberOf(author: string, authors: Map<string, number>): number {
  const number = authors.get(author) ?? authors.size + 1;
  authors.set(author, number);
  return number;
}

/** Everything inside the root element goes. */
function propertyEdits({ name, text }: XmlPart): PersonalEdits {
  let depth = 0;
  let start = 0;
  let end = 0;
  const kinds: string[] = [];
  tokenize(text, {
    open: (tag) => {
      if (depth === 0) start = tag.end;
      if (depth === 1) kinds.push(`property ${propertyName(localName(tag.name))}`);
      if (!tag.isEmpty) depth++;
    },
    close: (_name, from) => {
      depth--;
      if (depth === 0) end = from;
    },
    text: () => undefined,
    aside: () => undefined,
  });
  const isEmpty = !(end > start) || text.slice(start, end).trim() === '';
  return isEmpty
    ? { part: name, edits: [], kinds: [] }
    : { part: name, edits: [{ start, end, text: '' }], kinds: distinct(kinds) };
}

/** The name of a property of somebody's own making could itself be a value. */
function propertyName(name: string): string {
  return KNOWN_PROPERTIES.has(name) ? name : 'custom';
}

function distinct(kinds: readonly string[]): string[] {
  return [...new Set(kinds)].sort();
}

/** ISO/IEC 29500-2 §11.1 and 29500-1 §22.2. */
const KNOWN_PROPERTIES = new Set(
  (
    'category contentStatus created creator description identifier keywords language lastModifiedBy lastPrinted modified ' +
    'revision subject title version Application AppVersion Characters CharactersWithSpaces Company DigSig DocSecurity ' +
    'HeadingPairs HiddenSlides HLinks HyperlinkBase HyperlinksChanged Lines LinksUpToDate Manager MMClips Notes Pages ' +
    'Paragraphs PresentationFormat ScaleCrop SharedDoc Slides Template TitlesOfParts TotalTime Words'
  ).split(' '),
);

/** What nobody reads goes whatever is to be kept. */
const UNREAD: ReadonlySet<string> = new Set(['drawing copy', 'field data']);

const PSEUDONYM = /^(?:Author \d+|A)$/u;

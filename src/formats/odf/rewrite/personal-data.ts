import { localName } from '../../../xml/attributes.js';
import type { TextEdit } from '../../../xml/edit/text-edit.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { OdfPart } from '../odf-part.js';
import type { OdfDocument } from '../open-document.js';

/** Edits of one part, and the kinds of metadata that they take out. */
export interface PersonalEdits {
  readonly part: string;
  readonly edits: readonly TextEdit[];
  readonly kinds: readonly string[];
}

/**
 * Takes out who worked on the document, when, and on which machine: all properties, the authors and dates of notes and
 * changes (authors become `Author 1` and so on), the settings of printers.
 */
export function personalEdits({ xml, kinds }: Pick<OdfDocument, 'xml' | 'kinds'>): PersonalEdits[] {
  const authors = new Map<string, number>();
  return [...xml.values()]
    .map((part) =>
      kinds.get(part.name) === 'properties' ? propertyEdits(part) : peopleEdits(part, authors),
    )
    .filter(({ edits }) => edits.length > 0);
}

/** Kinds of metadata in a document, for the report. */
export function personalKinds(open: Pick<OdfDocument, 'xml' | 'kinds'>): string[] {
  return distinct(personalEdits(open).flatMap(({ kinds }) => kinds));
}

function peopleEdits({ name, text, people }: OdfPart, authors: Map<string, number>): PersonalEdits {
  const edits: TextEdit[] = [];
  const found: string[] = [];
  for (const { kind, start, end } of people) {
    const value = text.slice(start, end);
    const now = kind === 'author' ? authorName(value, authors) : (REPLACED.get(kind) ?? '');
    if (value === now) continue;
    edits.push({ start, end, text: now });
    found.push(kind);
  }
  return { part: name, edits, kinds: distinct(found) };
}

function authorName(value: string, authors: Map<string, number>): string {
  if (value === '' || /^Author \d+$/u.test(value)) return value;
  const number = authors.get(value) ?? authors.size + 1;
  authors.set(value, number);
  return `Author ${String(number)}`;
}

/** Everything inside the element of properties goes (ISO/IEC 26300-1 §3.1.3.3). */
function propertyEdits({ name, text }: OdfPart): PersonalEdits {
  const edits: TextEdit[] = [];
  const kinds: string[] = [];
  const path: string[] = [];
  let start = 0;
  tokenize(text, {
    open: (tag) => {
      const element = localName(tag.name);
      if (path.at(-1) === 'meta') kinds.push(`property ${nameOf(element)}`);
      if (element === 'meta' && !path.includes('meta')) start = tag.end;
      if (!tag.isEmpty) path.push(element);
    },
    close: (_name, from) => {
      const element = path.pop();
      const isWhole = element === 'meta' && !path.includes('meta');
      if (isWhole && text.slice(start, from).trim() !== '') {
        edits.push({ start, end: from, text: '' });
      }
    },
    text: () => undefined,
    aside: () => undefined,
  });
  return { part: name, edits, kinds: distinct(kinds) };
}

/** The name of a property of somebody's own making could itself be a value. */
function nameOf(element: string): string {
  return KNOWN.has(element) ? element : 'custom';
}

function distinct(kinds: readonly string[]): string[] {
  return [...new Set(kinds)].sort();
}

/** What stands where a name or time has to stand. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['initials', 'A'],
  ['date', '1970-01-01T00:00:00'],
]);
/** §4.3 */
const KNOWN = new Set(
  (
    'generator title description subject keyword initial-creator creator printed-by creation-date date print-date ' +
    'template auto-reload hyperlink-behaviour language editing-cycles editing-duration document-statistic'
  ).split(' '),
);

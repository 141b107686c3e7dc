import type { PartReading } from '../../../proof/part-reading.js';
import type { TagNames } from '../../../proof/own-names.js';
import { namesOf } from '../../../proof/own-names.js';
import { paragraphReader } from './paragraph-reader.js';
import type { ReadTag } from '../../../proof/read-tag.js';
import { readXml } from '../../../proof/read-xml.js';

/** @throws DocumentError UNPROVED for what is not well-formed */
export function readPart(text: string): PartReading {
  const paragraphs = paragraphReader();
  const others: string[] = [];
  const attributes: string[] = [];
  const structure = new Set<string>();
  const names = new Set<string>();
  const known = new Map<ReadTag, Element>();
  const path: string[] = [];
  let code = '';
  /** The cell's value is the number of a string. */
  let isString = false;

  const met = (tag: ReadTag): Element => {
    const element = elementOf(tag);
    known.set(tag, element);
    for (const said of element.structure) structure.add(said);
    for (const said of element.own) names.add(said);
    return element;
  };
  readXml(text, {
    open: (tag) => {
      const { name, texts } = known.get(tag) ?? met(tag);
      for (const value of texts) attributes.push(value);
      if (name === 'fldChar') {
        if (code !== '') others.push(code);
        code = '';
      }
      if (name === 'c') isString = tag.attributes.get('t') === 's';
      paragraphs.open(name, path.at(-1) ?? '', tag);
      if (!tag.isEmpty) path.push(name);
    },
    close: () => {
      paragraphs.close(path.pop() ?? '');
    },
    text: (content) => {
      const element = path.at(-1) ?? '';
      if (element === 'v' && isString) structure.add(content);
      else if (element === 'instrText' || element === 'delInstrText') code += content;
      else if ((element === 't' || element === 'delText') && paragraphs.isOpen()) {
        paragraphs.text(content);
      } else if (/^(?:text|tspan|textPath)$/u.test(element) && paragraphs.isOpen()) {
        paragraphs.text(content);
        others.push(content);
      } else if (/^(?:odd|even|first)(?:Header|Footer)$/u.test(element)) {
        // A letter behind a sign is a code, not the beginning of what follows it.
        others.push(content, content.replace(/&(?:"[^"]*"|\d{1,2}|[A-Z])/gu, '\n'));
      } else if (content.trim() !== '') others.push(content);
    },
    aside: (content) => others.push(content),
  });
  if (code !== '') others.push(code);
  return {
    stories: paragraphs.finish(),
    others,
    attributes,
    structure: [...structure],
    names: [...names],
  };
}

/** A tag by what its attributes say. */
interface Element extends TagNames {
  readonly name: string;
  readonly texts: readonly string[];
}

function elementOf(tag: ReadTag): Element {
  const { attributes } = tag;
  const element = local(tag.name);
  const isText = (key: string, value: string): boolean =>
    WRITTEN.has(local(key)) ||
    ELEMENTS[local(key)]?.has(element) === true ||
    WHEREVER.test(value) ||
    (key === 'Target' && attributes.get('TargetMode') === 'External');
  const texts = [...attributes].flatMap(([key, value]) => (isText(key, value) ? value : []));
  return { name: element, texts, ...namesOf(tag, isText) };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What nothing but a person's words holds, whatever the attribute. */
const WHEREVER = /[^\s@]@[^\s@]|(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/u;

/** Attributes in which people's words stand, on any element. */
const WRITTEN = new Set(
  'descr title alt string tooltip author initials userId instr displayText caption docLocation anchor linkTarget'.split(
    ' ',
  ),
);

/** Elements on which an attribute holds people's words. Names of styles count as structure: most are Word's own. */
const ELEMENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  val: new Set(
    (
      'alias tag lvlText helpText statusText default listEntry tblCaption tblDescription attr docVar connectString query ' +
      'mailSubject'
    ).split(' '),
  ),
  name: new Set('docPr cNvPr bookmarkStart property docVar attr control'.split(' ')),
  value: new Set(['listItem']),
  ed: new Set(['permStart']),
};

import { SaxesParser } from 'saxes';
import { DocumentError } from '../../../core/error.js';
import { paragraphReader } from './paragraph-reader.js';

/** What an XML part of a finished file says, as another XML reader sees it. */
export interface PartReading {
  /** Its paragraphs with all tracked changes, accepted, rejected, and without hidden text; each only where it differs. */
  readonly stories: readonly string[];
  /** Texts that stand outside of paragraphs, codes of fields, comments. */
  readonly others: readonly string[];
  /** Attributes that hold what people wrote. */
  readonly attributes: readonly string[];
  /** All other attributes, and names of elements. */
  readonly structure: readonly string[];
}

/** @throws DocumentError UNPROVED for what is not well-formed */
export function readPart(text: string): PartReading {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const paragraphs = paragraphReader();
  const others: string[] = [];
  const attributes: string[] = [];
  const structure = new Set<string>();
  const path: string[] = [];
  let code = '';

  const take = (content: string): void => {
    const element = path.at(-1) ?? '';
    if (element === 'instrText' || element === 'delInstrText') code += content;
    else if ((element === 't' || element === 'delText') && paragraphs.isOpen()) {
      paragraphs.text(content);
    } else if (content.trim() !== '') others.push(content);
  };
  parser.on('opentag', ({ name, attributes: given, isSelfClosing }) => {
    const element = local(name);
    structure.add(element);
    for (const [key, value] of Object.entries(given)) {
      const isText =
        WRITTEN.has(local(key)) ||
        ELEMENTS[local(key)]?.has(element) === true ||
        (key === 'Target' && given['TargetMode'] === 'External');
      if (isText) attributes.push(value);
      else structure.add(value);
    }
    if (element === 'fldChar') {
      if (code !== '') others.push(code);
      code = '';
    }
    paragraphs.open(element, path.at(-1) ?? '', given, isSelfClosing);
    path.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = path.pop() ?? '';
    if (!isSelfClosing) paragraphs.close(element);
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('comment', (content) => others.push(content));
  parser.on('processinginstruction', ({ body }) => others.push(body));
  parser.on('doctype', () => {
    throw unproved();
  });
  parser.on('error', () => {
    throw unproved();
  });
  parser.write(text).close();
  if (code !== '') others.push(code);
  return { stories: paragraphs.finish(), others, attributes, structure: [...structure] };
}

function unproved(): DocumentError {
  return new DocumentError('UNPROVED', 'A part of the finished file is not well-formed XML');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

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

import { PERSONAL_ATTRIBUTES } from '../places/personal-attributes.js';
import { SHEET_FORMS } from '../places/sheet-places.js';
import { ELEMENT_ATTRIBUTES } from '../places/element-attributes.js';
import {
  NAMED_ELEMENTS,
  NAME_ATTRIBUTES,
  TEXT_ATTRIBUTES,
  UNIQUE_ATTRIBUTES,
} from '../places/word-places.js';
import type { Attribute } from '../../../xml/attributes.js';
import { attributesOf, localName } from '../../../xml/attributes.js';
import type { OpenTag } from '../../../xml/tokenize.js';
import type { SegmentWriter } from '../../../xml/text/segment-writer.js';
import type { Unit, UnitPlace } from '../../../xml/text/unit.js';
import type { PersonalPlace } from '../../../xml/text/xml-part.js';

/** Where a tag stands. */
export interface AttributeContext {
  /** In a part of somebody's own vocabulary, where every attribute may hold text. */
  readonly isData: boolean;
  /** In a style that is not one of Word's own (ISO/IEC 29500-1 §17.7.4.17, customStyle). */
  readonly isCustomStyle: boolean;
  readonly parent: string;
}

export interface ReadAttributes {
  readonly units: readonly Unit[];
  readonly personal: readonly PersonalPlace[];
}

/**
 * The attributes of a tag that hold text, and those that tell about people.
 */
export function readAttributes(
  part: string,
  tag: OpenTag,
  place: UnitPlace,
  writer: SegmentWriter,
  context: AttributeContext,
): ReadAttributes {
  if (tag.end - tag.attributes <= 2) return NOTHING;
  const { isData } = context;
  const element = localName(tag.name);
  const raw = part.slice(tag.attributes, tag.end);
  const own = ELEMENT_ATTRIBUTES.has(element) || NAME_ATTRIBUTES.has(element);
  if (!own && !isData && element !== 'Relationship' && !INTERESTING.test(raw)) return NOTHING;
  const units: Unit[] = [];
  const personal: PersonalPlace[] = [];
  const all = attributesOf(part, tag);
  const isTracked = all.some(({ name }) => localName(name) === 'author');
  for (const attribute of all) {
    const name = localName(attribute.name);
    const kind = personalKind(element, name, isTracked);
    if (kind !== undefined) personal.push({ kind, ...attribute });
    const form =
      isData && !attribute.name.startsWith('xmlns')
        ? 'text'
        : formOf(element, name, context.parent);
    if (form === undefined || attribute.valueStart === attribute.valueEnd) continue;
    if (isStyleName(element, name) && !isOwnStyle(part, attribute, context)) continue;
    if (element === 'Relationship' && !isExternal(part, all)) continue;
    const { valueStart, valueEnd } = attribute;
    const isEncoded = isAddress(element, name) || ENCODED.test(part.slice(valueStart, valueEnd));
    const segments = isEncoded
      ? writer.address(valueStart, valueEnd)
      : name === 'instr'
        ? writer.code(valueStart, valueEnd, 'attribute')
        : writer.attribute(valueStart, valueEnd);
    const owner =
      element === 'dataBinding' && tag.isEmpty ? { start: tag.start, end: tag.end } : undefined;
    units.push({
      kind: 'attribute',
      segments,
      place,
      name: isData ? 'attribute' : `${element}/${name}`,
      form,
      ...(owner === undefined ? {} : { owner }),
    });
  }
  return { units, personal };
}

function personalKind(
  element: string,
  name: string,
  isTracked: boolean,
): PersonalPlace['kind'] | undefined {
  if (/^rsid(?:R|RPr|P|Del|RDefault|Sect|Tr)?$/u.test(name)) return 'revision id';
  if (name === 'author') return 'author';
  if (name === 'initials' && isTracked) return 'initials';
  if ((name === 'dT' || name === 'dt') && COMMENTS.has(element)) return 'date';
  if ((name === 'date' && isTracked) || name === 'dateUtc') return 'date';
  if (name === 'gfxdata') return 'drawing copy';
  return PERSONAL_ATTRIBUTES.get(`${element}/${name}`);
}

function formOf(element: string, name: string, parent: string): Unit['form'] | undefined {
  if (element === 'name' && NAMED_ELEMENTS.has(parent)) return name === 'val' ? 'name' : undefined;
  if (NAME_ATTRIBUTES.get(element)?.has(name) === true) return 'name';
  if (element === 'Relationship') return name === 'Target' ? 'text' : undefined;
  const formed = SHEET_FORMS.get(`${element}/${name}`);
  if (formed !== undefined) return formed;
  const isText = TEXT_ATTRIBUTES.has(name) || ELEMENT_ATTRIBUTES.get(element)?.has(name) === true;
  if (!isText) return undefined;
  return UNIQUE_ATTRIBUTES.has(`${element}/${name}`) ? 'unique' : 'text';
}

function isStyleName(element: string, name: string): boolean {
  return (
    `${element}/${name}` === 'style/styleId' ||
    ((element === 'name' || element === 'aliases') && name === 'val')
  );
}

/** Names of Word's own styles are its vocabulary, which has no number above 9. */
function isOwnStyle(
  part: string,
  { valueStart, valueEnd }: Attribute,
  { parent, isCustomStyle }: AttributeContext,
): boolean {
  if (parent !== 'style' && parent !== 'styles') return true;
  return isCustomStyle || /\d\d|@/u.test(part.slice(valueStart, valueEnd));
}

function isAddress(element: string, name: string): boolean {
  return element === 'Relationship' || name === 'src' || name === 'href';
}

/** An address that is percent-encoded, whatever the attribute. */
const ENCODED = /(?:^mailto:|:\/\/)[^\s<>]*%[0-9a-f]{2}/iu;

/** The target of an internal relationship is the name of a part. */
function isExternal(part: string, all: readonly Attribute[]): boolean {
  return all.some(
    ({ name, valueStart, valueEnd }) =>
      name === 'TargetMode' && part.slice(valueStart, valueEnd) === 'External',
  );
}

/** Comments of workbooks and presentations, which say when they were written. */
const COMMENTS: ReadonlySet<string> = new Set(['threadedComment', 'cm']);

const NOTHING: ReadAttributes = { units: [], personal: [] };

const INTERESTING = new RegExp(
  `[\\s:](?:rsid\\w*|dateUtc|gfxdata|dT|dt|${[...TEXT_ATTRIBUTES].join('|')})\\s*=`,
  'u',
);

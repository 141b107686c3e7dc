/**
 * Where text stands in the markup of Office documents (ISO/IEC 29500-1, transitional and strict, and Microsoft's
 * extensions). Elements and attributes go by their local names: prefixes are free, and a name means the same text in
 * every namespace in which it occurs.
 */

/** Elements whose text runs on within a paragraph. */
export const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['t', 'delText']);

/** Elements of drawings (SVG) whose text runs on within a text of its own. */
export const DRAWING_TEXT_ELEMENTS: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath']);

/** Elements whose text is the code of a field, cut into runs like text (§17.16.23). */
export const FIELD_ELEMENTS: ReadonlySet<string> = new Set(['instrText', 'delInstrText']);

/** Elements that begin a text of their own in the middle of another: paragraphs, reading aids, strings and comments of workbooks. */
export const OWN_TEXT_ELEMENTS: ReadonlySet<string> = new Set([
  'p',
  'rt',
  'si',
  'is',
  'rPh',
  'text',
]);

/** Elements within a run that stand for a character (§17.3.3). */
export const CHARACTER_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
  ['softHyphen', '\u00ad'],
]);

/** Parts of a formula that stand above, below or beside each other (§22.1.2). */
export const FORMULA_PARTS: ReadonlySet<string> = new Set([
  'num',
  'den',
  'e',
  'sub',
  'sup',
  'deg',
  'lim',
  'fName',
]);

/** Tracked changes around runs (§17.13.5). */
export const DELETIONS: ReadonlySet<string> = new Set(['del', 'moveFrom']);
export const INSERTIONS: ReadonlySet<string> = new Set(['ins', 'moveTo']);

/** Elements whose text is a measure or a keyword, not something that a person wrote. */
export const MEASURES: ReadonlySet<string> = new Set([
  'posOffset',
  'align',
  'pctWidth',
  'pctHeight',
  'pctPosHOffset',
  'pctPosVOffset',
  'idx',
  'order',
  'formatCode',
]);

/** Attributes that hold text, on any element. */
export const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'descr',
  'title',
  'alt',
  'string',
  'tooltip',
  'author',
  'initials',
  'userId',
  'instr',
  'displayText',
  'caption',
  'docLocation',
  'xpath',
  'src',
  'href',
]);

/** Attributes that hold text on some elements only. */
export const ELEMENT_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    docPr: ['name'],
    cNvPr: ['name'],
    shape: ['id'],
    alias: ['val'],
    tag: ['val'],
    listItem: ['value'],
    lvlText: ['val'],
    helpText: ['val'],
    statusText: ['val'],
    default: ['val'],
    listEntry: ['val'],
    entryMacro: ['val'],
    exitMacro: ['val'],
    tblCaption: ['val'],
    tblDescription: ['val'],
    attr: ['name', 'val'],
    docVar: ['name', 'val'],
    connectString: ['val'],
    query: ['val'],
    addressFieldName: ['val'],
    mailSubject: ['val'],
    mappedName: ['val'],
    permStart: ['ed'],
    name: ['val'],
    aliases: ['val'],
    property: ['name', 'linkTarget'],
    category: ['val'],
    description: ['val'],
    caption: ['name'],
    person: ['author'],
    presenceInfo: ['userId'],
    control: ['name'],
    definedName: ['name'],
    color: ['name'],
  }).map(([element, attributes]) => [element, new Set(attributes)]),
);

/** Attributes that are names, by which other places of the document may refer to a thing. */
export const NAME_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    bookmarkStart: ['name'],
    hyperlink: ['anchor'],
    style: ['styleId'],
    smartTag: ['element'],
    customXml: ['element'],
    docPart: ['val'],
  }).map(([element, attributes]) => [element, new Set(attributes)]),
);

/** Elements in which the element `name` holds such a name too. */
export const NAMED_ELEMENTS: ReadonlySet<string> = new Set(['ffData', 'docPartPr']);

/** Attributes whose values may occur only once among their siblings. */
export const UNIQUE_ATTRIBUTES: ReadonlySet<string> = new Set(['listItem/value', 'docVar/name']);

type PersonalElement = 'field data' | 'revision id' | 'template' | 'document id' | 'file path';

/** Elements that tell of sessions, people's machines and the document's identity, by what they tell. */
export const PERSONAL_ELEMENTS: ReadonlyMap<string, PersonalElement> = new Map([
  ['rsids', 'revision id'],
  ['rsid', 'revision id'],
  ['attachedTemplate', 'template'],
  ['docId', 'document id'],
  ['revisionPtr', 'document id'],
  ['absPath', 'file path'],
  // What programs keep with a field, packed and in no public order (§17.16.14).
  ['fldData', 'field data'],
]);

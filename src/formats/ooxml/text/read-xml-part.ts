import {
  CHARACTER_ELEMENTS,
  DRAWING_TEXT_ELEMENTS,
  DELETIONS,
  FIELD_ELEMENTS,
  FORMULA_PARTS,
  INSERTIONS,
  MEASURES,
  OWN_TEXT_ELEMENTS,
  PERSONAL_ELEMENTS,
  TEXT_ELEMENTS,
} from '../places/word-places.js';
import { FORMULA_ELEMENTS, NUMBERS_IN, SHEET_DATA_PARTS } from '../places/sheet-places.js';
import { HEADERS, headerSegments } from '../sheet/header-codes.js';
import { attributeValue, localName } from '../../../xml/attributes.js';
import type { XmlText } from '../../../xml/part-text.js';
import { unusualDeclaration } from '../../../xml/part-text.js';
import type { OpenTag } from '../../../xml/tokenize.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { TextStyles } from './text-styles.js';
import { NO_STYLES, isOn, isOutlined } from './text-styles.js';
import { openTexts } from './open-texts.js';
import { readAttributes } from './read-attributes.js';
import type { Segment } from '../../../xml/text/segment.js';
import { FLAGS } from '../../../xml/text/segment.js';
import type { AtomCounter } from '../../../xml/text/segment-writer.js';
import { segmentWriter } from '../../../xml/text/segment-writer.js';
import { RUN_LOOKS, isOffBaseline, readRunLook } from './run-looks.js';
import { symbolText } from './symbol.js';
import { textPosition } from './text-position.js';
import { vocabularyReader } from '../../../xml/text/read-vocabulary.js';
import { isFormatName } from '../../../xml/text/format-words.js';
import { VOCABULARY } from '../places/structural-attributes.js';
import type { Unit } from '../../../xml/text/unit.js';
import type { PersonalPlace, TextHost, XmlPart } from '../../../xml/text/xml-part.js';

export interface ReadOptions {
  /** The part is a sheet of a workbook. */
  readonly isSheet?: boolean;
  readonly styles?: TextStyles;
}

/**
 * Reads everything that an XML part says: paragraphs with all their branches, field codes, attributes that hold text,
 * and any other text, each character with the stretch of the part that writes it. Values of a sheet's cells are left to
 * the reader of sheets, who alone knows what they show.
 *
 *
 * @throws DocumentError DAMAGED
 */
export function readXmlPart(
  name: string,
  xml: XmlText,
  atoms: AtomCounter,
  { isSheet = false, styles = NO_STYLES }: ReadOptions = {},
): XmlPart {
  const part = xml.text;
  const units: Unit[] = [];
  const hosts: TextHost[] = [];
  const personal: PersonalPlace[] = [];
  const path: string[] = [];
  const isData = /^customXml\/(?!_rels\/)/iu.test(name) || SHEET_DATA_PARTS.test(name);
  const writer = segmentWriter(part, atoms, /^(?:xl|docProps)\//iu.test(name));
  const position = textPosition();
  const texts = openTexts(units);
  const vocabulary = vocabularyReader(part, writer, units, VOCABULARY);
  /** Tags in which there is nothing to read. */
  const plain = new Set<string>();
  let isCustomStyle = false;
  let host: OpenTag | undefined;
  let hostEnd = 0;
  let personalElement:
    | { readonly kind: PersonalPlace['kind']; readonly start: number; readonly depth: number }
    | undefined;
  let waiting: { readonly tag: OpenTag; readonly text: string } | undefined;

  /** Where the text of the element in which nothing else was opened or closed yet stands among the units. */
  let loosely = -1;
  const data = (segments: readonly Segment[], element: string): void => {
    const begun = units[loosely];
    // A comment or CDATA section within a value parts it for programs only.
    if (begun?.kind === 'loose') {
      units[loosely] = { ...begun, segments: [...begun.segments, ...segments] };
      return;
    }
    loosely = segments.length > 0 ? units.length : -1;
    loose(segments, element);
  };
  const loose = (segments: readonly Segment[], element: string, owner?: Unit['owner']): void => {
    if (segments.length === 0) return;
    const form = looseForm(element, path.at(-3) ?? '');
    const place = position.here();
    units.push({ kind: 'loose', segments, place, name: element, form, ...(owner && { owner }) });
  };
  const character = (tag: OpenTag, text: string, end: number): void => {
    texts.add(writer.element(text, tag.start, end, texts.flags()));
  };

  const declared = unusualDeclaration(part);
  if (declared !== undefined) {
    loose(writer.content(declared.start, declared.end, 'comment', 0), 'comment', declared);
  }
  tokenize(part, {
    open: (tag) => {
      loosely = -1;
      const element = localName(tag.name);
      const parent = path.at(-1) ?? '';
      position.open(element);
      if (element === 'style')
        isCustomStyle = isOn(attributeValue(part, tag, 'customStyle') ?? '0');
      if (OWN_TEXT_ELEMENTS.has(element) && !tag.isEmpty) texts.begin(position.here(), element);
      const raw = part.slice(tag.start, tag.end);
      if (!plain.has(raw)) {
        const place = position.here();
        const context = { isData, isCustomStyle, parent };
        const read = readAttributes(part, tag, place, writer, context);
        units.push(...read.units);
        personal.push(...read.personal);
        const isMore = vocabulary.open(tag, raw, place, read.units);
        const isNothing = !isMore && read.units.length === 0 && read.personal.length === 0;
        if (isNothing && !NAMING.has(element)) plain.add(raw);
      }
      if (parent === 'r' || parent === 'p') {
        const text = characterOf(part, tag, element, parent);
        if (text !== undefined && texts.isOpen()) {
          if (tag.isEmpty) character(tag, text, tag.end);
          else waiting = { tag, text };
        }
        if (element === 'rPr' && isOffBaseline(part, tag)) texts.set(FLAGS.raised);
        if (element === 'fldChar') texts.field(attributeValue(part, tag, 'fldCharType') ?? '');
      } else if (parent === 'rPr' && path.at(-2) === 'r' && RUN_LOOKS.has(element)) {
        readRunLook(part, tag, element, styles, texts);
      } else if (element === 'framePr' && parent === 'pPr') {
        if (/^(?:drop|margin)$/u.test(attributeValue(part, tag, 'dropCap') ?? '')) texts.lead();
      } else if (
        parent === 'pPr' &&
        path.at(-2) === 'p' &&
        isHeadingMark(part, tag, element, styles)
      ) {
        position.heading();
      }
      const kind = PERSONAL_ELEMENTS.get(element);
      if (kind !== undefined && personalElement === undefined) {
        if (tag.isEmpty) personal.push(wholeElement(kind, tag.start, tag.end));
        else personalElement = { kind, start: tag.start, depth: path.length };
      }
      const isApart =
        (element === 'tspan' && /\s(?:x|y|dx|dy)\s*=/u.test(raw)) ||
        (FORMULA_PARTS.has(element) && path.includes('oMath'));
      if (isApart && texts.isOpen()) {
        texts.add(writer.element('\n', tag.start, tag.start, 0));
      }
      if (tag.isEmpty) return;
      if (TEXT_ELEMENTS.has(element)) {
        host = tag;
        hostEnd = tag.end;
      }
      const flag = flagOf(element);
      if (flag !== 0) texts.enter(flag);
      path.push(element);
    },
    close: (name, start, end) => {
      loosely = -1;
      vocabulary.close(name, start);
      const element = path.pop() ?? '';
      position.close(element);
      if (personalElement?.depth === path.length) {
        personal.push(wholeElement(personalElement.kind, personalElement.start, end));
        personalElement = undefined;
      }
      if (TEXT_ELEMENTS.has(element) && host !== undefined) {
        hosts.push(textHost(part, host, Math.max(hostEnd, start)));
        host = undefined;
      }
      if (waiting !== undefined && (CHARACTER_ELEMENTS.has(element) || element === 'sym')) {
        character(waiting.tag, waiting.text, end);
        waiting = undefined;
      }
      const flag = flagOf(element);
      if (flag !== 0) texts.leave(flag);
      if (element === 'r') texts.clear(FLAGS.hidden | FLAGS.raised);
      if (OWN_TEXT_ELEMENTS.has(element)) texts.end();
    },
    text: (start, end, kind) => {
      const element = path.at(-1) ?? '';
      if (isSheet && element === 'v' && path.at(-2) === 'c' && path.at(-3) === 'row') return;
      if (TEXT_ELEMENTS.has(element) && texts.isOpen()) {
        for (const one of writer.content(start, end, kind, texts.flags())) texts.add(one);
      } else if (DRAWING_TEXT_ELEMENTS.has(element) && texts.isOpen()) {
        for (const one of writer.data(start, end, kind)) texts.add(one);
      } else if (FIELD_ELEMENTS.has(element)) {
        texts.code(writer.code(start, end, kind), position.here());
      } else if (element === 'author' && path.at(-2) === 'authors') {
        // The list of those who commented on a sheet (§18.7.2).
        personal.push({ kind: 'author', start, end, valueStart: start, valueEnd: end });
        const segments = writer.content(start, end, kind, 0);
        units.push({
          kind: 'attribute',
          segments,
          place: position.here(),
          name: element,
          form: 'text',
        });
      } else if (isSheet && kind === 'text' && HEADERS.has(element)) {
        loose(headerSegments(part, start, end, writer), element);
      } else if (
        /\S/u.test(part.slice(start, end)) &&
        !isMeasure(element, part.slice(start, end))
      ) {
        data(writer.data(start, end, kind), element);
        // What goes as a whole need not be read.
        if (personalElement === undefined) loose(writer.packed(start, end), 'packed');
      }
    },
    aside: (start, end, kind) => {
      // A mark in the target of an instruction would be none.
      const owner = kind === 'comment' ? undefined : { start: start - 2, end: end + 2 };
      loose(writer.content(start, end, 'comment', 0), 'comment', owner);
    },
  });
  texts.finish();
  return {
    name,
    text: part,
    encoding: xml.encoding,
    units,
    hosts,
    personal,
    packedFiles: writer.packedFiles(),
  };
}

/** Elements whose attributes are read by where they stand. */
const NAMING: ReadonlySet<string> = new Set(['name', 'aliases', 'style']);

/** What stands in an element of measures is one, unless somebody wrote something there. */
function isMeasure(element: string, text: string): boolean {
  return MEASURES.has(element) && isFormatName(text) && !/\d[^\d.,#]+\d/u.test(text);
}

function characterOf(
  part: string,
  tag: OpenTag,
  element: string,
  parent: string,
): string | undefined {
  if (parent === 'p') return element === 'br' ? '\n' : undefined;
  if (element === 'sym') {
    return symbolText(attributeValue(part, tag, 'char'), attributeValue(part, tag, 'font'));
  }
  return CHARACTER_ELEMENTS.get(element);
}

/** A style of headings, or an outline level of the paragraph's own. */
function isHeadingMark(
  part: string,
  tag: OpenTag,
  element: string,
  { isHeading }: TextStyles,
): boolean {
  if (element !== 'pStyle' && element !== 'outlineLvl') return false;
  const value = attributeValue(part, tag, 'val') ?? '';
  return element === 'pStyle' ? isHeading(value) : isOutlined(value);
}

/** A mark in a formula, or in a number that was kept of one, has to be something that a program can evaluate. */
function looseForm(element: string, series: string): Unit['form'] {
  if (FORMULA_ELEMENTS.has(element)) return 'formula';
  return element === 'v' && NUMBERS_IN.has(series) ? 'number' : 'text';
}

function flagOf(element: string): number {
  if (DELETIONS.has(element)) return FLAGS.deleted;
  if (INSERTIONS.has(element)) return FLAGS.inserted;
  if (element === 'Choice') return FLAGS.choice;
  return element === 'Fallback' ? FLAGS.fallback : 0;
}

function textHost(part: string, tag: OpenTag, end: number): TextHost {
  const keepsBlanks = /\bxml:space\s*=\s*["']preserve["']/u.test(
    part.slice(tag.attributes, tag.end),
  );
  return { start: tag.end, end, afterName: tag.attributes, keepsBlanks };
}

function wholeElement(kind: PersonalPlace['kind'], start: number, end: number): PersonalPlace {
  return { kind, start, end, valueStart: start, valueEnd: start };
}

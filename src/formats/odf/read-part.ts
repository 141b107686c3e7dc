import { attributeValue, localName } from '../../xml/attributes.js';
import type { XmlText } from '../../xml/part-text.js';
import type { Segment } from '../../xml/text/segment.js';
import { FLAGS } from '../../xml/text/segment.js';
import type { AtomCounter } from '../../xml/text/segment-writer.js';
import { segmentWriter } from '../../xml/text/segment-writer.js';
import type { Unit } from '../../xml/text/unit.js';
import type { OpenTag } from '../../xml/tokenize.js';
import { tokenize } from '../../xml/tokenize.js';
import { cellValues } from './cell-values.js';
import type { OdfCell } from './odf-cell.js';
import type { OdfPart, OdfPerson } from './odf-part.js';
import { ASIDES, CHARACTERS, PARAGRAPHS, PRINTER_SETTINGS } from './odf-places.js';
import { odfPosition } from './position.js';
import { readOdfAttributes } from './read-attributes.js';
import type { TextStyles } from './text-styles.js';
import { textStyles } from './text-styles.js';
import { trackedDeletions } from './tracked-deletions.js';

/** A text that is being read; undefined where what stands is no part of one. */
interface OpenText {
  readonly segments: Segment[];
  readonly place: Unit['place'];
  readonly element: string;
}

/**
 * Reads everything that a part says: paragraphs, texts beside them, attributes that hold text, cells with their values;
 * each character with the stretch of the part that writes it. What a tracked change deleted is read where it stood.
 *
 * @param common Styles that other parts define.
 * @throws DocumentError DAMAGED
 */
export function readOdfPart(
  name: string,
  xml: XmlText,
  atoms: AtomCounter,
  common?: TextStyles,
): OdfPart {
  const part = xml.text;
  const units: Unit[] = [];
  const people: OdfPerson[] = [];
  const cells: OdfCell[] = [];
  const path: string[] = [];
  const texts: (OpenText | undefined)[] = [];
  const openCells: {
    readonly tag: OpenTag;
    readonly first: number;
    readonly values: readonly Unit[];
  }[] = [];
  const writer = segmentWriter(part, atoms);
  const position = odfPosition();
  const deletions = trackedDeletions(units);
  let printer = false;
  let personalStart: number | undefined;

  const styles = textStyles(common);
  const spans: number[] = [];
  const flags = (): number => (spans.at(-1) ?? 0) | (deletions.isInserted() ? FLAGS.choice : 0);
  const loose = (segments: readonly Segment[], element: string): void => {
    if (segments.length === 0) return;
    const kind = PEOPLE.has(element) ? 'attribute' : 'loose';
    units.push({ kind, segments, place: position.here(), name: element, form: 'text' });
  };
  const cell = (tag: OpenTag, attributes: readonly Unit[], inside: readonly Unit[]): void => {
    const values = cellValues(attributes, inside, atoms);
    units.push(...values);
    if (values.length > 0 || inside.length > 0) cells.push({ tag, values, texts: inside });
  };
  tokenize(part, {
    open: (tag) => {
      const element = localName(tag.name);
      position.open(element, part, tag);
      styles.open(element, part, tag);
      const current = texts.at(-1);
      const attributes = readOdfAttributes(part, tag, element, position.here(), writer);
      const isCell = element === 'table-cell' || element === 'covered-table-cell';
      if (!isCell) units.push(...attributes);
      deletions.open(element, part, tag, (segments) => current?.segments.push(...segments));
      const character = current === undefined ? undefined : CHARACTERS.get(element);
      if (character !== undefined) {
        const count = Number(attributeValue(part, tag, 'c') ?? '1');
        const said = character.repeat(Math.min(Math.max(count, 1), MOST_BLANKS));
        current?.segments.push(writer.element(said, tag.start, tag.end, flags()));
      }
      if (PEOPLE.has(element)) personalStart = tag.end;
      if (element === 'config-item') {
        printer = PRINTER_SETTINGS.has(attributeValue(part, tag, 'name') ?? '');
      }
      if (isCell && !tag.isEmpty) openCells.push({ tag, first: units.length, values: attributes });
      else if (isCell) cell(tag, attributes, []);
      if (tag.isEmpty) return;
      path.push(element);
      if (element === 'span') {
        const own = styles.flagsOf(attributeValue(part, tag, 'style-name') ?? '');
        spans.push((spans.at(-1) ?? 0) | own);
      }
      if (PARAGRAPHS.has(element)) {
        texts.push({ segments: [], place: position.here(), element });
      } else if (ASIDES.has(element)) texts.push(undefined);
    },
    close: (_name, start) => {
      const element = path.pop() ?? '';
      if (element === 'span') spans.pop();
      if (PARAGRAPHS.has(element) || ASIDES.has(element)) {
        const text = texts.pop();
        if (text !== undefined && text.segments.length > 0) {
          const { segments, place } = text;
          units.push({ kind: 'paragraph', segments, place, name: text.element, form: 'text' });
        }
      }
      if (PEOPLE.has(element) && personalStart !== undefined) {
        const kind =
          element === 'date' ? 'date' : element.endsWith('initials') ? 'initials' : 'author';
        const isNote = path.at(-1) === 'annotation' || path.at(-1) === 'change-info';
        if (isNote && start > personalStart) {
          people.push({ kind, start: personalStart, end: start });
        }
        personalStart = undefined;
      }
      if (element === 'table-cell' || element === 'covered-table-cell') {
        const ended = openCells.pop();
        if (ended !== undefined) {
          const inside = units.slice(ended.first).filter(({ kind }) => kind === 'paragraph');
          cell(ended.tag, ended.values, inside);
        }
      }
      deletions.close(element);
      position.close(element);
    },
    text: (start, end, kind) => {
      const element = path.at(-1) ?? '';
      if (printer && element === 'config-item') {
        people.push({ kind: 'printer', start, end });
        return;
      }
      const text = texts.at(-1);
      if (text !== undefined) text.segments.push(...writer.content(start, end, kind, flags()));
      else if (/\S/u.test(part.slice(start, end)))
        loose(writer.content(start, end, kind, 0), element);
    },
    aside: (start, end) => {
      loose(writer.content(start, end, 'comment', 0), 'comment');
    },
  });
  return {
    name,
    text: part,
    encoding: xml.encoding,
    units: deletions.finish(),
    hosts: [],
    personal: [],
    packedFiles: 0,
    cells,
    people,
  };
}

/** Who wrote a note or made a change, and when (§14.2, §19.1.7). */
const PEOPLE: ReadonlySet<string> = new Set(['creator', 'creator-initials', 'date']);
const MOST_BLANKS = 1000;

import type { Segment } from '../../../xml/text/segment.js';
import { FLAGS } from '../../../xml/text/segment.js';
import type { Unit, UnitPlace } from '../../../xml/text/unit.js';

/** The texts that are being read at one point of a part: a text box may begin within a paragraph, a field within a field. */
export interface OpenTexts {
  /** @param element The local name of the element that it is. */
  readonly begin: (place: UnitPlace, element: string) => void;
  readonly end: () => void;
  readonly isOpen: () => boolean;
  readonly add: (segment: Segment) => void;
  /** `begin`, `separate` or `end` of a complex field (ISO/IEC 29500-1 §17.16.18). */
  readonly field: (type: string) => void;
  readonly code: (segments: readonly Segment[], place: UnitPlace) => void;
  /** Bits of `FLAGS` for what is added now. */
  readonly flags: () => number;
  readonly enter: (flag: number) => void;
  readonly leave: (flag: number) => void;
  readonly set: (flag: number) => void;
  readonly clear: (flag: number) => void;
  /** What is being read is the large first letter of the next text (ISO/IEC 29500-1 §17.3.1.11). */
  readonly lead: () => void;
  readonly finish: () => void;
}

interface OpenText {
  readonly segments: Segment[];
  readonly place: UnitPlace;
  readonly element: string;
  /** How many elements of each flag are open; branches are counted from the text's own beginning. */
  readonly depths: Map<number, number>;
  flags: number;
  isLead: boolean;
}

/** @param units Where finished texts are put, in the order in which they end. */
export function openTexts(units: Unit[]): OpenTexts {
  const stack: OpenText[] = [];
  const fields: { segments: Segment[]; place: UnitPlace | undefined }[] = [];
  const outside: OpenText = newText(NOWHERE, '', undefined);
  const current = (): OpenText => stack.at(-1) ?? outside;
  const endField = (field: (typeof fields)[number] | undefined): void => {
    if (field?.place === undefined || field.segments.length === 0) return;
    const { segments, place } = field;
    units.push({ kind: 'field', segments, place, name: 'instrText', form: 'text' });
  };
  return {
    begin: (place, element) => {
      stack.push(newText(place, element, current()));
    },
    end: () => {
      const ended = stack.pop();
      if (ended === undefined || ended.segments.length === 0) return;
      const { segments, place, element, isLead } = ended;
      const lead = isLead ? { isLead: true as const } : {};
      units.push({ kind: 'paragraph', segments, place, name: element, form: 'text', ...lead });
    },
    isOpen: () => stack.length > 0,
    add: (segment) => current().segments.push(segment),
    field: (type) => {
      if (type === 'begin') fields.push({ segments: [], place: undefined });
      // What stands after the separator is the field's result; a field in the code of another ends before it.
      else if (type === 'end') endField(fields.pop());
    },
    code: (segments, place) => {
      const field = fields.at(-1);
      if (field === undefined) endField({ segments: [...segments], place });
      else {
        field.segments.push(...segments);
        field.place ??= place;
      }
    },
    flags: () => current().flags,
    enter: (flag) => {
      const { depths } = current();
      depths.set(flag, (depths.get(flag) ?? 0) + 1);
      current().flags |= flag;
    },
    leave: (flag) => {
      const { depths } = current();
      const depth = (depths.get(flag) ?? 1) - 1;
      depths.set(flag, depth);
      if (depth <= 0) current().flags &= ~flag;
    },
    set: (flag) => {
      current().flags |= flag;
    },
    clear: (flag) => {
      current().flags &= ~flag;
    },
    lead: () => {
      current().isLead = true;
    },
    finish: () => {
      while (fields.length > 0) endField(fields.pop());
    },
  };
}

/** A text within a tracked change is part of it; within one of several branches it is a whole of its own. */
function newText(place: UnitPlace, element: string, outer: OpenText | undefined): OpenText {
  const inherited = (outer?.flags ?? 0) & (FLAGS.deleted | FLAGS.inserted);
  const depths = new Map(
    [FLAGS.deleted, FLAGS.inserted].map((flag) => [flag, inherited & flag ? 1 : 0]),
  );
  return { segments: [], place, element, depths, flags: inherited, isLead: false };
}

const NOWHERE: UnitPlace = { paragraph: 0, table: 0, row: 0, cell: 0, heading: 0 };

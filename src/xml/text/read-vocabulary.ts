import { isOfficeName } from '../../core/shared/office-names.js';
import { attributesOf, localName } from '../attributes.js';
import { NAME_LIST } from '../edit/renames.js';
import { decodedValue } from '../references.js';
import type { OpenTag } from '../tokenize.js';
import { isFormatName, isFormatValue } from './format-words.js';
import type { Segment } from './segment.js';
import type { SegmentWriter } from './segment-writer.js';
import type { Unit, UnitPlace } from './unit.js';

/** Reads what no table of places lists: any attribute of any element, and the names of both. */
export interface VocabularyReader {
  /**
   * @param raw All of the tag as it is written.
   * @param read Units of the tag's attributes that a table of places lists.
   * @returns Whether there is anything to read in the tag.
   */
  readonly open: (tag: OpenTag, raw: string, place: UnitPlace, read: readonly Unit[]) => boolean;
  readonly close: (name: string, start: number) => void;
}

/** What tells the attributes of a format from each other, by their local names. */
export interface VocabularyRules {
  /** Attributes whose values are lists and little languages of the format, though they may look like words. */
  readonly isStructural: (attribute: string) => boolean;
  /** Attributes that are taken out whatever they hold. */
  readonly goes: (attribute: string) => boolean;
  /** Attributes that list prefixes and names with prefixes. */
  readonly prefixLists: ReadonlySet<string>;
}

interface Read {
  readonly at: number;
  readonly units: readonly { copies: number[] }[];
}

/**
 * Attributes that may hold a value although the format does not foresee words there: what looks as if somebody had
 * written it is text like any other; all else is vocabulary, in which only known values mean anything: where every token is a
 * word of the format longer ones alone, else any. Tags that are written the same are read once, and so are names.
 */
export function vocabularyReader(
  part: string,
  writer: SegmentWriter,
  units: Unit[],
  rules: VocabularyRules,
): VocabularyReader {
  const tags = new Map<string, Read>();
  const names = new Map<string, Read | undefined>();
  let hasNames = false;
  const isAgain = (known: Read | undefined, at: number): boolean => {
    for (const { copies } of known?.units ?? []) copies.push(at - (known?.at ?? 0));
    return known !== undefined;
  };
  const segmentsOf = (start: number, end: number): Segment[] => {
    const isEncoded = /%[0-9a-f]{2}/iu.test(part.slice(start, end));
    return isEncoded ? writer.address(start, end) : writer.attribute(start, end);
  };
  const add = (segments: readonly Segment[], place: UnitPlace, use: Use): { copies: number[] } => {
    const copies: number[] = [];
    units.push({ segments, place, copies, ...use });
    return { copies };
  };
  const named = (name: string, start: number, place: UnitPlace): boolean => {
    const known = names.get(name);
    if (isAgain(known, start)) return true;
    if (names.has(name)) return false;
    let at = start;
    const found = name.split(':').flatMap((piece) => {
      const from = at;
      at += piece.length + 1;
      const isOwn = !isFormatName(piece);
      if (!isOwn && !mayHoldValue(piece)) return [];
      return add(segmentsOf(from, from + piece.length), place, isOwn ? OWN_NAME : NAME);
    });
    names.set(name, found.length === 0 ? undefined : { at: start, units: found });
    if (found.length > 0) hasNames = true;
    return found.length > 0;
  };
  return {
    open: (tag, raw, place, read) => {
      let isNamed = named(tag.name, tag.start + 1, place);
      if (isAgain(tags.get(raw), tag.start)) return true;
      const listed = new Set(read.map(({ segments }) => segments[0]?.start));
      const element = localName(tag.name);
      const found = attributesOf(part, tag).flatMap(({ name, start, valueStart, valueEnd }) => {
        if (named(name, part.indexOf(name, start), place)) isNamed = true;
        const value = part.slice(valueStart, valueEnd);
        const decoded = decodedValue(value);
        if (isOfficeName(`${element}/${localName(name)}`, decoded)) return [];
        const isOwn = !isFormatValue(name, decoded);
        if (!isOwn && !mayHoldValue(value)) return [];
        const packed = rules.goes(localName(name)) ? [] : writer.packed(valueStart, valueEnd);
        const use = useOf(name, decoded, { tag, isOwn, rules });
        return [
          ...(listed.has(valueStart) ? [] : [add(segmentsOf(valueStart, valueEnd), place, use)]),
          ...(packed.length === 0 ? [] : [add(packed, place, PACKED)]),
        ];
      });
      if (!isNamed && found.length > 0) tags.set(raw, { at: tag.start, units: found });
      return isNamed || found.length > 0;
    },
    close: (name, start) => {
      if (hasNames) named(name, start + 2, NOWHERE);
    },
  };
}

type Use = Pick<Unit, 'kind' | 'name' | 'form' | 'owner'>;

function useOf(
  name: string,
  value: string,
  {
    tag: { start, end, isEmpty },
    isOwn,
    rules: { isStructural, prefixLists },
  }: { readonly tag: OpenTag; readonly isOwn: boolean; readonly rules: VocabularyRules },
): Use {
  const local = localName(name);
  const names = isOwn ? OWN_NAME : NAME;
  // It would bind nothing any more.
  if (local === 'prefixMappings' && isEmpty) return { ...names, owner: { start, end } };
  if (prefixLists.has(local)) return { ...names, form: 'text', name: NAME_LIST };
  const isName = !/[\s;,]/u.test(value.trim());
  const isCode = isStructural(local) || name.startsWith('xmlns');
  if (!SURELY_WRITTEN.test(value) && (isCode || !looksWritten(value)))
    return { ...names, form: isName ? 'name' : 'text' };
  return { kind: 'attribute', name: 'attribute', form: isName ? 'name' : 'text' };
}

/** Words, an address of mail, or digits in groups that are no date, no version and no unique id. */
function looksWritten(value: string): boolean {
  if (WORDS.test(value)) return true;
  return GROUPS.test(value) && !CODES.test(value);
}

/** A longer number or several pieces, since nothing else can be told from the format's own words. */
function mayHoldValue(raw: string): boolean {
  if (raw.length < 4) return false;
  return (
    raw.length >= 20 ||
    PIECES.test(raw) ||
    (raw.length >= 6 && SIX_DIGITS.test(raw)) ||
    raw.includes('&')
  );
}

const PACKED = { kind: 'attribute', name: 'attribute', form: 'text' } as const;
const NAME: Use = { kind: 'vocabulary', name: 'name', form: 'name' };
const OWN_NAME: Use = { ...NAME, kind: 'own name' };
const NOWHERE: UnitPlace = { paragraph: 0, table: 0, row: 0, cell: 0, heading: 0 };

const PIECES = /\p{L}[^\p{L}\p{N}]+[\p{L}\p{N}]|\p{N}[^\p{L}\p{N}]+\p{L}/u;
const SIX_DIGITS = /(?:\p{N}\P{N}*){6}/u;
const WORDS = /[\p{L}\p{N}]@[\p{L}\p{N}]|[\p{L}\p{N},.][ \u00a0]+[\p{L}\p{N}]/u;
const GROUPS = /\p{N}[-.() \u00a0\u2010-\u2015]+\p{N}{2}/u;
/** Groups that nothing of the format has, and addresses of mail. */
const SURELY_WRITTEN =
  /(?<!\p{N})\p{N}{3}[-\u2010-\u2015]\p{N}{2}[-\u2010-\u2015]\p{N}{4}(?!\p{N})|[\p{L}\p{N}]@[\p{L}\p{N}]/u;
const CODES = /^\{?[0-9a-f]{8}-|^\d{4}-\d\d-\d\d|^(?:\d+\.)+\d+$|^[a-z]+:/iu;

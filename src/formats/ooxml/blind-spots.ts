import type { BlindSpot, Coverage } from '../../core/coverage.js';
import type { XmlPart } from '../../xml/text/xml-part.js';
import type { PartKind } from './package/part-kind.js';
import { hasUncomputedTexts } from './uncomputed-formulas.js';
import { hasUnreadFormats } from './unread-formats.js';

/** What of a package nobody has read, by the kinds of its parts. */
export function packageBlindSpots(
  kinds: ReadonlyMap<string, PartKind>,
  labelOf: (name: string) => string,
  xml: ReadonlyMap<string, Pick<XmlPart, 'packedFiles' | 'text'>>,
): BlindSpot[] {
  const spots: BlindSpot[] = [];
  for (const [name, { packedFiles, text }] of xml) {
    if (hasUnreadFormats(name, text)) {
      const why =
        'A number format writes digits of its own beside those of a number, which are not read together.';
      spots.push({ code: 'number-format', where: labelOf(name), why });
    }
    if (hasUncomputedTexts(name, text)) {
      const why =
        'A formula makes a text and has no result that could be read. Open the file in a spreadsheet program and save it.';
      spots.push({ code: 'formula', where: labelOf(name), why });
    }
    // Properties go as a whole.
    if (packedFiles === 0 || kinds.get(name) !== 'xml') continue;
    const why = 'The part holds packed data (such as base64), which is not read.';
    spots.push({ code: 'packed-data', where: labelOf(name), why });
  }
  for (const [name, kind] of kinds) {
    if (kind === 'unknown') {
      spots.push({
        code: 'unread-part',
        where: labelOf(name),
        why: 'The part is of a kind that is not known.',
      });
    }
  }
  return spots;
}

/** How much of a package was read. A package has no pages before it is laid out. */
export function packageCoverage(kinds: ReadonlyMap<string, PartKind>): Coverage {
  const counts = new Map<PartKind, number>();
  for (const kind of kinds.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    pages: 0,
    pagesReadAsText: [],
    pagesReadByOcr: [],
    pagesNotRead: [],
    parts: [...counts].flatMap(([kind, count]) => {
      const said = COVERED.get(kind);
      return said === undefined ? [] : [{ ...said, count }];
    }),
  };
}

/** Embedded files and pictures are counted by who reads them. */
const COVERED: ReadonlyMap<PartKind, { readonly part: string; readonly read: boolean }> = new Map([
  ['xml', { part: 'XML part', read: true }],
  ['properties', { part: 'properties', read: true }],
  ['unknown', { part: 'unknown part', read: false }],
  ['macros', { part: 'macros', read: false }],
  ['signature', { part: 'signature', read: false }],
  ['thumbnail', { part: 'thumbnail', read: false }],
]);

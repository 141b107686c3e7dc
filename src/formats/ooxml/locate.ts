import type { Place } from '../../core/place.js';
import type { Span } from '../../core/span.js';
import type { OpenPackage } from './open-package.js';
import type { OpenWorkbook } from './sheet/open-workbook.js';
import { cellName } from '../../cells/cell-name.js';
import { ELEMENT_ATTRIBUTES } from './places/element-attributes.js';
import { NAME_ATTRIBUTES, TEXT_ATTRIBUTES } from './places/word-places.js';
import { readingIndex } from './sheet/reading-index.js';
import type { SegmentIndex } from '../../xml/text/segment-index.js';
import { segmentIndex } from '../../xml/text/segment-index.js';
import type { Unit } from '../../xml/text/unit.js';

/** Where spans stand, in numbers that a person can count: part, paragraph or table cell, and the heading above. */
export function locateSpans(
  { layers, xml, workbook }: OpenPackage,
  wanted: readonly { readonly layer: string; readonly span: Span }[],
): (readonly Place[])[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  let index: SegmentIndex | undefined;
  const cellOf = workbook === undefined ? undefined : cellPaths(workbook);
  return wanted.map(({ layer: id, span }) => {
    const layer = byId.get(id);
    if (layer?.place.kind !== 'part') return [];
    const { part } = layer.place;
    index ??= segmentIndex([...xml.values()]);
    const paths = new Set<string>();
    let last: Unit | undefined;
    for (const atom of layer.atoms?.subarray(span.start, span.end) ?? []) {
      const cell = atom < 0 ? undefined : cellOf?.(atom);
      if (cell !== undefined) paths.add(cell);
      const unit = atom < 0 || cell !== undefined ? undefined : index(atom)?.unit;
      if (unit === undefined || unit === last) continue;
      last = unit;
      paths.add(pathOf(unit));
    }
    return paths.size === 0
      ? [layer.place]
      : [...paths].map((path) => ({ kind: 'part', part, path }));
  });
}

function cellPaths(workbook: OpenWorkbook): (atom: number) => string | undefined {
  const readingOf = readingIndex(workbook);
  const numbers = new Map(workbook.sheets.map(({ part, number }) => [part, number]));
  return (atom) => {
    const cell = readingOf(atom)?.cell;
    if (cell === undefined) return undefined;
    return `sheet ${String(numbers.get(cell.part) ?? 0)}, cell ${cellName(cell.raw)}`;
  };
}

function pathOf({ kind, place, name }: Unit): string {
  const { paragraph, table, row, cell, heading } = place;
  const where =
    table > 0
      ? `table ${String(table)}, row ${String(row)}, cell ${String(cell)}`
      : `paragraph ${String(paragraph)}`;
  const under = heading > 0 ? `, under heading ${String(heading)}` : '';
  switch (kind) {
    case 'paragraph':
      return where + under;
    case 'field':
      return `field code in ${where}${under}`;
    case 'attribute':
      return paragraph > 0 ? `${attributeName(name)} in ${where}${under}` : attributeName(name);
    case 'vocabulary':
    case 'own name':
      return paragraph > 0 ? `a name or code in ${where}${under}` : 'a name or code';
    case 'loose':
      return paragraph > 0 ? `other text after ${where}` : 'other text';
  }
}

/** Names of our tables only: an element of somebody's own vocabulary could be named after anything. */
function attributeName(name: string): string {
  const [element = '', attribute = ''] = name.split('/');
  if (element === 'Relationship') return name;
  if (ELEMENT_ATTRIBUTES.has(element) || NAME_ATTRIBUTES.has(element)) return name;
  return TEXT_ATTRIBUTES.has(attribute) ? attribute : 'attribute';
}

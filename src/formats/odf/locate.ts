import type { Place } from '../../core/place.js';
import type { Span } from '../../core/span.js';
import { segmentIndex } from '../../xml/text/segment-index.js';
import type { SegmentIndex } from '../../xml/text/segment-index.js';
import type { Unit } from '../../xml/text/unit.js';
import type { OdfDocument } from './open-document.js';

/** Where spans stand, in numbers that a person can count. */
export function locateInOdf(
  { layers, xml }: OdfDocument,
  wanted: readonly { readonly layer: string; readonly span: Span }[],
): (readonly Place[])[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  let index: SegmentIndex | undefined;
  return wanted.map(({ layer: id, span }) => {
    const layer = byId.get(id);
    if (layer?.place.kind !== 'part') return [];
    const { part } = layer.place;
    index ??= segmentIndex([...xml.values()]);
    const paths = new Set<string>();
    for (const atom of layer.atoms?.subarray(span.start, span.end) ?? []) {
      const unit = atom < 0 ? undefined : index(atom)?.unit;
      if (unit !== undefined) paths.add(pathOf(unit));
    }
    return paths.size === 0
      ? [layer.place]
      : [...paths].map((path) => ({ kind: 'part', part, path }));
  });
}

function pathOf({ kind, place, name }: Unit): string {
  const { paragraph, table, row, cell, heading } = place;
  const where =
    table > 0
      ? `table ${String(table)}, row ${String(row)}, cell ${String(cell)}`
      : `paragraph ${String(paragraph)}`;
  const under = heading > 0 ? `, under heading ${String(heading)}` : '';
  if (kind === 'paragraph') return where + under;
  if (kind === 'attribute') return paragraph + table > 0 ? `${name} in ${where}${under}` : name;
  return paragraph + table > 0 ? `other text in ${where}` : 'other text';
}

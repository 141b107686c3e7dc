import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';
import type { UnitTable } from './unit-table.js';
import { unitTable } from './unit-table.js';

/** A stretch of a layer. */
export interface Stretch {
  readonly layer: TextLayer;
  readonly span: Span;
}

/**
 * A number for each glyph of a document, 0 until one is set: the same glyph has one number in every layer that shows it
 * (`UnitsOf`), and no list is made of those of a stretch.
 */
export interface GlyphTable {
  /** The first number but 0 of a stretch; 0 where there is none. */
  readonly firstOf: (where: Stretch) => number;
  /** Whether all glyphs of a stretch have this number or 0. */
  readonly hasOnly: (where: Stretch, value: number) => boolean;
  readonly set: (where: Stretch, value: number) => void;
}

export function glyphTable(): GlyphTable {
  const atomic = unitTable();
  const plain = new Map<string, UnitTable>();
  let lastId: string | undefined;
  let last = atomic;
  const tableOf = ({ id, atoms }: TextLayer): UnitTable => {
    if (atoms !== undefined) return atomic;
    if (id === lastId) return last;
    lastId = id;
    const known = plain.get(id) ?? unitTable();
    plain.set(id, known);
    return (last = known);
  };
  return {
    firstOf: ({ layer, span }) => {
      const { atoms } = layer;
      const table = tableOf(layer);
      for (let at = span.start; at < span.end; at++) {
        const unit = atoms === undefined ? at : (atoms[at] ?? -1);
        const value = unit < 0 ? 0 : table.get(unit);
        if (value !== 0) return value;
      }
      return 0;
    },
    hasOnly: ({ layer, span }, wanted) => {
      const { atoms } = layer;
      const table = tableOf(layer);
      for (let at = span.start; at < span.end; at++) {
        const unit = atoms === undefined ? at : (atoms[at] ?? -1);
        const value = unit < 0 ? 0 : table.get(unit);
        if (value !== 0 && value !== wanted) return false;
      }
      return true;
    },
    set: ({ layer, span }, value) => {
      const { atoms } = layer;
      const table = tableOf(layer);
      for (let at = span.start; at < span.end; at++) {
        const unit = atoms === undefined ? at : (atoms[at] ?? -1);
        if (unit >= 0) table.set(unit, value);
      }
    },
  };
}

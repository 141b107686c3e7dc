import type { EntityId } from '../../core/entity.js';
import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';

/**
 * A hit in one layer of a document, before hits on the same glyphs are brought together. All are made with the same fields in
 * the same order: engines read objects of one shape many times faster.
 */
export interface LayerHit {
  readonly layer: TextLayer;
  readonly span: Span;
  readonly entity: EntityId;
  readonly detector: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly compliant?: true | undefined;
  /** Says nothing about the same text elsewhere. */
  readonly local?: true | undefined;
  /** Says nothing about other forms of it. */
  readonly untold?: true | undefined;
  /** The text stands for the value, and is not the value itself: no part of it can stay. */
  readonly packed?: true | undefined;
  /** What of it is looked for elsewhere; most often all. */
  readonly core: Span;
}

/** The detector's name of hits on the user's own values. */
export const VALUES_DETECTOR = 'values';

/** The text that was hit. It must not leave the engine. */
export function valueOf({ layer, span }: Pick<LayerHit, 'layer' | 'span'>): string {
  return layer.text.slice(span.start, span.end);
}

/** The text of a hit that is looked for elsewhere. It must not leave the engine. */
export function coreOf({ layer, core }: Pick<LayerHit, 'layer' | 'core'>): string {
  return layer.text.slice(core.start, core.end);
}

/** A second reading from which nothing can be removed: what it shows has to be found again in a first one. */
export function isOnlyRead(layer: TextLayer): boolean {
  return layer.secondary === true && layer.atoms === undefined;
}

/** Whether a hit counts in its layer: of two texts that stand apart, what lies in one of them is read elsewhere. */
export function isOverSeam({ seam }: TextLayer, { start, end }: Span): boolean {
  return seam === undefined || (start < seam && end > seam);
}

import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';
import type { LayerHit } from '../merging/layer-hit.js';

/** A hit on a value that is known, in another place. */
export function placedHit(
  layer: TextLayer,
  span: Span,
  { entity, detector, confidence }: Pick<LayerHit, 'entity' | 'detector' | 'confidence'>,
  reasons: readonly string[],
  packed: true | undefined,
): LayerHit {
  return {
    layer,
    span,
    entity,
    detector,
    confidence,
    reasons,
    compliant: undefined,
    local: undefined,
    untold: undefined,
    packed,
    core: span,
  };
}

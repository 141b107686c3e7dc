import type { Refusal } from '../../core/refusal.js';
import type { DocumentNode } from '../reading/document-tree.js';
import type { Surveyed } from '../detection/surveyed.js';

/** A value of one document in a place that can be read but not cleaned would survive. */
export function unremovable(
  found: readonly Surveyed[],
  { layers }: Pick<DocumentNode, 'layers'>,
): Refusal | undefined {
  const ids = new Set(layers.filter(({ removal }) => removal === 'none').map(({ id }) => id));
  const stuck = found.filter(
    ({ fate, cluster: { hit, others } }) =>
      fate === 'removed' && [hit, ...others].some(({ layer }) => ids.has(layer.id)),
  );
  if (stuck.length === 0) return undefined;
  const entities = [...new Set(stuck.map(({ cluster }) => cluster.hit.entity))].join(', ');
  const kinds = [...new Set(stuck.map(({ cluster }) => cluster.hit.layer.source))].join(', ');
  return {
    code: 'SURVIVOR',
    message: `Identifiers (${entities}) stand in ${String(stuck.length)} places outside the text that can be rewritten (${kinds}), which this version cannot clean`,
  };
}

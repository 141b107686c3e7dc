import { entityLabel } from '../../core/entity.js';
import { byPosition } from '../../core/span.js';
import { compact } from '../values/compact-text.js';
import { valueOf } from '../merging/layer-hit.js';
import type { Surveyed } from './surveyed.js';
import { isDistinctive } from '../values/same-value-hits.js';
import { valuePattern } from '../values/value-pattern.js';
import { valueSearch } from '../values/value-search.js';

/**
 * A file's name with every value that goes from the document replaced by its label: once a value is known, it is found
 * without a label or a context of its own. Underscores count as blanks.
 */
export function maskFileName(
  name: string,
  found: readonly Surveyed[],
  values: readonly string[],
): string {
  const removed = found.flatMap(({ fate, cluster: { hit } }) =>
    fate === 'removed' ? [{ value: valueOf(hit), label: entityLabel(hit.entity) }] : [],
  );
  const given = values.map((value) => ({ value, label: 'VALUE' }));
  const known = [...removed, ...given].flatMap(({ value, label }) => {
    const pattern = valuePattern(value);
    return pattern !== undefined && isDistinctive(pattern) ? [{ pattern, label }] : [];
  });
  const text = name.replaceAll('_', ' ');
  const spans = valueSearch(known.map(({ pattern }) => pattern))(text, () => compact(text)).flatMap(
    (own, at) => own.map((span) => ({ ...span, label: known[at]?.label ?? '' })),
  );
  let masked = '';
  let at = 0;
  for (const { start, end, label } of spans.sort(byPosition)) {
    if (start >= at) masked += `${name.slice(at, start)}[${label}]`;
    at = Math.max(at, end);
  }
  return masked + name.slice(at);
}

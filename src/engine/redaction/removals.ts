import type { Redaction } from '../../core/plan.js';
import type { Policy } from '../../core/policy.js';
import type { Span } from '../../core/span.js';
import { union } from '../../core/span.js';
import { applyKeep, keptParts } from '../../policy/apply-keep.js';
import { covers } from '../../policy/covers.js';
import { partialMark } from '../../policy/mark.js';
import { keepOf } from '../../policy/merge-policies.js';
import { lettersOf } from '../values/compact-text.js';
import type { HitCluster } from '../merging/hit-cluster.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { VALUES_DETECTOR, valueOf } from '../merging/layer-hit.js';
import type { UnitsOf } from '../merging/units.js';

/**
 * The stretches that go for one finding: of its leading hit all that the policy does not let stay, of the others what
 * they reach beyond it, so that no tail of a value is left.
 */
export function removalsOf(
  { hit, others }: HitCluster,
  policy: Policy,
  unitsOf: UnitsOf,
  whole = false,
): Redaction[] {
  const leading = new Set(unitsOf(hit));
  const redactions = whole ? [hit.span] : removedSpans(hit, policy);
  return [
    ...redactions.map((span) => redactionOf(hit, span, redactions, policy)),
    ...others.flatMap((other) => {
      // A value that was given goes even where a policy lets a part of the leading hit stay.
      const beyond =
        other.detector === VALUES_DETECTOR
          ? [other.span]
          : removedSpans(other, policy).flatMap((span) => outside(other, span, leading, unitsOf));
      return union(beyond).map((span) => ({ layer: other.layer.id, span, entity: other.entity }));
    }),
  ];
}

function redactionOf(
  hit: LayerHit,
  span: Span,
  removed: readonly Span[],
  policy: Policy,
): Redaction {
  const { layer, entity } = hit;
  const relative = (one: Span): Span => ({
    start: one.start - hit.span.start,
    end: one.end - hit.span.start,
  });
  const keep = keepOf(policy, entity);
  const value = { text: valueOf(hit), entity };
  const fill = policy.marks?.[entity]?.fill;
  if (hit.packed === true) return { layer: layer.id, span, entity };
  const mark = partialMark(value, removed.map(relative), relative(span), keep, fill);
  return { layer: layer.id, span, entity, ...(mark === undefined ? {} : { mark }) };
}

/** Whether a policy wants a hit to go. A value that was given always goes. */
export function isProtected({ detector, entity }: LayerHit, policy: Policy): boolean {
  return detector === VALUES_DETECTOR || covers(policy, entity);
}

/** Whether any of a hit has to go. */
export function isRemoved(hit: LayerHit, policy: Policy): boolean {
  if (keepOf(policy, hit.entity).kind === 'nothing') return isProtected(hit, policy);
  return removedSpans(hit, policy).length > 0;
}

/** What of a hit has to go, as spans of its layer. */
export function removedSpans(hit: LayerHit, policy: Policy): Span[] {
  if (!isProtected(hit, policy)) return [];
  if (hit.packed === true) return [hit.span];
  return applyKeep(valueOf(hit), keepOf(policy, hit.entity)).map(({ start, end }) => ({
    start: hit.span.start + start,
    end: hit.span.start + end,
  }));
}

/** Letters of what the policy lets stay of a value: each part, and all together. */
export function remaindersOf(hit: LayerHit, policy: Policy): string[] {
  if (hit.packed === true) return [];
  const value = valueOf(hit);
  const parts = keptParts(value, applyKeep(value, keepOf(policy, hit.entity))).map(lettersOf);
  return [...parts, parts.join('')].filter((part) => part !== '');
}

function outside(
  { layer }: LayerHit,
  span: Span,
  leading: ReadonlySet<number>,
  unitsOf: UnitsOf,
): Span[] {
  const spans: Span[] = [];
  for (let at = span.start; at < span.end; at++) {
    const one = { start: at, end: at + 1 };
    const units = unitsOf({ layer, span: one });
    if (units.length > 0 && units.every((unit) => !leading.has(unit))) spans.push(one);
  }
  return spans;
}

import type { EntityId } from '../../core/entity.js';
import { entityLabel } from '../../core/entity.js';
import type { Finding } from '../../core/finding.js';
import type { Place } from '../../core/place.js';
import { keepOf } from '../../policy/merge-policies.js';
import { mask } from '../../policy/mask.js';
import { fingerprintWith } from './fingerprint.js';
import type { DocumentTree } from '../reading/document-tree.js';
import { coreOf, valueOf } from '../merging/layer-hit.js';
import type { LayerHit } from '../merging/layer-hit.js';
import type { Settings } from '../options/settings.js';
import type { Surveyed } from './surveyed.js';

/** The findings with their places, in the same order and without their values. */
export async function locatedFindings(
  found: readonly Surveyed[],
  locate: DocumentTree['locate'],
  settings: Settings,
): Promise<Finding[]> {
  const wanted = found.map(({ cluster: { hit } }) => ({ layer: hit.layer.id, span: hit.span }));
  const places = wanted.length === 0 ? [] : await locate(wanted);
  return toFindings(
    found,
    found.map(({ cluster }, at) => {
      const located = places[at] ?? [];
      return located.length > 0 ? located : [cluster.hit.layer.place];
    }),
    settings,
  );
}

/**
 * @param places Those of each finding, in the same order.
 * @param withOffsets Tell where in the text of its layer each one stands.
 */
export async function toFindings(
  found: readonly Surveyed[],
  places: readonly (readonly Place[])[],
  { policy, fingerprintKey }: Settings,
  withOffsets = false,
): Promise<Finding[]> {
  const labels = labelsOfEntities();
  const findings: Finding[] = [];
  for (const one of found) {
    const own = places[findings.length] ?? [];
    findings.push(toFinding(one, own, policy, labels, withOffsets));
  }
  if (fingerprintKey === undefined) return findings;
  const fingerprint = await fingerprintWith(fingerprintKey);
  return Promise.all(
    findings.map(async (finding, at) => {
      const hit = found[at]?.cluster.hit;
      return hit === undefined
        ? finding
        : { ...finding, fingerprint: await fingerprint(coreOf(hit)) };
    }),
  );
}

function toFinding(
  { id, cluster: { hit, others }, fate, whole }: Surveyed,
  places: readonly Place[],
  policy: Settings['policy'],
  labelOf: (entity: EntityId) => string,
  withOffsets: boolean,
): Finding {
  const { entity, detector, confidence, reasons, layer } = hit;
  const keep = keepOf(policy, entity);
  const masked =
    whole === true || keep.kind === 'nothing' ? labelOf(entity) : mask(valueOf(hit), entity, keep);
  const { source } = layer;
  const { start, end } = hit.span;
  const alternatives = alternativesOf(hit, others);
  // Most findings have no more, and are made in one piece.
  if (fate === 'removed' && alternatives.length === 0) {
    return withOffsets
      ? { id, entity, detector, confidence, reasons, places, masked, source, start, end }
      : { id, entity, detector, confidence, reasons, places, masked, source };
  }
  // One field after the other: spreads of what may not be there take many times as long.
  const finding: Unfinished = { id, entity, detector, confidence, reasons, places, masked, source };
  if (fate === 'compliant') finding.compliant = true;
  if (fate === 'unprotected') finding.unprotected = true;
  if (alternatives.length > 0) finding.alternatives = alternatives;
  if (withOffsets) {
    finding.start = start;
    finding.end = end;
  }
  return finding;
}

type Unfinished = { -readonly [Key in keyof Finding]: Finding[Key] };

/** What is seen of a value of which nothing may stay: `[SSN]`. */
function labelsOfEntities(): (entity: EntityId) => string {
  const labels = new Map<EntityId, string>();
  return (entity) => {
    const label = labels.get(entity) ?? `[${entityLabel(entity)}]`;
    labels.set(entity, label);
    return label;
  };
}

function alternativesOf(
  hit: LayerHit,
  others: readonly LayerHit[],
): readonly { readonly entity: EntityId; readonly confidence: number }[] {
  if (others.length === 0) return NOTHING;
  const best = new Map<EntityId, number>();
  for (const { entity, confidence } of others) {
    if (entity !== hit.entity) best.set(entity, Math.max(confidence, best.get(entity) ?? 0));
  }
  return [...best]
    .map(([entity, confidence]) => ({ entity, confidence }))
    .sort((a, b) => b.confidence - a.confidence);
}

const NOTHING: readonly [] = [];

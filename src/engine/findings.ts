import type { EntityId } from '../core/entity.js';
import type { Finding } from '../core/finding.js';
import type { Place } from '../core/place.js';
import { keepOf } from '../policy/merge-policies.js';
import { mask } from '../policy/mask.js';
import { fingerprintWith } from './fingerprint.js';
import type { DocumentTree } from './document-tree.js';
import { valueOf } from './layer-hit.js';
import type { LayerHit } from './layer-hit.js';
import type { Settings } from './settings.js';
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

/** @param places Those of each finding, in the same order. */
export async function toFindings(
  found: readonly Surveyed[],
  places: readonly (readonly Place[])[],
  { policy, fingerprintKey }: Settings,
): Promise<Finding[]> {
  const findings = found.map((one, at) => toFinding(one, places[at] ?? [], policy));
  if (fingerprintKey === undefined) return findings;
  const fingerprint = await fingerprintWith(fingerprintKey);
  return Promise.all(
    findings.map(async (finding, at) => {
      const hit = found[at]?.cluster.hit;
      return hit === undefined
        ? finding
        : { ...finding, fingerprint: await fingerprint(valueOf(hit)) };
    }),
  );
}

function toFinding(
  { id, cluster: { hit, others }, fate, whole }: Surveyed,
  places: readonly Place[],
  policy: Settings['policy'],
): Finding {
  const keep = whole === true ? ({ kind: 'nothing' } as const) : keepOf(policy, hit.entity);
  const alternatives = alternativesOf(hit, others);
  const finding: Finding = {
    id,
    entity: hit.entity,
    detector: hit.detector,
    confidence: hit.confidence,
    reasons: hit.reasons,
    places,
    masked: mask(valueOf(hit), hit.entity, keep),
    source: hit.layer.source,
  };
  if (fate === 'removed' && alternatives.length === 0) return finding;
  return {
    ...finding,
    ...(fate === 'compliant' ? { compliant: true } : {}),
    ...(fate === 'unprotected' ? { unprotected: true } : {}),
    ...(alternatives.length === 0 ? {} : { alternatives }),
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

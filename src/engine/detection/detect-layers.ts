import type { Detector, Hit, KnownValue, ScanInput } from '../../core/detector.js';
import type { BlindSpot } from '../../core/coverage.js';
import { isEntityId } from '../../core/entity.js';
import type { TextLayer } from '../../core/text.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { isOverSeam, valueOf } from '../merging/layer-hit.js';
import { scanInputs } from './scan-inputs.js';
import type { SafeReasons } from './safe-reasons.js';
import { safeReasons } from './safe-reasons.js';

export interface Detection {
  readonly hits: readonly LayerHit[];
  /** One for each detector that failed: what it would have found is not known. */
  readonly blindSpots: readonly BlindSpot[];
}

/** Looks at every layer with every detector. A detector that throws becomes a blind spot; an abort is thrown. */
export async function detectLayers(
  layers: readonly TextLayer[],
  detectors: readonly Detector[],
  { minConfidence, signal }: { readonly minConfidence: number; readonly signal: AbortSignal },
): Promise<Detection> {
  const hits: LayerHit[] = [];
  const failed = new Set<string>();
  const safe = safeReasons();
  const look = async (
    layer: TextLayer,
    input: ScanInput,
    by: readonly Detector[],
    scan: (detector: Detector, input: ScanInput) => ReturnType<Detector['scan']>,
  ): Promise<void> => {
    for (const detector of by) {
      signal.throwIfAborted();
      try {
        for (const hit of await scan(detector, input)) {
          if (!isOverSeam(layer, hit)) continue;
          const found = checked(hit, layer, detector, safe);
          if (found.confidence >= minConfidence) hits.push(found);
        }
      } catch {
        // Its error may quote the text, so only the detector's name is kept.
        failed.add(detector.id);
      }
    }
  };
  const texts = layers.filter(({ vocabulary }) => vocabulary === undefined);
  const inputs = scanInputs(signal);
  for (const layer of detectors.length === 0 ? [] : texts) {
    await look(layer, inputs.first(layer), detectors, (detector, input) => detector.scan(input));
  }
  const known = knownValues(detectors, hits);
  for (const layer of known.size === 0 ? [] : texts) {
    await look(layer, inputs.again(layer), [...known.keys()], (detector, input) =>
      // Of those in the map only.
      detector.alike === undefined ? [] : detector.alike(known.get(detector) ?? [], input),
    );
  }
  signal.throwIfAborted();
  return { hits, blindSpots: [...failed].map(detectorFailed) };
}

/** What each detector found that looks for other forms of it. */
function knownValues(
  detectors: readonly Detector[],
  hits: readonly LayerHit[],
): ReadonlyMap<Detector, readonly KnownValue[]> {
  const known = new Map<Detector, readonly KnownValue[]>();
  for (const detector of detectors) {
    if (detector.alike === undefined) continue;
    const best = new Map<string, number>();
    for (const hit of hits) {
      if (hit.detector !== detector.id || hit.compliant === true || hit.untold === true) continue;
      const value = valueOf(hit);
      best.set(value, Math.max(hit.confidence, best.get(value) ?? 0));
    }
    const values = [...best].map(([value, confidence]) => ({ value, confidence }));
    if (values.length > 0) known.set(detector, values);
  }
  return known;
}

function detectorFailed(id: string): BlindSpot {
  return {
    code: 'detector-failed',
    where: 'document',
    why: `the detector ${id} failed, so what it looks for may be left: mend it or leave it out`,
  };
}

/** A hit that breaks the detector's contract counts as its failure. */
function checked(hit: Hit, layer: TextLayer, detector: Detector, safe: SafeReasons): LayerHit {
  const { start, end, confidence, compliant, local, untold, core } = hit;
  const entity = hit.entity ?? detector.entity;
  const inBounds =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= layer.text.length;
  if (!inBounds || start >= end || !(confidence >= 0 && confidence <= 1) || !isEntityId(entity)) {
    throw new RangeError('Hit out of bounds');
  }
  if (core !== undefined && !(start <= core.start && core.start < core.end && core.end <= end)) {
    throw new RangeError('Core out of its hit');
  }
  const span = { start, end };
  return {
    layer,
    span,
    entity,
    detector: detector.id,
    confidence,
    reasons: safe(hit.reasons, layer.text, start, end),
    compliant: compliant === true ? true : undefined,
    local: local === true ? true : undefined,
    untold: untold === true ? true : undefined,
    core: core ?? span,
  };
}

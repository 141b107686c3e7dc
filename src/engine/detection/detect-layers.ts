import type { Detector, Hit, KnownValue, ScanInput } from '../../core/detector.js';
import type { BlindSpot } from '../../core/coverage.js';
import { isEntityId } from '../../core/entity.js';
import type { TextLayer } from '../../core/text.js';
import { findBytes } from '../../core/scan-input/text-bytes.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { isOverSeam, valueOf } from '../merging/layer-hit.js';
import type { PackedOf } from '../merging/packed-layers.js';
import type { Stretch } from './packed-stretch.js';
import { packedStretch, plainStretch } from './packed-stretch.js';
import { scanInputs } from './scan-inputs.js';
import type { SafeReasons } from './safe-reasons.js';
import { safeReasons } from './safe-reasons.js';

/** By which detectors a text is looked at, and how. */
type How = readonly [
  by: readonly Detector[],
  scan: (detector: Detector, input: ScanInput) => ReturnType<Detector['scan']>,
];

export interface Detection {
  readonly hits: readonly LayerHit[];
  /** One for each detector that failed: what it would have found is not known. */
  readonly blindSpots: readonly BlindSpot[];
}

/** Looks at every layer with every detector, and at what is packed in it. A detector that throws becomes a blind spot; an abort is thrown. */
export async function detectLayers(
  layers: readonly TextLayer[],
  detectors: readonly Detector[],
  { minConfidence, signal }: { readonly minConfidence: number; readonly signal: AbortSignal },
  packedOf: PackedOf,
): Promise<Detection> {
  const hits: LayerHit[] = [];
  const failed = new Set<string>();
  const safe = safeReasons();
  const look = async (stretch: Stretch, ...[by, scan]: How): Promise<void> => {
    for (const detector of by) {
      signal.throwIfAborted();
      try {
        for (const hit of await scan(detector, stretch.input)) {
          const found = layerHit(hit, stretch, detector, safe);
          if (found !== undefined && found.confidence >= minConfidence) hits.push(found);
        }
      } catch {
        // Its error may quote the text, so only the detector's name is kept.
        failed.add(detector.id);
      }
    }
  };
  const lookThrough = async (layer: TextLayer, input: ScanInput, ...how: How): Promise<void> => {
    await look(plainStretch(layer, input), ...how);
    for (const run of packedOf(layer, input.once(findBytes).folded)) {
      await look(packedStretch(layer, run, signal), ...how);
    }
  };
  const texts = layers.filter(({ vocabulary }) => vocabulary === undefined);
  const inputs = scanInputs(signal);
  for (const layer of detectors.length === 0 ? [] : texts) {
    await lookThrough(layer, inputs.first(layer), detectors, (detector, input) =>
      detector.scan(input),
    );
  }
  const known = knownValues(detectors, hits);
  for (const layer of known.size === 0 ? [] : texts) {
    await lookThrough(layer, inputs.again(layer), [...known.keys()], (detector, input) =>
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

const PACKED = 'packed in base64 or hexadecimal digits';

function detectorFailed(id: string): BlindSpot {
  return {
    code: 'detector-failed',
    where: 'document',
    why: `the detector ${id} failed, so what it looks for may be left: mend it or leave it out`,
  };
}

/**
 * Undefined for what counts elsewhere. A hit that breaks the detector's contract counts as its failure.
 * @throws RangeError without the text.
 */
function layerHit(
  hit: Hit,
  { layer, input, placeOf, isPacked }: Stretch,
  detector: Detector,
  safe: SafeReasons,
): LayerHit | undefined {
  const { start, end, confidence, compliant, local, untold, core } = hit;
  const entity = hit.entity ?? detector.entity;
  const inBounds =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= input.text.length;
  if (!inBounds || start >= end || !(confidence >= 0 && confidence <= 1) || !isEntityId(entity)) {
    throw new RangeError('Hit out of bounds');
  }
  if (core !== undefined && !(start <= core.start && core.start < core.end && core.end <= end)) {
    throw new RangeError('Core out of its hit');
  }
  const span = placeOf(hit);
  if (span === undefined || !isOverSeam(layer, span)) return undefined;
  // What is masked already is no less so for being packed.
  if (isPacked && compliant === true) return undefined;
  return {
    layer,
    span,
    entity,
    detector: detector.id,
    confidence,
    reasons: safe(isPacked ? [...hit.reasons, PACKED] : hit.reasons, input.text, start, end),
    compliant: compliant === true ? true : undefined,
    // The same digits say the same elsewhere without help, and other forms of them say nothing.
    local: local === true || isPacked ? true : undefined,
    untold: untold === true || isPacked ? true : undefined,
    packed: isPacked ? true : undefined,
    core: isPacked ? span : (core ?? span),
  };
}

import type { Detector, Hit } from '../core/detector.js';
import type { BlindSpot } from '../core/document.js';
import { isEntityId } from '../core/entity.js';
import { prepareScan } from '../core/scan-input.js';
import type { TextLayer } from '../core/text.js';
import { lettersOf } from './compact-text.js';
import type { LayerHit } from './layer-hit.js';

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
  const reasonLetters = lettersOfReasons();
  for (const layer of detectors.length === 0 ? [] : layers) {
    const input = prepareScan(layer.text, {
      source: layer.source === 'ocr' ? 'ocr' : 'text',
      signal,
      ...(layer.x === undefined ? {} : { x: layer.x }),
    });
    for (const detector of detectors) {
      signal.throwIfAborted();
      try {
        for (const hit of await detector.scan(input)) {
          const found = checked(hit, layer, detector, reasonLetters);
          if (found.confidence >= minConfidence) hits.push(found);
        }
      } catch {
        // Its error may quote the text, so only the detector's name is kept.
        failed.add(detector.id);
      }
    }
  }
  signal.throwIfAborted();
  return { hits, blindSpots: [...failed].map(detectorFailed) };
}

function detectorFailed(id: string): BlindSpot {
  return {
    code: 'detector-failed',
    where: 'document',
    why: `the detector ${id} failed, so what it looks for may be left: mend it or leave it out`,
  };
}

/** A hit that breaks the detector's contract counts as its failure. */
function checked(
  hit: Hit,
  layer: TextLayer,
  detector: Detector,
  reasonLetters: (reason: string) => string,
): LayerHit {
  const { start, end, confidence, compliant } = hit;
  const entity = hit.entity ?? detector.entity;
  const inBounds =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= layer.text.length;
  if (!inBounds || start >= end || !(confidence >= 0 && confidence <= 1) || !isEntityId(entity)) {
    throw new RangeError('Hit out of bounds');
  }
  const letters = lettersOf(layer.text.slice(start, end));
  return {
    layer,
    span: { start, end },
    entity,
    detector: detector.id,
    confidence,
    // A user's own detector may write the value into a reason; a report must not show it.
    reasons: hit.reasons.map((reason) =>
      letters.length >= 4 && reasonLetters(reason).includes(letters) ? WITHHELD : reason,
    ),
    ...(compliant === true ? { compliant } : {}),
  };
}

/** Reasons repeat, so the letters of each are worked out once. */
function lettersOfReasons(): (reason: string) => string {
  const known = new Map<string, string>();
  return (reason) => {
    const letters = known.get(reason) ?? lettersOf(reason);
    known.set(reason, letters);
    return letters;
  };
}

const WITHHELD = 'reason withheld: it held the value';

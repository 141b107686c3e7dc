import type { ScanInput } from '../../core/detector.js';
import { prepareScan, prepareScanLater } from '../../core/scan-input/scan-input.js';
import type { TextLayer } from '../../core/text.js';

/** What the detectors look at, of each layer, in two rounds over all of them. */
export interface ScanInputs {
  first(layer: TextLayer): ScanInput;
  /** That of the first round where it is still there: what was worked out for it once need not be again. */
  again(layer: TextLayer): ScanInput;
}

/** Keeps inputs from the first round to the second as far as there is room for them. */
export function scanInputs(signal: AbortSignal): ScanInputs {
  const kept = new Map<TextLayer, ScanInput>();
  let room = MOST_UNITS_KEPT;
  return {
    first(layer) {
      const input = inputOf(layer, signal, prepareScan);
      if (layer.text.length <= room) {
        room -= layer.text.length;
        kept.set(layer, input);
      }
      return input;
    },
    again: (layer) => kept.get(layer) ?? inputOf(layer, signal, prepareScanLater),
  };
}

function inputOf(layer: TextLayer, signal: AbortSignal, prepare: typeof prepareScan): ScanInput {
  return prepare(layer.text, {
    source: layer.source === 'ocr' ? 'ocr' : 'text',
    signal,
    ...(layer.x === undefined ? {} : { x: layer.x }),
  });
}

/** An input takes some forty bytes a unit with all that is worked out for it. */
const MOST_UNITS_KEPT = 2_500_000;

import type { ScanInput } from '../../core/detector.js';
import { prepareScan } from '../../core/scan-input/scan-input.js';
import type { PackedRun } from '../../core/shared/packed-runs.js';
import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';

/** What detectors look at, and where in its layer stands what they find in it. */
export interface Stretch {
  readonly layer: TextLayer;
  readonly input: ScanInput;
  /** Undefined for what is looked at elsewhere. */
  readonly placeOf: (span: Span) => Span | undefined;
  readonly isPacked: boolean;
}

/** The text of a layer as it is. */
export function plainStretch(layer: TextLayer, input: ScanInput): Stretch {
  return { layer, input, placeOf: itself, isPacked: false };
}

function itself({ start, end }: Span): Span {
  return { start, end };
}

/** A packed run as if its text stood there: a label may be packed with a value, or stand before the run. */
export function packedStretch(layer: TextLayer, run: PackedRun, signal: AbortSignal): Stretch {
  const { text, source } = layer;
  const first = Math.max(0, run.start - BEFORE);
  const from = run.start - first;
  const to = from + run.text.length;
  const read = text.slice(first, run.start) + run.text + text.slice(run.end, run.end + BEHIND);
  return {
    layer,
    input: prepareScan(read, { source: source === 'ocr' ? 'ocr' : 'text', signal }),
    isPacked: true,
    // Nobody can take a part out of it, so all of it goes.
    placeOf: ({ start, end }) =>
      start < to && end > from
        ? {
            start: Math.min(run.start, first + start),
            end: Math.max(run.end, run.end + end - to),
          }
        : undefined,
  };
}

/** As far as most labels are from their values. */
const BEFORE = 160;
const BEHIND = 80;

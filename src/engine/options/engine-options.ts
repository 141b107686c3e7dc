import type { Detector } from '../../core/detector.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import type { Policy } from '../../core/policy.js';
import type { OcrEngine } from '../../core/recogniser.js';
import { parsePolicy } from '../../policy/parse-policy.js';
import { isDetector, isFormatAdapter, isRecord, knownKeys, list, oneOf } from './checks.js';
import { expected } from './expected.js';
import { DEFAULT_LIMITS, readKey, readLimits } from './option-values.js';
import type { OptionContext } from './options.js';
import { uniqueIds } from './options.js';

export interface EngineDefaults {
  readonly detectors: readonly Detector[];
  readonly policies: readonly Policy[];
}

export interface EngineSettings extends Omit<OptionContext, 'linearPattern' | 'roster'> {
  /** Formats of the user's own; absent for the built-in ones. */
  readonly formats?: readonly FormatAdapter[];
  /** An OCR engine of the user's own. */
  readonly ocrEngine?: OcrEngine;
}

/** The gate of `createEngine`. @throws BlackletterError BAD_OPTION */
export function readEngineOptions(given: unknown, defaults: EngineDefaults): EngineSettings {
  const options = knownKeys(given, 'options', KEYS);
  const { detectors, formats, policies } = options;
  const isolate = oneOf(options['isolate'] ?? 'process', 'isolate', ['process', 'none']);
  if (formats !== undefined && isolate === 'process') {
    throw expected('isolate', "'none' with `formats` of your own, which no child has", isolate);
  }
  const { ocrEngine } = options;
  if (ocrEngine !== undefined && !isOcrEngine(ocrEngine)) {
    throw expected('ocrEngine', 'an object with `id`, `recognise` and `close`', ocrEngine);
  }
  if (ocrEngine !== undefined && isolate === 'process') {
    throw expected(
      'isolate',
      "'none' with an `ocrEngine` of your own, which no child has",
      isolate,
    );
  }
  const key = readKey(options['fingerprintKey']);
  return {
    detectors:
      detectors === undefined
        ? defaults.detectors
        : uniqueIds(every(detectors, 'detectors', 'detectors', isDetector), 'detectors'),
    policies:
      policies === undefined
        ? defaults.policies
        : uniqueIds(every(policies, 'policies', 'policies', isPolicy), 'policies'),
    isolate,
    limits: readLimits(options['limits'], DEFAULT_LIMITS),
    ...(formats === undefined
      ? {}
      : { formats: every(formats, 'formats', 'format adapters', isFormatAdapter) }),
    ...(ocrEngine === undefined ? {} : { ocrEngine }),
    ...(key === undefined ? {} : { fingerprintKey: key }),
  };
}

function every<Kind>(
  got: unknown,
  name: string,
  of: string,
  isOne: (one: unknown) => one is Kind,
): readonly Kind[] {
  return list(got, name, of).map((one, at) => {
    if (!isOne(one)) throw expected(`${name}[${String(at)}]`, `one of the ${of}`, one);
    return one;
  });
}

function isOcrEngine(got: unknown): got is OcrEngine {
  if (!isRecord(got)) return false;
  const { id, recognise, close } = got;
  return typeof id === 'string' && typeof recognise === 'function' && typeof close === 'function';
}

function isPolicy(got: unknown): got is Policy {
  return parsePolicy(got).ok;
}

const KEYS = [
  'detectors',
  'formats',
  'policies',
  'ocrEngine',
  'isolate',
  'limits',
  'fingerprintKey',
];

import type { Detector } from '../../core/detector.js';
import type { Policy } from '../../core/policy.js';
import { mergePolicies } from '../../policy/merge-policies.js';
import { parsePolicy } from '../../policy/parse-policy.js';
import { checkDecisions, readAreas } from './check-decisions.js';
import { boolean, isDetector, isRecord, knownKeys, list, oneOf } from './checks.js';
import type { RosterPerson } from '../../core/roster.js';
import { expected } from './expected.js';
import { readCodes, readKey, readLimits } from './option-values.js';
import type { KeepPattern } from '../detection/fate.js';
import { readRoster } from './read-roster.js';
import type { LimitSettings, Settings } from './settings.js';
import { valuePattern } from '../values/value-pattern.js';

/** What options fall back to and choose from. */
export interface OptionContext {
  readonly detectors: readonly Detector[];
  readonly policies: readonly Policy[];
  readonly isolate: 'process' | 'none';
  readonly limits: LimitSettings;
  readonly fingerprintKey?: Uint8Array;
  /** Compiles a pattern of `keep`, so that it takes linear time. @throws BlackletterError BAD_OPTION */
  readonly linearPattern: (pattern: RegExp, path: string) => KeepPattern;
  /** Makes a detector of the option `roster`. */
  readonly roster?: (people: readonly RosterPerson[]) => Detector;
}

/**
 * The one gate of every public verb.
 * @throws BlackletterError BAD_OPTION with what was expected and what came
 */
export function readOptions(
  given: unknown,
  context: OptionContext,
  more: readonly string[] = [],
): Settings {
  const options = knownKeys(given, 'options', [...KEYS, ...more]);
  const policies = readPolicies(options['policy'] ?? 'full', context.policies);
  const { password, outputPassword, fileName, decisions, signal, onProgress, source } = options;
  if (password !== undefined && typeof password !== 'string') {
    throw expected('password', 'a string', password, { secret: true });
  }
  if (outputPassword !== undefined && (typeof outputPassword !== 'string' || outputPassword === ''))
    throw expected('outputPassword', 'a string that is not empty', outputPassword, {
      secret: true,
    });
  if (fileName !== undefined && typeof fileName !== 'string') {
    throw expected('fileName', 'a string', fileName, { secret: true });
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw expected('signal', 'an AbortSignal', signal);
  }
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw expected('onProgress', 'a function', onProgress);
  }
  const mark = oneOf(options['mark'] ?? 'box', 'mark', [
    'box',
    'label',
    'code',
    'blocks',
    'annotate',
  ]);
  const key = readKey(options['fingerprintKey']) ?? context.fingerprintKey;
  return {
    policy: mergePolicies(policies),
    policies,
    values: readValues(options['values'] ?? []),
    keep: readKeep(options['keep'] ?? [], context),
    detectors: uniqueIds(
      [
        ...readDetectors(options['detectors'], context.detectors),
        ...rosterDetectors(options['roster'], context.roster),
      ],
      'detectors',
    ),
    minConfidence: probability(options['minConfidence'] ?? 0.3),
    mark: mark === 'annotate' ? 'box' : mark,
    annotates: mark === 'annotate',
    appliesAnnotations: boolean(options['applyAnnotations'] ?? false, 'applyAnnotations'),
    hidesWidth: boolean(options['hideWidth'] ?? false, 'hideWidth'),
    areas: readAreas(options['areas']),
    codes: readCodes(options['codes']),
    changes: oneOf(options['changes'] ?? 'keep', 'changes', ['keep', 'accept', 'reject']),
    keepMetadata: boolean(options['keepMetadata'] ?? false, 'keepMetadata'),
    preview: boolean(options['preview'] ?? false, 'preview'),
    convert: oneOf(options['convert'] ?? 'auto', 'convert', ['auto', 'off']),
    allowIncomplete: boolean(options['allowIncomplete'] ?? false, 'allowIncomplete'),
    limits: readLimits(options['limits'], context.limits),
    ocr: oneOf(options['ocr'] ?? 'auto', 'ocr', ['auto', 'off', 'always']),
    languages: readLanguages(options['languages'] ?? ['eng']),
    ...(options['ocrEngine'] === undefined
      ? {}
      : { ocrEngine: oneOf(options['ocrEngine'], 'ocrEngine', ['wasm', 'native']) }),
    isolate: oneOf(options['isolate'] ?? context.isolate, 'isolate', ['process', 'none']),
    signal: signal ?? new AbortController().signal,
    onProgress: (onProgress as Settings['onProgress'] | undefined) ?? ((): void => undefined),
    source: oneOf(source ?? 'text', 'source', ['text', 'ocr']),
    ...(decisions === undefined ? {} : { decisions: checkDecisions(decisions) }),
    ...(password === undefined ? {} : { password }),
    ...(outputPassword === undefined ? {} : { outputPassword }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(key === undefined ? {} : { fingerprintKey: key }),
  };
}

function readLanguages(got: unknown): readonly string[] {
  const languages = list(got, 'languages', 'ISO 639-3 codes').map((one) => {
    if (typeof one === 'string' && /^[a-z]{3}(?:_[a-z]{3,4})?$/u.test(one)) return one;
    throw expected('languages', 'a list of ISO 639-3 codes such as eng', one);
  });
  if (languages.length === 0) throw expected('languages', 'at least one language', got);
  return languages;
}

function probability(got: unknown): number {
  if (typeof got !== 'number' || !(got >= 0 && got <= 1)) {
    throw expected('minConfidence', 'a number from 0 to 1', got);
  }
  return got;
}

function readPolicies(got: unknown, known: readonly Policy[]): Policy[] {
  const wanted: readonly unknown[] = Array.isArray(got) ? got : [got];
  if (wanted.length === 0) throw expected('policy', 'at least one policy', got);
  return wanted.map((one) => {
    if (isRecord(one)) {
      const parsed = parsePolicy(one, known);
      if (parsed.ok) return parsed.policy;
      const [issue] = parsed.issues;
      throw expected(
        `policy.${issue?.path ?? ''}`,
        issue?.expected ?? 'a policy',
        'something else',
      );
    }
    const found = known.find(({ id }) => id === one);
    if (found === undefined) {
      throw expected('policy', `a policy or one of ${someOf(known)}`, one);
    }
    return found;
  });
}

/** The first ids of a long list. */
function someOf(policies: readonly Policy[]): string {
  const ids = policies.map(({ id }) => id);
  const shown = ids.slice(0, 6).join(', ');
  return ids.length > 6 ? `${shown} and ${String(ids.length - 6)} more` : shown;
}

function readDetectors(got: unknown, known: readonly Detector[]): readonly Detector[] {
  if (got === undefined) return known;
  const ids = known.map(({ id }) => id).join(', ');
  const chosen = list(got, 'detectors', 'ids or detectors').map((one) => {
    if (isDetector(one)) return one;
    const found = known.find(({ id }) => id === one);
    if (found === undefined) throw expected('detectors', `a list of detectors or of ${ids}`, one);
    return found;
  });
  return uniqueIds(chosen, 'detectors');
}

/** @throws BlackletterError BAD_OPTION where two have the same id. */
export function uniqueIds<Named extends { readonly id: string }>(
  named: readonly Named[],
  name: string,
): readonly Named[] {
  const twice = named.find(({ id }, at) => named.findIndex((one) => one.id === id) !== at);
  if (twice !== undefined) throw expected(name, 'a list without the same id twice', twice.id);
  return named;
}

function rosterDetectors(got: unknown, make: OptionContext['roster']): Detector[] {
  const people = readRoster(got);
  if (people.length === 0) return [];
  if (make === undefined) throw expected('roster', 'left out, with this engine', got, SECRET);
  return [make(people)];
}

function readValues(got: unknown): readonly string[] {
  return list(got, 'values', 'strings', true).map((value, at) => {
    if (typeof value !== 'string' || valuePattern(value) === undefined) {
      const name = `values[${String(at)}]`;
      throw expected(name, 'a string with a letter or digit', value, { secret: true });
    }
    return value;
  });
}

function readKeep(
  got: unknown,
  { linearPattern }: Pick<OptionContext, 'linearPattern'>,
): Settings['keep'] {
  return list(got, 'keep', 'strings and patterns', true).map((rule, at) => {
    const name = `keep[${String(at)}]`;
    if (rule instanceof RegExp) return linearPattern(rule, name);
    if (typeof rule === 'string' && valuePattern(rule) !== undefined) return rule;
    throw expected(name, 'a RegExp or a string with a letter or digit', rule, { secret: true });
  });
}

const SECRET = { secret: true } as const;

const KEYS = [
  'policy',
  'values',
  'keep',
  'decisions',
  'detectors',
  'roster',
  'minConfidence',
  'ocr',
  'languages',
  'ocrEngine',
  'password',
  'outputPassword',
  'fileName',
  'mark',
  'codes',
  'applyAnnotations',
  'areas',
  'hideWidth',
  'keepMetadata',
  'changes',
  'convert',
  'preview',
  'allowIncomplete',
  'fingerprintKey',
  'limits',
  'isolate',
  'signal',
  'onProgress',
];

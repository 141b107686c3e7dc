import { describe, expect, it } from 'vitest';
import { linearPattern } from '../../detectors/index.js';
import { BlackletterError } from '../../src/core/error.js';
import { readEngineOptions } from '../../src/engine/options/engine-options.js';
import { DEFAULT_LIMITS, timeLimit } from '../../src/engine/options/option-values.js';
import { readOptions } from '../../src/engine/options/options.js';
import { builtInPolicies } from '../../src/policy/built-in.js';
import { textFormat } from './text-format/index.js';
import { patternDetector } from './with-engine.js';

const one = patternDetector('one', /1/gu);
const CONTEXT = {
  detectors: [one, patternDetector('two', /2/gu)],
  policies: builtInPolicies(),
  isolate: 'process',
  limits: DEFAULT_LIMITS,
  linearPattern,
} as const;

function message(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(BlackletterError);
    return `${(error as BlackletterError).code}: ${(error as BlackletterError).message}`;
  }
  return 'accepted';
}

describe('the options gate', () => {
  it('fills in what is not said', () => {
    expect(readOptions(undefined, CONTEXT)).toMatchObject({
      policy: { id: 'full' },
      values: [],
      keep: [],
      minConfidence: 0.3,
      keepMetadata: false,
      changes: 'keep',
      allowIncomplete: false,
      isolate: 'process',
      source: 'text',
      limits: { memoryBytes: 1024 ** 3, inflatedBytes: 512 * 1024 ** 2 },
    });
    expect(readOptions({}, CONTEXT).detectors.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it.each<[string, unknown, RegExp]>([
    ['no object', 3, /`options` to be an object, got `3` \(number\)/u],
    ['an unknown key', { minConfidense: 1 }, /keys policy, .*, got `minConfidense` \(string\)/u],
    [
      'minConfidence',
      { minConfidence: 2 },
      /^BAD_OPTION: Expected `minConfidence` to be a number from 0 to 1, got `2` \(number\)$/u,
    ],
    ['minConfidence NaN', { minConfidence: NaN }, /got `NaN`/u],
    ['policy', { policy: 'frcp' }, /one of full, frcp-5\.2, .*and \d+ more, got `frcp`/u],
    ['no policy', { policy: [] }, /at least one policy, got a list of 0/u],
    ['a bad policy', { policy: { id: 'a' } }, /`policy\.title`/u],
    ['detectors', { detectors: ['three'] }, /one, two, got `three`/u],
    ['the same detector twice', { detectors: ['one', one] }, /same id twice, got `one`/u],
    ['no detectors', { detectors: 'one' }, /a list of ids or detectors, got `one`/u],
    ['values', { values: 'secret-1' }, /a list of strings, got a string$/u],
    [
      'an empty value',
      { values: ['a', '--'] },
      /`values\[1\]` to be a string with a letter or digit, got a string$/u,
    ],
    ['keep', { keep: [7] }, /`keep\[0\]` .*, got number$/u],
    ['roster', { roster: 'Mia Hale' }, /`roster` to be a list of people, got a string$/u],
    [
      'a roster of letters',
      { roster: ['M.'] },
      /`roster\[0\]\.name` .*two letters, got a string$/u,
    ],
    [
      'an alias',
      { roster: [{ name: 'Mia Hale', aliases: [7] }] },
      /`roster\[0\]\.aliases\[0\]` .*, got number$/u,
    ],
    ['an entity', { roster: ['Mia Hale; entity=child'] }, /`roster\[0\]\.entity` .* got `child`/u],
    ['a roster for an engine without', { roster: ['Mia Hale'] }, /`roster` to be left out/u],
    ['a keep that looks behind', { keep: [/(?<=a)b/u] }, /`keep\[0\]` .*without look-around/u],
    ['password', { password: 7 }, /`password` to be a string, got number$/u],
    ['an empty key', { fingerprintKey: '' }, /at least one byte, got a string$/u],
    ['ocr', { ocr: 'on' }, /'auto' or 'off' or 'always', got `on`/u],
    ['mark', { mark: 'red' }, /'box' or 'label' or 'code' or 'blocks' or 'annotate', got `red`/u],
    ['codes', { codes: ['a'] }, /an object of reasons by entity, got a list of 1/u],
    ['codes of nothing', { codes: { ssn: 'a' } }, /entity ids as keys, got `ssn`/u],
    ['an empty code', { codes: { 'us-ssn': ' ' } }, /`codes\.us-ssn` to be up to 40 characters/u],
    ['languages', { languages: ['eng', 1] }, /a list of ISO 639-3 codes such as eng, got `1`/u],
    ['a flag', { allowIncomplete: 'yes' }, /true or false, got `yes`/u],
    ['isolate', { isolate: 'strict' }, /'process' or 'none'/u],
    ['limits', { limits: { timeMs: 0 } }, /`limits\.timeMs` to be an integer from 1 up, got `0`/u],
    [
      'an unknown limit',
      { limits: { time: 1 } },
      /keys timeMs, memoryBytes, inflatedBytes, got `time`/u,
    ],
    ['signal', { signal: {} }, /an AbortSignal, got an object/u],
    ['onProgress', { onProgress: 1 }, /a function/u],
    ['source where it is not asked', { source: 'ocr' }, /got `source`/u],
    ['decisions', { decisions: [] }, /a plan made by `toDecisions`, got a list of 0/u],
    [
      'another version of decisions',
      { decisions: { schemaVersion: 2 } },
      /`decisions\.schemaVersion` to be 1/u,
    ],
  ])('says what is wrong with %s', (_, options, expected) => {
    expect(message(() => readOptions(options, CONTEXT))).toMatch(expected);
  });

  it('never says what stands in a secret option', () => {
    const secret = 'top-secret-812';
    const bad = [
      { values: secret },
      { keep: secret },
      { password: [secret] },
      { fingerprintKey: [secret] },
      { values: [[secret]] },
    ];
    for (const options of bad) {
      expect(message(() => readOptions(options, CONTEXT))).not.toContain('812');
    }
  });

  it('merges policies and takes detectors of the user', () => {
    const own = patternDetector('own', /3/gu);
    const settings = readOptions(
      { policy: ['frcp-5.2', 'full'], detectors: [own, 'two'] },
      CONTEXT,
    );
    expect(settings.policy.id).toBe('frcp-5.2,full');
    expect(settings.policies.map(({ id }) => id)).toEqual(['frcp-5.2', 'full']);
    expect(settings.detectors.map(({ id }) => id)).toEqual(['own', 'two']);
  });

  it('takes keys as text or bytes', () => {
    const bytes = Uint8Array.of(0x6b);
    expect(readOptions({ fingerprintKey: 'k' }, CONTEXT).fingerprintKey).toEqual(bytes);
    expect(readOptions({}, { ...CONTEXT, fingerprintKey: bytes }).fingerprintKey).toBe(bytes);
  });
});

describe('the gate of createEngine', () => {
  const defaults = { detectors: [one], policies: builtInPolicies() };

  it.each<[string, unknown, RegExp]>([
    ['an unknown key', { detector: [] }, /got `detector`/u],
    ['no detector', { detectors: [{ id: 'x' }] }, /`detectors\[0\]` to be one of the detectors/u],
    [
      'no entity',
      { detectors: [{ ...one, also: ['ssn'] }] },
      /`detectors\[0\]` to be one of the detectors/u,
    ],
    ['no format', { formats: [{}], isolate: 'none' }, /`formats\[0\]`/u],
    [
      'formats that no child has',
      { formats: [textFormat()] },
      /`isolate` to be 'none' with `formats`/u,
    ],
    ['no policy', { policies: [{}] }, /`policies\[0\]`/u],
    [
      'a policy twice',
      { policies: [...builtInPolicies(), ...builtInPolicies()] },
      /same id twice/u,
    ],
  ])('says what is wrong with %s', (_, options, expected) => {
    expect(message(() => readEngineOptions(options, defaults))).toMatch(expected);
  });

  it('takes formats of the user', () => {
    const { formats } = readEngineOptions({ formats: [textFormat()], isolate: 'none' }, defaults);
    expect(formats).toHaveLength(1);
  });
});

it('gives a large document more time, up to a bound, unless told', () => {
  const limits = DEFAULT_LIMITS;
  expect(timeLimit(3000, limits)).toBeLessThan(30_000);
  expect(timeLimit(1024 ** 2, limits)).toBeGreaterThan(timeLimit(3000, limits));
  expect(timeLimit(1024 ** 3, limits)).toBe(120_000);
  expect(timeLimit(1024 ** 3, { ...limits, timeMs: 5 })).toBe(5);
});

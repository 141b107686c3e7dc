import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearPattern } from '../../detectors/custom/linear-pattern.js';
import { parseDetectors, patternDetector, wordListDetector } from '../../detectors/index.js';
import { detectorConformance } from '../conformance/detector.js';
import { check, hitsIn } from './check.js';
import { runs } from '../runs.js';

const MATTER = patternDetector({
  id: 'matter-number',
  pattern: '\\b[0-9]{5}-[0-9]{4}\\b',
  near: { words: ['Matter', 'our  file'], within: 24 },
  summary: 'Matter numbers.',
  examples: {
    finds: ['Our file: ‹10482-0007›', '‹10482–0007› (matter)', 'our\nfile ‹10482-0007›'],
    ignores: ['ZIP 10482-0007', 'subject matters 10482-0007', 'Matter 110482-0007'],
  },
});
const PROJECT = wordListDetector({
  id: 'project',
  words: ['Bluebird', 'Project Condor', 'Condor', 'Æther-Nine', 'café noir'],
  summary: 'Projects.',
  examples: {
    finds: [
      '‹Bluebird› and ‹BLUEBIRD›’s',
      '‹project\ncondor›; ‹Condor›',
      '‹Æther-Nine›',
      '‹Cafe  Noir›',
    ],
    ignores: ['bluebirds', 'projects: condors', 'a project', 'café; noir'],
  },
});

detectorConformance(MATTER);
detectorConformance(PROJECT);

describe('a pattern', () => {
  it('gives only its group `value`', async () => {
    const of = patternDetector({ id: 'x', pattern: /ref:\s*(?<value>[a-z]+)/iu });
    await check(of, 'REF: ‹Abc› and ref:‹d›');
  });

  it('minds case only where it is asked to', async () => {
    await check(patternDetector({ id: 'x', pattern: 'ab' }), '‹ab› AB');
    await check(patternDetector({ id: 'x', pattern: 'ab', ignoreCase: true }), '‹ab› ‹AB›');
  });

  it.each([
    ['a soft hyphen', '‹10482\u00ad-0007›'],
    ['a blank without width', '‹10\u200b482-0007›'],
    ['several', '‹1\u200d0482\u2060-00\ufeff07› and ‹10482-0007›'],
    ['a soft hyphen for the hyphen', '‹10482\u00ad0007›'],
  ])('sees through %s', async (_name, marked) => {
    await check(patternDetector({ id: 'x', pattern: '[0-9]{5}-[0-9]{4}' }), marked);
  });

  it('finds the same as V8, anywhere in a long text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ab+', '\\bab', 'a.b|b', '(a|b)+c', 'b{2,3}\\b', '^a', 'c$'),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 }),
        fc.integer({ min: 0, max: 1400 }),
        (source, text, before) => {
          const whole = `${' '.repeat(before)}${text}`;
          const own = linearPattern({ source, flags: 'u' }, 'pattern').spans(whole);
          const theirs = [...whole.matchAll(new RegExp(source, 'gu'))];
          expect(own).toEqual(
            theirs.map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
          );
        },
      ),
      runs(130),
    );
  });

  it.each(['(a+)+$', 'a.*b', '(a|aa)+b'])('takes linear time: %s', async (pattern) => {
    const hits = await hitsIn(patternDetector({ id: 'x', pattern }), 'a'.repeat(2 ** 17));
    expect(hits.every(({ start, end }) => start < end)).toBe(true);
  });
});

it('minds the capitals of a word list where it is asked to', async () => {
  const of = wordListDetector({ id: 'x', words: ['Apple Pie'], matchCase: true });
  await check(of, '‹Apple  Pie› and apple pie');
});

it('reads detectors out of data', async () => {
  const found = parseDetectors({
    detectors: [
      { id: 'a', pattern: '[0-9]+', entity: 'custom:number', confidence: 0.5 },
      { id: 'b', words: ['x'], near: { words: ['y'] } },
    ],
  });
  expect(found.map(({ id, entity }) => [id, entity])).toEqual([
    ['a', 'custom:number'],
    ['b', 'custom:b'],
  ]);
  const [a, b] = found;
  if (a === undefined || b === undefined) throw new Error('two are there');
  expect((await hitsIn(a, 'no. 7')).map(({ confidence }) => confidence)).toEqual([0.5]);
  await check(b, 'y ‹x›');
  await check(b, `x ${'z'.repeat(80)} y`);
});

describe('mistakes are named by their path', () => {
  const one = (more: object): unknown => ({ detectors: [{ id: 'a', ...more }] });
  it.each<[unknown, string]>([
    [[], '`the file`'],
    [{}, '`detectors` to be a list'],
    [{ detectors: ['a'] }, '`detectors[0]` to be an object'],
    [one({}), '`detectors[0]` to be with `pattern` or `words`'],
    [one({ pattern: 'a', words: ['a'] }), '`detectors[0]` to be with'],
    [one({ pattern: 'a', patern: 'a' }), '`detectors[0]` to be an object with no other keys'],
    [one({ pattern: '(' }), '`detectors[0].pattern` to be a regular expression'],
    [one({ pattern: '(?<=a)b' }), '`detectors[0].pattern` to be a regular expression'],
    [one({ pattern: '(a)\\1' }), '`detectors[0].pattern` to be a regular expression'],
    [one({ pattern: 'a', id: 'A' }), '`detectors[0].id`'],
    [{ detectors: [{ pattern: 'a' }] }, '`detectors[0].id`'],
    [one({ pattern: 'a', entity: 'secret' }), '`detectors[0].entity` to be an entity id'],
    [one({ pattern: 'a', confidence: 2 }), '`detectors[0].confidence`'],
    [one({ pattern: 'a', matchCase: true }), '`detectors[0].matchCase` to be left out'],
    [one({ words: [] }), '`detectors[0].words` to be a list with something in it'],
    [one({ words: ['a', ''] }), '`detectors[0].words[1]`'],
    [one({ words: ['a', '--'] }), '`detectors[0].words[1]` to have a letter'],
    [one({ pattern: 'a', near: {} }), '`detectors[0].near.words` to be a list'],
    [
      one({ pattern: 'a', near: { words: ['b'], within: 0 } }),
      '`detectors[0].near.within` to be an integer',
    ],
    [one({ pattern: 'a', examples: { finds: ['a'] } }), '`detectors[0].examples.finds[0]`'],
    [
      one({ pattern: 'a', examples: { finds: ['‹a›', '‹b›'] } }),
      '`detectors[0].examples.finds[1]` to be found exactly',
    ],
    [
      one({ pattern: 'a', examples: { ignores: ['b', 'a'] } }),
      '`detectors[0].examples.ignores[1]` to be left alone',
    ],
    [
      {
        detectors: [
          { id: 'a', pattern: 'a' },
          { id: 'a', pattern: 'b' },
        ],
      },
      '`detectors[1].id` to be an id that no other has',
    ],
  ])('%j', (data, message) => {
    expect(() => parseDetectors(data)).toThrow(`Expected ${message}`);
  });
});

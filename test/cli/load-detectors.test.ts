import { expect, it } from 'vitest';
import { checkExamples } from '../../src/cli/check-examples.js';
import { loadDetectors } from '../../src/cli/options/load-detectors.js';
import type { Detector } from '../../src/core/detector.js';
import { tempFolder } from './temp-folder.js';

const folder = tempFolder();

const DETECTOR = `{ id: 'x', entity: 'custom:x', version: '1.0.0', summary: 'x',
  examples: { finds: [], ignores: [] }, scan: () => [] }`;

it.each([
  ['a detector', `export const x = ${DETECTOR};`, 1],
  ['a factory', `export function x() { return ${DETECTOR}; }`, 1],
  ['a factory with options', `export const x = ({ a = 1 } = {}) => (${DETECTOR});`, 1],
  ['a list', `export const all = [${DETECTOR}, { ...${DETECTOR}, id: 'y' }];`, 2],
  ['a factory and what it makes', `export const f = () => (${DETECTOR}); export const x = f();`, 1],
  ['helpers too', `export const n = 3; export class C {}; export const x = ${DETECTOR};`, 1],
])('loads %s', async (name, source, count) => {
  const path = folder.write(`${name.replaceAll(' ', '-')}.mjs`, source);
  expect(await loadDetectors(path)).toHaveLength(count);
});

it.each([
  ['no detector', 'export const n = 3;', 'BAD_OPTION'],
  ['a default export only', `export default ${DETECTOR};`, 'BAD_OPTION'],
  ['a syntax error', 'export const = 812345678;', 'BAD_OPTION'],
  ['a missing import', "import './nowhere.mjs';", 'NOT_FOUND'],
])('refuses a module with %s', async (name, source, code) => {
  const path = folder.write(`bad-${name.replaceAll(' ', '-')}.mjs`, source);
  await expect(loadDetectors(path)).rejects.toMatchObject({ code });
});

it('runs a detector over its examples', async () => {
  const detector: Detector = {
    id: 'stars',
    entity: 'custom:stars',
    version: '1.0.0',
    summary: 'Finds stars',
    examples: {
      finds: ['a ‹***› b', 'two ‹*› and ‹**›', 'wrong ‹mark›'],
      ignores: ['none', 'one *'],
    },
    scan: ({ text }) =>
      [...text.matchAll(/\*+/gu)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
        confidence: 1,
        reasons: [],
      })),
  };
  const results = await checkExamples(detector);
  expect(results.map(({ kind, passed }) => `${kind} ${passed}`)).toEqual([
    'finds true',
    'finds true',
    'finds false',
    'ignores true',
    'ignores false',
  ]);
});

it('loads detectors out of data', async () => {
  const path = folder.write('rules.json', '{"detectors":[{"id":"a","words":["b"]}]}');
  expect((await loadDetectors(path)).map(({ id }) => id)).toEqual(['a']);
});

it.each([
  ['no JSON', '{"812345678', 'BAD_OPTION'],
  ['a mistake', '{"detectors":[{"id":"812345678"}]}', 'BAD_OPTION'],
])('refuses data with %s and does not quote it', async (name, text, code) => {
  const path = folder.write(`${name.replaceAll(' ', '-')}.json`, text);
  const wrong = loadDetectors(path);
  await expect(wrong).rejects.toMatchObject({ code });
  await expect(wrong).rejects.not.toThrow(/8123/u);
});

it('says that data cannot be read', async () => {
  await expect(loadDetectors('nowhere/rules.json')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

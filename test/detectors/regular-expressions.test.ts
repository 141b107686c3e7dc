import { readdirSync, readFileSync } from 'node:fs';
import type { Parameters } from 'recheck';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { RECOGNISED } from '../../detectors/minor-name/recognised-cues.js';
import { DATE_PATTERNS } from '../../detectors/shared/dates/word-date-patterns.js';
import type { Expression } from './checked-expressions.js';
import { keepChecked, unchecked } from './checked-expressions.js';

const root = new URL('../../', import.meta.url);
const files = [
  ...readdirSync(new URL('detectors/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `detectors/${path.replaceAll('\\', '/')}`),
  'examples/custom-detector.ts',
];

const literals = files.flatMap((file) => {
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      found.push({ where: file, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022));
  return found;
});

const madeOfStrings = [...DATE_PATTERNS, ...Object.values(RECOGNISED)].map(
  ({ source, flags }, number): Expression => ({
    where: `made of strings, ${String(number)}`,
    source,
    flags,
  }),
);
const all = [...literals, ...madeOfStrings];

it('meets the regular expressions of the detectors', () => {
  expect(literals.length).toBeGreaterThan(8);
});

/**
 * By steps, never by the clock, and with the same lots at every run: on a busy machine an innocent expression would seem
 * slow. Of 30,000 characters something quadratic takes 450 million steps.
 */
const BY_STEPS: Parameters = {
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  randomSeed: 20_261_122,
  maxAttackStringSize: 30_000,
  attackLimit: 100_000_000,
  maxIteration: 5,
  maxGenerationSize: 50,
  maxInitialGenerationSize: 200,
};
/** Only an end to what hangs: the longest expressions take some seconds. */
const PATIENT = { timeout: 600_000 };

describe('a regular expression takes linear time', () => {
  let passed = 0;
  const now = unchecked(all);
  it.each(now)('$where: /$source/$flags', PATIENT, ({ source, flags }) => {
    expect(checkSync(source, flags, BY_STEPS).status).toBe('safe');
    passed += 1;
  });

  afterAll(() => {
    if (passed === now.length) keepChecked(all);
  });

  it.each(['^(a|a)*$', String.raw`(?<=x)[a-z]+\d`, String.raw`\b[\d-]+(?=:)`, '(?:[a-z]+ ){2}x'])(
    'and the checker tells one that does not: %s',
    (source) => {
      expect(checkSync(source, 'gu', BY_STEPS).status).toBe('vulnerable');
    },
  );
});

it('has regular expressions made of strings in the files whose exports are checked', () => {
  expect(files.filter((file) => read(file).includes('new RegExp(')).sort()).toEqual([
    'detectors/minor-name/recognised-cues.ts',
    'detectors/shared/dates/word-date-patterns.ts',
  ]);
});

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

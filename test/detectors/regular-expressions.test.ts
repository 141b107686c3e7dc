import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { RECOGNISED } from '../../detectors/minor-name/recognised-cues.js';
import { DATE_PATTERNS } from '../../detectors/shared/word-date-patterns.js';

const root = new URL('../../', import.meta.url);
const files = [
  ...readdirSync(new URL('detectors/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `detectors/${path.replaceAll('\\', '/')}`),
  'examples/custom-detector.ts',
];

const literals = files.flatMap((file) => {
  const found: { readonly file: string; readonly source: string; readonly flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022));
  return found;
});

it('meets the regular expressions of the detectors', () => {
  expect(literals.length).toBeGreaterThan(8);
});

/** The checker times attacks that it draws by lot: on a busy machine an innocent expression may seem slow once. */
const AGAIN = { retry: 2 };

it.each(literals)('$file: /$source/$flags takes linear time', AGAIN, ({ source, flags }) => {
  expect(checkSync(source, flags, { timeout: 100_000 }).status).toBe('safe');
});

it.each(
  [...DATE_PATTERNS, ...Object.values(RECOGNISED)].map(({ source, flags }, number) => ({
    number,
    source,
    flags,
  })),
)('pattern $number made of strings takes linear time', AGAIN, ({ source, flags }) => {
  expect(checkSync(source, flags, { timeout: 100_000 }).status).toBe('safe');
});

it('has regular expressions made of strings in the files whose exports are checked', () => {
  expect(files.filter((file) => read(file).includes('new RegExp(')).sort()).toEqual([
    'detectors/minor-name/recognised-cues.ts',
    'detectors/shared/word-date-patterns.ts',
  ]);
});

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

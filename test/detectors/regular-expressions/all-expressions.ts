import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { DATE_PATTERNS } from '../../../detectors/shared/dates/word-date-patterns.js';

/** A regular expression and where it stands. */
export interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const root = new URL('../../../', import.meta.url);
const files = [
  ...readdirSync(new URL('detectors/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `detectors/${path.replaceAll('\\', '/')}`),
  'examples/custom-detector.ts',
];

/** Those that stand in the files as literals. */
export const LITERALS: readonly Expression[] = files.flatMap((file) => {
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

const madeOfStrings = DATE_PATTERNS.map(({ source, flags }, number): Expression => ({
  where: `made of strings, ${String(number)}`,
  source,
  flags,
}));

/** All regular expressions of the detectors and of the examples. */
export const ALL: readonly Expression[] = [...LITERALS, ...madeOfStrings];

/** Files that make regular expressions of strings, in order. */
export function filesWithMadeExpressions(): readonly string[] {
  return files.filter((file) => read(file).includes('new RegExp(')).sort();
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

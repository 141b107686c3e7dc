import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { compileText } from '../../src/code-cache/compile-text.js';
import { bytecodeFile, manifestFile, thisMaker } from '../../src/code-cache/manifest.js';
import type { Manifest } from '../../src/code-cache/manifest.js';
import { tempFolder } from '../cli/temp-folder.js';

const temp = tempFolder();

/** Text and bytecode that differ, as never in a build, tell which of the two was taken. */
it.each([
  ['the same text', 'bytecode', (manifest: Manifest) => manifest],
  ['another text', 'text', (manifest: Manifest) => withSums(manifest, { text: 1 })],
  ['damaged bytecode', 'text', (manifest: Manifest) => withSums(manifest, { bytecode: 1 })],
  ['another Node', 'text', (manifest: Manifest) => madeBy(manifest, { node: 'v0.0.1' })],
  ['another V8', 'text', (manifest: Manifest) => madeBy(manifest, { v8: '0.1' })],
  ['another processor', 'text', (manifest: Manifest) => madeBy(manifest, { arch: 'pdp11' })],
  ['another system', 'text', (manifest: Manifest) => madeBy(manifest, { platform: 'aix' })],
  ['nothing', 'text', (manifest: Manifest) => ({ ...manifest, texts: {} })],
])('a manifest that is of %s: the %s is taken', (name, taken, change) => {
  const path = temp.path(name.replaceAll(' ', '-'));
  mkdirSync(path);
  const folder = pathToFileURL(`${path}/`);
  // V8 remembers texts that it compiled: every row has its own.
  const bodyOf = (value: string): string => `return '${value.padEnd(8)}' + given /* ${name} */`;
  const wrapped = (value: string): string => `(function(given){${bodyOf(value)}\n})`;
  const bytecode = new Script(wrapped('bytecode'), { filename: 'p/name.js' }).createCachedData();
  writeFileSync(bytecodeFile(folder, 'name.js'), bytecode);
  const manifest: Manifest = {
    madeBy: thisMaker(),
    usualNumbers: {},
    texts: { 'name.js': { text: crc32(wrapped('text')), bytecode: crc32(bytecode) } },
  };
  writeFileSync(manifestFile(folder), JSON.stringify(change(manifest)));

  const compiled = compileText(
    bodyOf('text'),
    { name: 'p/name.js', parameters: ['given'] },
    folder,
  );
  expect(compiled('!')).toBe(`${taken.padEnd(8)}!`);
});

it.each([
  ['no folder', undefined],
  ['a manifest that is none', '{'],
])('%s: everything is compiled', (name, manifest) => {
  const path = temp.path(name.replaceAll(' ', '-'));
  const folder = pathToFileURL(`${path}/`);
  if (manifest !== undefined) {
    mkdirSync(path);
    writeFileSync(manifestFile(folder), manifest);
  }
  const compiled = compileText('return 7', { name: 'seven.js', parameters: [] }, folder);
  expect(compiled()).toBe(7);
});

function withSums(manifest: Manifest, sums: { text?: number; bytecode?: number }): Manifest {
  const texts = Object.entries(manifest.texts).map(([key, text]) => [key, { ...text, ...sums }]);
  return { ...manifest, texts: Object.fromEntries(texts) as Manifest['texts'] };
}

function madeBy(manifest: Manifest, other: Partial<Manifest['madeBy']>): Manifest {
  return { ...manifest, madeBy: { ...manifest.madeBy, ...other } };
}

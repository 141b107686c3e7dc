import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { briefPdf } from '../../fixtures/pdf/brief.js';
import { childFlags } from '../../src/code-cache/child-flags.js';
import type { Manifest } from '../../src/code-cache/manifest.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import { runNode } from './run-node.js';

/** Prints of every text that is compiled whether there was bytecode of it, and V8 took it; then what was found. */
const PROGRAM = `
const vm = require('node:vm');
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    console.log(options.filename, options.cachedData !== undefined, this.cachedDataRejected === true);
  }
};
const { pathToFileURL } = require('node:url');
const [dist, file] = process.argv.slice(2);
const { withParts } = require(dist + '/load-parts.cjs');
(async () => {
  const { createEngine } = await withParts(pathToFileURL(dist + '/'), (parts) => parts.library());
  const engine = createEngine({ isolate: 'none' });
  const { findings } = await engine.inspect(file);
  console.log(findings.length);
})();
`;

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => {
  installed.remove();
});

it.each([
  ['as our children are', childFlags(1000), true],
  ['as ever', [], true],
  ['otherwise', ['--no-opt'], false],
])(
  'a process that is set up %s reads the same with bytecode of the build',
  async (_, flags, fits) => {
    const dist = join(installed.folder, 'dist');
    const { madeBy } = JSON.parse(
      readFileSync(join(dist, 'code-cache/manifest.json'), 'utf8'),
    ) as Manifest;
    // Another Node takes none, and is given none.
    const given = madeBy.node === process.version;
    writeFileSync(join(installed.project, 'program.cjs'), PROGRAM);
    writeFileSync(join(installed.project, 'brief.pdf'), briefPdf(1));
    const { exit, stdout } = await runNode([...flags, 'program.cjs', dist, 'brief.pdf'], {
      cwd: installed.project,
    });
    const texts = [
      'blackletter/parts.cjs',
      'pdf-lib/dist/pdf-lib.min.js',
      'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    ];
    const expected = texts.map((name) => `${name} ${String(given)} ${String(given && !fits)}`);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: [...expected, '1', ''].join('\n') });
  },
);

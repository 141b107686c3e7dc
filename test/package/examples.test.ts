import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePage } from '../../fixtures/pdf/page.js';
import { encodeBmp } from '../../src/formats/image/write/bmp.js';
import { SECRET, secretPdf } from './documents.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage } from './installed-package.js';
import { runNode } from './run-node.js';

describe('the examples, as a user would run them', () => {
  let installed: InstalledPackage;
  beforeAll(() => {
    installed = installPackage();
    for (const name of ['redact-one-file', 'custom-detector', 'ocr-by-command'])
      writeFileSync(join(installed.project, `${name}.mjs`), compiled(`examples/${name}.ts`));
  });
  afterAll(() => {
    installed.remove();
  });

  it('redact-one-file writes a redacted copy, once', async () => {
    const cwd = installed.project;
    writeFileSync(join(cwd, 'secret.pdf'), secretPdf());
    const args = ['redact-one-file.mjs', 'secret.pdf', 'out.pdf'];
    const run = await runNode(args, { cwd });
    expect(run).toEqual({
      exit: 0,
      stdout: 'redacted: 1 findings removed and proved\n',
      stderr: '',
    });
    const written = readFileSync(join(cwd, 'out.pdf'), 'latin1');
    expect(written).toMatch(/^%PDF-/u);
    expect(written).not.toContain(SECRET);
    expect((await runNode(args, { cwd })).exit).not.toBe(0);
  });

  it('custom-detector goes in by --detector, and tests itself', async () => {
    const cwd = installed.project;
    const content = 'BT /F1 12 Tf 72 700 Td (Our file: 10482-0007) Tj ET';
    writeFileSync(join(cwd, 'matter.pdf'), onePage({ content }));
    const own = ['--detector', 'custom-detector.mjs'];
    const redacted = await runNode([installed.cli, 'redact', 'matter.pdf', '--json', ...own], {
      cwd,
    });
    expect(redacted).toMatchObject({ exit: 0, stderr: '' });
    expect(JSON.parse(redacted.stdout)).toMatchObject({
      status: 'redacted',
      findings: [{ entity: 'custom:matter-number', action: 'removed' }],
    });
    const args = ['detectors', 'test', 'matter-number', ...own];
    const tested = await runNode([installed.cli, ...args], { cwd });
    expect(tested).toMatchObject({ exit: 0, stdout: 'matter-number: 7 passed, 0 failed\n' });
  });

  it('custom-detector goes in through createEngine', async () => {
    const source = `import { builtIn, createEngine } from 'blackletter';
      import { matterNumber } from './custom-detector.mjs';
      const engine = createEngine({ detectors: [...builtIn(), matterNumber({ words: ['ref'] })] });
      const findings = await engine.detect('ref 10482-0007, SSN ${SECRET}');
      console.log(findings.map(({ entity, start, end }) => entity + ' ' + start + '-' + end).join());
      await engine.close();`;
    writeFileSync(join(installed.project, 'engine.mjs'), source);
    const run = await runNode(['engine.mjs'], { cwd: installed.project });
    expect(run).toMatchObject({
      exit: 0,
      stdout: 'custom:matter-number 4-14,us-ssn 20-31\n',
      stderr: '',
    });
  });

  it('ocr-by-command reads pictures by a command', async () => {
    const cwd = installed.project;
    const word = JSON.stringify({
      text: `SSN:${SECRET}`,
      confidence: 0.9,
      box: [9, 9, 90, 30],
      line: 0,
    });
    writeFileSync(
      join(cwd, 'ocr.mjs'),
      `process.stdin.resume().on('end', () => console.log(${JSON.stringify(word)}))`,
    );
    const bitmap = encodeBmp(
      { width: 100, height: 40, channels: 1, samples: new Uint8Array(4000).fill(255, 2000) },
      { density: 200 },
    );
    writeFileSync(join(cwd, 'page.bmp'), bitmap);
    const source = `import { createEngine } from 'blackletter';
      import { ocrByCommand } from './ocr-by-command.mjs';
      const ocrEngine = ocrByCommand(process.execPath, ['ocr.mjs']);
      const engine = createEngine({ ocrEngine, isolate: 'none' });
      const { findings } = await engine.inspect('page.bmp');
      console.log(findings.map(({ entity, places: [place] }) => entity + ' on page ' + place.page).join());
      await engine.close();`;
    writeFileSync(join(cwd, 'ocr-engine.mjs'), source);
    const run = await runNode(['ocr-engine.mjs'], { cwd });
    expect(run).toEqual({ exit: 0, stdout: 'us-ssn on page 1\n', stderr: '' });
  });
});

/** The example as JavaScript, with the package in place of this checkout's source. */
function compiled(path: string): string {
  const source = readFileSync(path, 'utf8').replaceAll('../src/index.js', 'blackletter');
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 };
  return transpileModule(source, { compilerOptions }).outputText;
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/report-schema.js';
import type { InstalledPackage } from './installed-package.js';
import { installPackage, readArchive } from './installed-package.js';
import { runNode } from './run-node.js';

describe('the packed package', () => {
  let installed: InstalledPackage;
  beforeAll(() => {
    installed = installPackage();
  });
  afterAll(() => {
    installed.remove();
  });

  it('holds the build and the standing documents, nothing else', () => {
    const top = readdirSync(installed.folder).sort();
    expect(top).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  });

  it('runs nothing on installation', () => {
    const { scripts } = readArchive(installed.folder);
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(scripts).not.toHaveProperty(hook);
  });

  it('brings no path of the machine that built it', () => {
    const dist = join(installed.folder, 'dist');
    const telling = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:[cm]?js|ts|cts|mts|json|map)$/u.test(name))
      .filter((name) => readFileSync(join(dist, name), 'utf8').includes(process.cwd()));
    expect(telling).toEqual([]);
  });

  it('publishes the schema of its report', async () => {
    const script = "console.log(require.resolve('blackletter/report.schema.json'))";
    const { stdout } = await runNode(['-e', script], { cwd: installed.project });
    const published: unknown = JSON.parse(readFileSync(stdout.trim(), 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(reportSchema)));
  });

  it('starts as a program', () => {
    expect(readFileSync(installed.cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
  });
});

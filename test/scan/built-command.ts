import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'tsup';
import { afterAll } from 'vitest';

/**
 * The command line and the children of scans as JavaScript, bundled from the sources: a scan starts many children, and
 * each would be translated anew.
 *
 * @returns Path of the command; beside it stands `scan-child.js`.
 */
export async function builtCommand(name: string): Promise<string> {
  // Below the package, so that its dependencies are found.
  const folder = resolve('fixtures/out', `${name}-${String(process.pid)}`);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  await build({
    config: false,
    silent: true,
    entry: { cli: 'src/cli/main.ts', 'scan-child': 'src/scan/child.ts' },
    format: 'esm',
    target: 'node20',
    external: ['sharp', 'tesseract.js'],
    outDir: folder,
  });
  return join(folder, 'cli.js');
}

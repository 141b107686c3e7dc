import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'tsup';
import { afterAll } from 'vitest';

/**
 * The command line and the children of scans as JavaScript, bundled from the sources: a scan starts many children, and
 * each would be translated anew.
 *
 * @returns Path of the command; beside it stands `scan-child.cjs`.
 */
export async function builtCommand(name: string): Promise<string> {
  // Below the package, so that its dependencies are found.
  const folder = resolve('fixtures/out', `${name}-${String(process.pid)}`);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const shared = {
    config: false,
    silent: true,
    target: 'node20',
    external: ['sharp', 'tesseract.js'],
    outDir: folder,
  };
  await build({ ...shared, entry: { cli: 'src/cli/main.ts' }, format: 'esm' as const });
  const child = { 'scan-child': 'src/scan/work/child.ts' };
  await build({ ...shared, entry: child, format: 'cjs', shims: true });
  return join(folder, 'cli.js');
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BlackletterError } from '../core/error.js';

/** The built modules that children are started with. */
export type ChildModule = 'child' | 'scan-child';

/**
 * Path of a built child beside the bundle that this code is in.
 * @throws BlackletterError INTERNAL where it is missing, as after bundling the package into another program.
 */
export function childEntry(moduleUrl: string, name: ChildModule = 'child'): string {
  const path = fileURLToPath(new URL(`./${name}.cjs`, moduleUrl));
  if (existsSync(path)) return path;
  throw new BlackletterError(
    'INTERNAL',
    `The child's module ${name}.cjs is not beside the package's own: keep the package out of your bundle, or set \`isolate\` to 'none'`,
  );
}

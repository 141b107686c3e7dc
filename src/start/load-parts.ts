import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { withUsualFlags } from '../code-cache/child-flags.js';
import { compileWhole } from '../code-cache/compile-text.js';
import { readManifest } from '../code-cache/manifest.js';
import type { parts } from './parts.js';

/**
 * Loads the bundle of all parts and does something with it, of which so much as happens at once happens while Node takes its
 * own bytecode.
 *
 * @param folder URL of the folder with the built bundle, with a slash at its end.
 */
export function withParts<Result>(folder: URL, action: (all: typeof parts) => Result): Result {
  const path = fileURLToPath(new URL('parts.cjs', folder));
  const cache = new URL('code-cache/', folder);
  const load = compileWhole(readFileSync(path), 'blackletter/parts.cjs', cache) as Load;
  const module = {} as { readonly exports: { readonly parts: typeof parts } };
  const require = createRequire(path);
  return withUsualFlags(readManifest(cache), () => {
    for (const name of USED_BY_MOST) require(name);
    load(module, require, path, (specifier: string) => import(specifier));
    return action(module.exports.parts);
  });
}

/** What the bundle is: the last stands for `import()`, which only code of modules has. */
type Load = (
  module: object,
  require: NodeJS.Require,
  filename: string,
  importOutside: (specifier: string) => Promise<unknown>,
) => void;

/** Modules of Node that most documents need. */
const USED_BY_MOST = ['node:crypto', 'node:fs/promises', 'node:timers/promises', 'node:zlib'];

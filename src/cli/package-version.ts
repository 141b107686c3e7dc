import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The version of an installed package; undefined where it is not there or cannot be loaded, as a native one without the
 * part for this machine.
 */
export async function packageVersion(name: string): Promise<string | undefined> {
  const { resolve } = createRequire(import.meta.url);
  try {
    return versionIn(resolve(`${name}/package.json`), name);
  } catch {
    // Not every package shows its package.json; then it has code that can be loaded.
  }
  try {
    await import(name);
    let folder = dirname(resolve(name));
    for (;;) {
      const version = versionIn(join(folder, 'package.json'), name);
      if (version !== undefined) return version;
      if (folder === dirname(folder)) return undefined;
      folder = dirname(folder);
    }
  } catch {
    return undefined;
  }
}

function versionIn(path: string, wanted: string): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
      Record<string, unknown>
    >;
    return name === wanted && typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { BlackletterError } from '../../core/error.js';
import { printable } from '../../report/printable.js';

export const CONFIG_NAME = 'blackletter.config.json';

/** A configuration file, as yet unchecked. */
export interface FoundConfig {
  readonly path: string;
  readonly content: unknown;
}

export interface ConfigSearch {
  /** Where the search begins, upward. */
  readonly folder: string;
  /** Folders whose owner we do not know: a configuration in them is not used. */
  readonly scanned: readonly string[];
  /** The number of the account that runs this; absent where accounts have none. */
  readonly account?: number;
  readonly warn: (text: string) => void;
}

/** The configuration that `--config` names. @throws BlackletterError NOT_FOUND, BAD_OPTION */
export async function readConfigFile(path: string): Promise<FoundConfig> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BlackletterError('NOT_FOUND', 'Cannot read the configuration file');
  });
  try {
    return { path: resolve(path), content: JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown };
  } catch {
    throw new BlackletterError('BAD_OPTION', 'The configuration file is not JSON');
  }
}

/**
 * The nearest configuration from a folder upward. One that lies in what is to be scanned is passed by, for anybody may have
 * put it there; one that others could have written is refused, for it may weaken what is done.
 *
 * @throws BlackletterError BAD_OPTION
 */
export async function findConfig(search: ConfigSearch): Promise<FoundConfig | undefined> {
  const scanned = await Promise.all(search.scanned.map((path) => realpath(path).catch(() => path)));
  let folder = await realpath(search.folder);
  for (;;) {
    const path = join(folder, CONFIG_NAME);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() === true) {
      const real = await realpath(path);
      if (!scanned.some((root) => isWithin(path, root) || isWithin(real, root))) {
        refuseForeign(found, search);
        return readConfigFile(path);
      }
      search.warn(
        `blackletter: ${printable(path)} is not used, because it lies in what is scanned; --config uses it\n`,
      );
    }
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

const OTHERS_WRITE = 0o002;

function refuseForeign(
  { uid, mode }: { readonly uid: number; readonly mode: number },
  { account }: ConfigSearch,
): void {
  if (account === undefined) return;
  const isOwn = uid === account || uid === 0;
  if (isOwn && (mode & OTHERS_WRITE) === 0) return;
  throw new BlackletterError(
    'BAD_OPTION',
    `The ${CONFIG_NAME} found here or above ${isOwn ? 'can be written by everyone' : 'belongs to another account'}: name it with --config, or leave it with --no-config`,
  );
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Detector } from '../core/detector.js';
import { BlackletterError } from '../core/error.js';

/**
 * The detectors of a file: data where its name ends in `.json`, else a module.
 * @param parse Makes detectors of data.
 * @throws BlackletterError NOT_FOUND, BAD_OPTION
 */
export async function loadDetectorFile(
  path: string,
  parse: (data: unknown) => Detector[],
): Promise<Detector[]> {
  return /\.json$/iu.test(path) ? parse(await readData(path)) : loadModule(path);
}

async function readData(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new BlackletterError('NOT_FOUND', 'Cannot read the file given by --detector');
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    // Without the cause: its message quotes the file.
    throw new BlackletterError('BAD_OPTION', 'The file given by --detector is not JSON');
  }
}

/**
 * The detectors that a user's module exports by name: detectors, lists of them, or factories that need no argument.
 * The module is code that runs with the user's rights; it is loaded only from a path that the user typed.
 */
async function loadModule(modulePath: string): Promise<Detector[]> {
  const exported = await importModule(modulePath);
  const found = Object.entries(exported)
    .filter(([name]) => name !== 'default')
    .flatMap(([, value]) => detectorsIn(value));
  if (found.length === 0)
    throw new BlackletterError(
      'BAD_OPTION',
      'The module given by --detector has no named export that is a detector or a factory of one',
    );
  // A module may export a factory and what it makes: each id counts once.
  return found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at);
}

async function importModule(modulePath: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const url = pathToFileURL(resolve(modulePath)).href;
    return (await import(url)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    const missing = (cause as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND';
    throw new BlackletterError(
      missing ? 'NOT_FOUND' : 'BAD_OPTION',
      missing
        ? 'The module given by --detector, or one that it imports, was not found'
        : 'The module given by --detector cannot be loaded',
      { cause },
    );
  }
}

function detectorsIn(value: unknown): Detector[] {
  if (Array.isArray(value)) return value.filter(isDetector);
  if (isDetector(value)) return [value];
  if (typeof value !== 'function' || value.length > 0) return [];
  try {
    const made: unknown = (value as () => unknown)();
    return isDetector(made) ? [made] : Array.isArray(made) ? made.filter(isDetector) : [];
  } catch {
    // A class or a helper that is no factory: not a detector.
    return [];
  }
}

function isDetector(value: unknown): value is Detector {
  if (typeof value !== 'object' || value === null) return false;
  const { id, entity, scan } = value as Partial<Record<keyof Detector, unknown>>;
  return typeof id === 'string' && typeof entity === 'string' && typeof scan === 'function';
}

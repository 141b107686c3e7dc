import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Another tool that takes a text; its result is not looked at. */
export interface Peer {
  readonly name: string;
  /** How much of a text it is given: some are slow. */
  readonly units: number;
  readonly run: (text: string) => unknown;
}

/**
 * The npm packages that do what we do, where they are installed in `folder`; they are no dependencies of this project:
 * `npm install --ignore-scripts openredaction @redactpii/node` in a folder of their own.
 */
export async function installedPeers(folder: string): Promise<Peer[]> {
  const peers: Peer[] = [];
  const pii = classOf(await load(folder, '@redactpii/node'), 'Redactor');
  if (pii !== undefined)
    peers.push({ name: '@redactpii/node', units: 2e6, run: callOf(pii, 'redact') });
  const open = classOf(await load(folder, 'openredaction'), 'OpenRedaction');
  if (open !== undefined)
    peers.push({ name: 'openredaction', units: 5e4, run: callOf(open, 'detect') });
  return peers;
}

async function load(folder: string, name: string): Promise<unknown> {
  try {
    const path = createRequire(join(folder, 'package.json')).resolve(name);
    return await import(pathToFileURL(path).href);
  } catch {
    return undefined;
  }
}

type Constructor = new () => object;

function classOf(module: unknown, name: string): Constructor | undefined {
  const value: unknown =
    typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined;
  return typeof value === 'function' ? (value as Constructor) : undefined;
}

function callOf(constructor: Constructor, method: string): (text: string) => unknown {
  const made = new constructor();
  const call = Reflect.get(made, method) as (text: string) => unknown;
  return (text) => call.call(made, text);
}

import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { withUsualFlags } from './child-flags.js';
import type { Manifest } from './manifest.js';
import { bytecodeFile, readManifest } from './manifest.js';

/** Where built bundles find the bytecode; sources have none. */
const FOLDER = new URL('code-cache/', import.meta.url);

/**
 * Compiles a text as the body of a function. Where the build left bytecode of this very text, by this version of Node,
 * V8 takes that and compiles nothing; else, or where it refuses it, everything is as ever.
 *
 * @param name What stack traces call the text. It is part of bytecode, and so without the path of a machine.
 * @returns The function.
 */
export function compileText(
  text: string,
  { name, parameters }: { readonly name: string; readonly parameters: readonly string[] },
  folder: URL = FOLDER,
): (...values: readonly unknown[]) => unknown {
  const whole = `(function(${parameters.join()}){${text}\n})`;
  return compileWhole(whole, name, folder) as (...values: readonly unknown[]) => unknown;
}

/**
 * The same for a text that is an expression as it is.
 *
 * @param text In ASCII, where it is bytes: those are not copied more often than needed.
 * @returns The expression's value.
 */
export function compileWhole(text: string | Buffer, name: string, folder: URL = FOLDER): unknown {
  const manifest = readManifest(folder);
  const cachedData = manifest && readBytecode(manifest, folder, name, text);
  const options = { filename: name, ...(cachedData === undefined ? {} : { cachedData }) };
  const code = typeof text === 'string' ? text : text.toString('latin1');
  return withUsualFlags(manifest, () => new Script(code, options)).runInThisContext();
}

function readBytecode(
  { texts }: Manifest,
  folder: URL,
  name: string,
  text: string | Buffer,
): Buffer | undefined {
  const cached = texts[textKey(name)];
  // As bytes: of a string, three times as much memory is asked for.
  if (
    cached === undefined ||
    cached.text !== crc32(typeof text === 'string' ? Buffer.from(text) : text)
  )
    return undefined;
  try {
    const bytecode = readFileSync(bytecodeFile(folder, textKey(name)));
    return crc32(bytecode) === cached.bytecode ? bytecode : undefined;
  } catch {
    return undefined;
  }
}

/** A text's name as that of a file. */
export function textKey(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

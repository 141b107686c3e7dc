import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { BlackletterError } from '../../core/error.js';

/** Where outputs go: beside each input, into a folder, or to one file. */
export type OutputTarget =
  | { readonly kind: 'beside' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'file'; readonly file: string };

/**
 * What `-o` means: an existing folder or a path that ends in a slash is a folder, anything else one file.
 * @throws BAD_OPTION when several inputs would go to one file
 */
export async function outputTarget(
  option: string | undefined,
  inputs: number,
): Promise<OutputTarget> {
  if (option === undefined) return { kind: 'beside' };
  if (/[/\\]$/u.test(option) || (await isFolder(option))) return { kind: 'folder', folder: option };
  if (inputs > 1)
    throw new BlackletterError('BAD_OPTION', 'Several files need `-o` to be a folder, got a file');
  return { kind: 'file', file: option };
}

/** The path of one output. `maskedName` is the input's file name with values masked, as the default name keeps it. */
export function outputPath(
  target: OutputTarget,
  input: string,
  maskedName: string,
  isAnnotated = false,
): string {
  if (target.kind === 'file') return target.file;
  const folder = target.kind === 'folder' ? target.folder : dirname(input);
  return join(folder, isAnnotated ? annotatedName(maskedName) : redactedName(maskedName));
}

/** The name with another extension. */
export function withExtension(name: string, extension: string): string {
  return `${basename(name, extname(name))}${extension}`;
}

/** `motion.pdf` becomes `motion.redacted.pdf`. */
export function redactedName(name: string): string {
  const extension = extname(name);
  return `${basename(name, extension)}.redacted${extension}`;
}

/** `motion.pdf` becomes `motion.annotated.pdf`: nobody is to take it for a redacted one. */
function annotatedName(name: string): string {
  const extension = extname(name);
  return `${basename(name, extension)}.annotated${extension}`;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

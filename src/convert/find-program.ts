import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** The path of the first of these programs that is installed, or undefined. */
export async function findProgram(names: readonly string[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const endings = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  const candidates = names.flatMap((name) => [
    ...folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
    ...(USUAL[process.platform] ?? []).map((folder) => join(folder, name + (endings[0] ?? ''))),
  ]);
  for (const candidate of candidates) {
    try {
      await access(candidate, constants.X_OK);
      return candidate;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Where office programs are put that are on no path. */
const USUAL: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
  win32: ['C:\\Program Files\\LibreOffice\\program'],
};

import type { FolderTotal } from './folder-totals.js';

/** What a row of folders is called: `hr/2019/`, or for what stands beside the folders shown `hr/ (elsewhere)`. */
export function folderName({ path, rest }: FolderTotal): string {
  const name = path === '' ? '' : `${path}/`;
  if (rest !== true) return name === '' ? 'all of it' : name;
  return name === '' ? 'elsewhere' : `${name} (elsewhere)`;
}

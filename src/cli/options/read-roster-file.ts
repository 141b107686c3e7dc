import { readList } from './read-list.js';
import type { Terminal } from '../terminal/terminal.js';

/** The lines of a roster, `Full Name; alias; alias` each; lines that begin with `#` are comments. */
export async function readRosterFile(path: string, terminal: Terminal): Promise<string[]> {
  const lines = await readList('--roster', path, terminal);
  return lines.filter((line) => !line.startsWith('#'));
}

import { BlackletterError } from '../../core/error.js';
import type { Court } from '../../preflight/court.js';
import { courts } from '../../preflight/courts.js';
import { parseCourt } from '../../preflight/parse-court.js';
import { readJson } from '../options/read-list.js';
import type { Terminal } from '../terminal/terminal.js';

/** What `--court` names: a court that is known, or a JSON file with limits of the user's own. */
export async function chooseCourt(wanted: string | undefined, terminal: Terminal): Promise<Court> {
  if (wanted === undefined) {
    throw new BlackletterError(
      'BAD_OPTION',
      'Name the court: --court <id>, or a JSON file; --list shows the ids',
    );
  }
  const found = courts().find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  if (!/[/\\]|\.json$/iu.test(wanted)) {
    throw new BlackletterError(
      'BAD_OPTION',
      'There is no court of that id; `blackletter preflight --list` shows them, and a file name must end in .json or hold a slash',
    );
  }
  const data = await readJson('--court', wanted, terminal);
  try {
    return parseCourt(data, 'court');
  } catch (error) {
    if (error instanceof RangeError) throw new BlackletterError('BAD_OPTION', error.message);
    throw error;
  }
}

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConversionRequest, Converter } from '../core/converter.js';
import { DocumentError } from '../core/error.js';
import { findProgram } from './find-program.js';
import { PROFILE } from './office-profile.js';
import { runBounded } from './run-bounded.js';
import { withoutNetwork } from './without-network.js';

/**
 * LibreOffice as a converter, where it is installed. It runs in a folder of its own that only this user can read and that
 * goes afterwards, with a profile made for this one document: no macros, no links to other files, and no network where
 * the system lets a program be run without one.
 *
 * @param find The program's path, or undefined where there is none.
 */
export function officeConverter(
  find: () => Promise<string | undefined> = () => findProgram(PROGRAMS),
): Converter {
  return {
    convert: async (bytes, request) => {
      const program = await find();
      if (program === undefined) return undefined;
      const folder = await mkdtemp(join(tmpdir(), 'blackletter-'));
      try {
        return await convertIn(folder, program, bytes, request);
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

async function convertIn(
  folder: string,
  program: string,
  bytes: Uint8Array,
  { from, to, timeMs, mostBytes, signal }: ConversionRequest,
): Promise<Uint8Array> {
  const profile = join(folder, 'profile');
  const source = join(folder, `document${from}`);
  await mkdir(join(profile, 'user'), { recursive: true, mode: 0o700 });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE, { mode: 0o600 });
  await writeFile(source, bytes, { mode: 0o600 });
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...'--headless --invisible --nologo --norestore --nolockcheck --nodefault'.split(' '),
    '--nofirststartwizard',
    ...(FILTERS.get(from) === undefined ? [] : [`--infilter=${FILTERS.get(from) ?? ''}`]),
    '--convert-to',
    to.slice(1),
    '--outdir',
    join(folder, 'out'),
    source,
  ];
  const command = await withoutNetwork(program, args, signal);
  await runBounded(command, { cwd: folder, timeMs, signal });
  const output = join(folder, 'out', `document${to}`);
  const size = await stat(output).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0) {
    throw new DocumentError(
      'UNSUPPORTED_REDACTION',
      `LibreOffice could not turn the document into ${to}`,
    );
  }
  if (size > mostBytes) {
    throw new DocumentError('LIMIT_SIZE', 'The converted document is larger than the limit');
  }
  return new Uint8Array(await readFile(output));
}

const PROGRAMS: readonly string[] = ['soffice', 'libreoffice'];

/** So that content of another kind is not opened by whatever knows it. */
const FILTERS: ReadonlyMap<string, string> = new Map([
  ['.doc', 'MS Word 97'],
  ['.xls', 'MS Excel 97'],
  ['.ppt', 'MS PowerPoint 97'],
]);

import { spawn } from 'node:child_process';

/** An access control list beyond the permission bits; bits are `rwx` as 4, 2, 1. */
export interface AccessList {
  /** What the list gives the file's own group, before the mask. */
  readonly group: number;
  /** Caps all groups and all users that the list names. */
  readonly mask: number;
  /** What it gives groups that it names, by their numbers, before the mask. */
  readonly groups: ReadonlyMap<number, number>;
}

/** A list, `none` where the permission bits are all there is, `unknown` where nobody could tell. */
export type ReadList = AccessList | 'none' | 'unknown';

/** Runs `getfacl` over paths, one a line, and gives what it prints; undefined where it cannot be run. */
export type RunGetfacl = (paths: Buffer) => Promise<Buffer | undefined>;

const TIMEOUT_MS = 30_000;

/** The system's own `getfacl` (acl 2.2 and later): numbers for names, absolute paths as they are. */
export const runGetfacl: RunGetfacl = (paths) =>
  new Promise((resolve) => {
    const child = spawn('getfacl', ['--absolute-names', '--numeric', '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => {
      resolve(undefined);
    });
    // Exit code 1 only says that one of the paths could not be read; it is missing from the output then.
    child.on('close', (_code, signal) => {
      resolve(signal === null ? Buffer.concat(chunks) : undefined);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(paths);
  });

/**
 * The lists of many files by one process. A path that `getfacl` says nothing about, or that cannot be written as one
 * line, is `unknown`.
 *
 * @returns One for each path, in the same order; undefined where `getfacl` cannot be run at all.
 */
export async function readAccessLists(
  paths: readonly Buffer[],
  run: RunGetfacl,
): Promise<ReadList[] | undefined> {
  const lines = paths.filter((path) => !path.includes(10));
  const printed = await run(Buffer.concat(lines.flatMap((path) => [path, Buffer.of(10)])));
  if (printed === undefined) return undefined;
  const lists = parseGetfacl(printed.toString('latin1'));
  return paths.map((path) => lists.get(path.toString('latin1')) ?? 'unknown');
}

/** What `getfacl --numeric` printed, by path; one UTF-16 unit is one byte, since names need not be UTF-8. */
function parseGetfacl(printed: string): Map<string, ReadList> {
  const lists = new Map<string, ReadList>();
  for (const block of printed.split('\n\n')) {
    const name = /^# file: (?<name>.*)$/mu.exec(block)?.groups?.['name'];
    if (name !== undefined) lists.set(unquote(name), parseEntries(block));
  }
  return lists;
}

function parseEntries(block: string): ReadList {
  const groups = new Map<number, number>();
  let group = 0;
  let mask: number | undefined;
  for (const [, kind, who = '', bits = ''] of block.matchAll(ENTRY)) {
    if (kind === 'mask') mask = bitsOf(bits);
    else if (kind === 'group' && who === '') group = bitsOf(bits);
    else if (kind === 'group') groups.set(Number(who), bitsOf(bits));
  }
  // A list that names anybody always has a mask (POSIX.1e, 23.1.2).
  return mask === undefined ? 'none' : { group, mask, groups };
}

function bitsOf(letters: string): number {
  return (letters[0] === 'r' ? 4 : 0) + (letters[1] === 'w' ? 2 : 0) + (letters[2] === 'x' ? 1 : 0);
}

/** Undoes what getfacl does to line ends and backslashes in names: three octal digits, or a second backslash. */
function unquote(name: string): string {
  return name.replace(/\\(?<octal>[0-7]{3}|\\)/gu, (_whole, code: string) =>
    code === '\\' ? code : String.fromCharCode(parseInt(code, 8)),
  );
}

/** One entry; those of a folder that only its future files get begin with `default:` and do not match. */
const ENTRY = /^(?<kind>user|group|mask|other):(?<who>\d*):(?<bits>[r-][w-][x-])/gmu;

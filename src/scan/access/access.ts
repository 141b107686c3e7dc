import type { BigIntStats } from 'node:fs';
import { platform } from 'node:os';
import type { FileAccess, Known } from '../../core/file-access.js';
import type { ReadList, RunGetfacl } from './access-acl.js';
import { readAccessLists, runGetfacl } from './access-acl.js';
import type { Authority } from './access-mounts.js';
import { authorityOf } from './access-mounts.js';
import type { AccountNames } from './access-names.js';
import { readAccountNames } from './access-names.js';
import { READ, WRITE, allOf, everyoneHas, groupHas } from './access-rights.js';
import type { Ways } from './access-way.js';
import { waysToFiles } from './access-way.js';

/** A file to look at, as the walk met it. */
export interface AccessRequest {
  /** Its absolute path, in bytes. */
  readonly path: Buffer;
  /** Of `lstat`. */
  readonly stat: Pick<BigIntStats, 'mode' | 'uid' | 'gid' | 'nlink' | 'dev'>;
}

/** Tells who can get at files. */
export interface AccessReader {
  /**
   * One for each file, in the same order. A batch costs one process of `getfacl`, so that some hundred files at once are
   * cheap and single ones are not.
   */
  readonly read: (files: readonly AccessRequest[]) => Promise<FileAccess[]>;
}

/** What the reader is told of the machine; tests give their own. */
export interface AccessOptions {
  readonly getfacl?: RunGetfacl;
  readonly names?: AccountNames;
  readonly system?: string;
  readonly authority?: (path: Buffer) => Promise<Authority | undefined>;
}

const NOTHING: FileAccess = {
  owner: 'unknown',
  group: 'unknown',
  mode: 'unknown',
  links: 'unknown',
  acl: 'unknown',
  worldReadable: 'unknown',
  worldWritable: 'unknown',
  groupReadable: 'unknown',
};

/**
 * A reader for one scan. It speaks of accounts of this machine and of permission bits and POSIX access control lists
 * (POSIX.1e draft 17) along the whole path. What a server makes of the same files (Samba, NFS, a web server) cannot be
 * seen from here, nor other mounts of the same folder.
 *
 * @example const [access] = await (await openAccess()).read([{ path, stat: await lstat(path, { bigint: true }) }]);
 */
export async function openAccess({
  getfacl = runGetfacl,
  names,
  system = platform(),
  authority = authorityOf,
}: AccessOptions = {}): Promise<AccessReader> {
  if (system === 'win32') {
    const unknown = ['permissions of Windows are not read'];
    return { read: async (files) => files.map(() => ({ ...NOTHING, unknown })) };
  }
  const accounts = names ?? (await readAccountNames());
  const authorities = new Map<bigint, Authority>();
  let runs = system === 'linux';
  const readLists = async (paths: readonly Buffer[]): Promise<ReadList[]> => {
    const lists =
      runs && paths.length > 0 ? await readAccessLists(paths, getfacl) : paths.map(() => undefined);
    if (lists === undefined) runs = false;
    return paths.map((_path, at) => lists?.[at] ?? 'unknown');
  };
  const ways = waysToFiles(readLists);
  return {
    read: async (files) => {
      await ways.prepare(files.map(({ path }) => path));
      const lists = await readLists(files.map(({ path }) => path));
      for (const { path, stat } of files) {
        const by = authorities.get(stat.dev) ?? (await authority(path));
        if (by !== undefined) authorities.set(stat.dev, by);
      }
      return files.map((file, at) => {
        const by = authorities.get(file.stat.dev);
        const list = by === 'local' ? (lists[at] ?? 'unknown') : 'unknown';
        return accessOf(file, { list, by, ways, accounts, isLinux: system === 'linux' });
      });
    },
  };
}

interface Circumstances {
  readonly list: ReadList;
  readonly by: Authority | undefined;
  readonly ways: Ways;
  readonly accounts: AccountNames;
  readonly isLinux: boolean;
}

function accessOf({ path, stat }: AccessRequest, around: Circumstances): FileAccess {
  const { list, by, ways, accounts, isLinux } = around;
  if (by === undefined) {
    return { ...NOTHING, unknown: ['its file system could not be asked'] };
  }
  if (by === 'hidden') {
    const unknown = [
      'a network or user-space file system: the owner and bits shown here are made up',
    ];
    return { ...NOTHING, unknown };
  }
  const gid = Number(stat.gid);
  const rights = { mode: Number(stat.mode & 0o7777n), gid, list };
  const way = ways.forEveryone(path);
  // A server, or a list of another kind than POSIX.1e, may let in whom the bits do not.
  const seen = (fact: Known<boolean>): Known<boolean> =>
    fact === false && (by === 'server' || !isLinux) ? 'unknown' : fact;
  const readable = allOf([groupHas(rights, gid, READ), ways.forGroup(path, gid)]);
  const unknown = [
    ...(by === 'server' ? ['a network file system: its server may let in more'] : []),
    ...(list === 'unknown' && by === 'local' ? ['the access control list was not read'] : []),
    ...(way === 'unknown' ? ['a folder above could not be looked at'] : []),
  ];
  return {
    owner: accounts.user(Number(stat.uid)),
    group: accounts.group(gid),
    mode: rights.mode.toString(8).padStart(4, '0'),
    links: Number(stat.nlink),
    acl: list === 'unknown' || list === 'none' ? list : 'present',
    worldReadable: seen(allOf([everyoneHas(rights, READ), way])),
    worldWritable: seen(allOf([everyoneHas(rights, WRITE), way])),
    groupReadable: seen(readable),
    ...(unknown.length === 0 ? {} : { unknown }),
  };
}

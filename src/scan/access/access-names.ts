import { readFile } from 'node:fs/promises';

/** Names of users and groups by their numbers, as the machine's own files tell them. */
export interface AccountNames {
  readonly user: (id: number) => string;
  readonly group: (id: number) => string;
}

/**
 * Reads `/etc/passwd` and `/etc/group` once. Accounts of a directory service are not in them: these, and all where the
 * files cannot be read, go by their numbers.
 */
export async function readAccountNames(
  passwd = '/etc/passwd',
  group = '/etc/group',
): Promise<AccountNames> {
  const [users, groups] = await Promise.all([namesIn(passwd), namesIn(group)]);
  return {
    user: (id) => users.get(id) ?? String(id),
    group: (id) => groups.get(id) ?? String(id),
  };
}

/** `name:x:number:…` a line, in both files; the first line of a number counts. */
async function namesIn(path: string): Promise<Map<number, string>> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const names = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [name = '', , number = ''] = line.split(':');
    if (name === '' || !/^\d+$/u.test(number)) continue;
    if (!names.has(Number(number))) names.set(Number(number), name);
  }
  return names;
}

import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { ScanRecord } from '../../src/core/scan-record.js';
import { readJournal } from '../../src/scan/journal/read-journal.js';
import type { WatchState } from '../../src/scan/watch/watch-scan.js';
import { watchChanges } from '../../src/scan/watch/watch-changes.js';
import { startWatch } from '../../src/scan/watch/watch-scan.js';
import { tempFolder } from '../cli/temp-folder.js';
import { recordsOf, scanFromSources } from './scan-from-sources.js';

const temp = tempFolder();
/** Only an end to what hangs. */
const PATIENT = { timeout: 110_000 };
const SAID = 'SSN: 842-91-2656';

it('goes on with files that come, change and are renamed, and takes back what is gone', async () => {
  const root = temp.path('share');
  mkdirSync(join(root, 'hr'), { recursive: true });
  writeFileSync(join(root, 'hr', 'old.txt'), 'Nothing.');
  const state = join(root, 'journal');
  const end = new AbortController();
  let begun = (): void => undefined;
  const watching = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const records = scanFromSources([root], {
    isolate: 'none',
    state,
    signal: end.signal,
    // Nothing here waits for a walk through everything.
    watch: { settleMs: 20, everyMs: 3_600_000, onWatch: begun },
  });
  const next = async (path: string): Promise<ScanRecord> => {
    for (;;) {
      const step = await records.next();
      if (step.done === true) throw new Error('The scan came to its end');
      if (step.value.path === path) return step.value;
    }
  };

  expect(await next('hr/old.txt')).toMatchObject({ status: 'clean' });
  const first = next('hr/new.txt');
  await watching;
  writeFileSync(join(root, 'hr', 'new.txt'), SAID);
  expect(await first).toMatchObject({ status: 'found' });

  writeFileSync(join(root, 'hr', 'old.txt'), SAID);
  expect(await next('hr/old.txt')).toMatchObject({ status: 'found', reused: 'same-content' });

  mkdirSync(join(root, 'deep', 'er'), { recursive: true });
  writeFileSync(join(root, 'deep', 'er', 'a.txt'), `${SAID}.`);
  expect(await next('deep/er/a.txt')).toMatchObject({ status: 'found' });

  symlinkSync(join(root, 'hr'), join(root, 'link'));
  expect(await next('link')).toMatchObject({ status: 'skipped', reason: { code: 'LINK' } });

  writeFileSync(join(root, 'hr', '.blackletterignore'), 'left-*\n');
  writeFileSync(join(root, 'hr', 'left-out.txt'), SAID);
  expect(await next('hr/left-out.txt')).toMatchObject({ status: 'skipped' });

  renameSync(join(root, 'hr', 'new.txt'), join(root, 'hr', 'renamed.txt'));
  expect(await next('hr/renamed.txt')).toMatchObject({ status: 'found' });
  rmSync(join(root, 'deep'), { recursive: true });
  const pathsNow = async (): Promise<string[]> =>
    (await recordsOf(readJournal(state).records())).map(({ path }) => path).sort();
  // What went makes no record.
  const last = records.next();
  await vi.waitFor(async () => expect(await pathsNow()).not.toContain('deep/er/a.txt'), PATIENT);

  end.abort();
  expect((await last).done).toBe(true);
  expect(readJournal(state).run.interrupted).toBeUndefined();
  const own = ['journal', 'journal.key', 'journal.lock'];
  expect(await pathsNow()).toEqual([
    ...['hr/.blackletterignore', 'hr/left-out.txt', 'hr/old.txt', 'hr/renamed.txt'],
    ...own,
    'link',
  ]);
});

it('looks at everything where the system does not tell, and says so', async () => {
  const states: WatchState[] = [];
  const watch = await startWatch(
    [],
    { settleMs: 1, everyMs: 3_600_000, onWatch: (state) => states.push(state) },
    { crossFileSystems: false, own: new Set(), signal: new AbortController().signal },
    async (_roots, { onTrouble }) => {
      onTrouble('the system watches no more folders');
      onTrouble('and again');
      return { close: () => Promise.resolve() };
    },
  );
  expect(await watch.changes.next(new AbortController().signal)).toEqual({ kind: 'everything' });
  expect(states).toEqual([{ by: 'looking', why: 'the system watches no more folders' }]);
  await watch.close();
});

it('holds so many folders, and then everything instead of each', async () => {
  const changes = watchChanges({ settleMs: 0, mostMs: 0 });
  const { signal } = new AbortController();
  for (let at = 0; at < 3; at++)
    changes.note({ root: 0, path: 'a' }, { name: String(at % 2), deep: at === 1 });
  const names = new Set(['0', '1']);
  expect(await changes.next(signal)).toEqual({
    ...{ kind: 'folder', root: 0, path: 'a', deep: true },
    names,
  });
  for (let at = 0; at <= 10_000; at++) changes.note({ root: 0, path: String(at) });
  expect(await changes.next(signal)).toEqual({ kind: 'everything' });
  expect(await changes.next(AbortSignal.abort())).toBeUndefined();
});

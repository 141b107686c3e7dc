import {
  appendFileSync,
  existsSync,
  openSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScanRecord } from '../../src/core/scan-record.js';
import { takeLock } from '../../src/isolate/lock-file.js';
import { lineFile } from '../../src/scan/journal/line-file.js';
import { openJournal } from '../../src/scan/journal/journal.js';
import { offsetTable } from '../../src/scan/journal/offset-table.js';
import { readJournal } from '../../src/scan/journal/read-journal.js';
import type { ScanOptions } from '../../src/scan/scan-options.js';
import { tempFolder } from '../cli/temp-folder.js';
import { recordsOf, scanFromSources } from './scan-from-sources.js';

const temp = tempFolder();
let made = 0;

/** A folder with some letters, and a place for a journal. */
function letters(): { readonly root: string; readonly state: string } {
  made += 1;
  const root = temp.path(`letters-${String(made)}`);
  mkdirSync(root);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, `${name}.txt`), `Dear ${name}\n`);
  return { root, state: temp.path(`state-${String(made)}.jsonl`) };
}

/** `path status reused` of every record, sorted. */
async function told(root: string, options: ScanOptions): Promise<string[]> {
  const records = await recordsOf(scanFromSources([root], { isolate: 'none', ...options }));
  return records.map(line).sort();
}

function line({ path, status, reused }: ScanRecord): string {
  return `${path} ${status} ${reused ?? 'read'}`;
}

describe('a scan with a journal', () => {
  it('reads again what changed, what is new, and nothing else', async () => {
    const { root, state } = letters();
    await told(root, { state });
    writeFileSync(join(root, 'b.txt'), 'SSN: 842-91-2656\n');
    rmSync(join(root, 'c.txt'));
    writeFileSync(join(root, 'd.txt'), 'Dear a\n');
    expect(await told(root, { state })).toEqual([
      'a.txt clean unchanged',
      'b.txt found read',
      'd.txt clean same-content',
    ]);
    expect((await recordsOf(readJournal(state).records())).map(line).sort()).toEqual([
      'a.txt clean unchanged',
      'b.txt found read',
      'd.txt clean same-content',
    ]);
    expect(statSync(state).mode & 0o777).toBe(0o600);
    expect(statSync(`${state}.key`).mode & 0o777).toBe(0o600);
    expect(existsSync(`${state}.lock`) || existsSync(`${state}.previous`)).toBe(false);
  });

  it('is not misled by a time that was set back', async () => {
    const { root, state } = letters();
    const path = join(root, 'a.txt');
    const { atime, mtime } = statSync(path);
    await told(root, { state });
    writeFileSync(path, 'Dear z\n');
    utimesSync(path, atime, mtime);
    expect(await told(root, { state })).toContain('a.txt clean read');
  });

  it.each<[string, ScanOptions, string]>([
    ['as before', {}, 'unchanged'],
    ['anew', { fresh: true }, 'read'],
    ['with other values', { values: ['Halloway'] }, 'read'],
    ['with another policy', { policy: 'frcp-5.2' }, 'read'],
    ['with fewer detectors', { detectors: ['us-ssn'] }, 'read'],
    ['with another bound on sizes', { maxFileBytes: 1000 }, 'read'],
    ['with more processes', { jobs: 7 }, 'unchanged'],
  ])('%s', async (_, options, reused) => {
    const { root, state } = letters();
    await told(root, { state });
    expect(await told(root, { state, ...options })).toEqual(
      ['a', 'b', 'c'].map((name) => `${name}.txt clean ${reused}`),
    );
  });

  it('goes on after an interruption, without what went away in between', async () => {
    const { root, state } = letters();
    const stop = new AbortController();
    const scan = scanFromSources([root], { isolate: 'none', state, jobs: 1, signal: stop.signal });
    const seen: string[] = [];
    await expect(async () => {
      for await (const { path } of scan) {
        seen.push(path);
        if (seen.length === 2) stop.abort();
      }
    }).rejects.toMatchObject({ code: 'ABORTED' });
    // The one that was begun is finished.
    expect(seen).toEqual(['a.txt', 'b.txt']);
    rmSync(join(root, 'a.txt'));
    writeFileSync(join(root, 'b.txt'), 'SSN: 842-91-2656\n');
    expect(await told(root, { state })).toEqual(['b.txt found read', 'c.txt clean read']);
    const records = await recordsOf(readJournal(state).records());
    expect(records.map(line).sort()).toEqual(['b.txt found read', 'c.txt clean read']);
  });

  it('tries again what another try may read', async () => {
    const { root, state } = letters();
    const broken = `export const d = { id: 'd', entity: 'custom:d', version: '1', summary: '', examples: { finds: [], ignores: [] }, scan: () => [] };`;
    const detector = temp.write('detector.mjs', broken);
    const options = { state, detectorFiles: [detector] };
    await told(root, options);
    writeFileSync(detector, `${broken} `);
    expect(await told(root, options)).toContain('a.txt clean read');
  });

  it('takes no file for a journal that is none, whatever is asked', async () => {
    const { root } = letters();
    const state = temp.write('brief.txt', 'Dear Sir\n');
    for (const fresh of [false, true]) {
      await expect(told(root, { state, fresh })).rejects.toMatchObject({ code: 'BAD_OPTION' });
    }
    expect(readFileSync(state, 'utf8')).toBe('Dear Sir\n');
  });

  it('does not write where another scan does, nor heeds the lock of one that is dead', async () => {
    const { root, state } = letters();
    const unlock = takeLock(`${state}.lock`);
    await expect(told(root, { state })).rejects.toMatchObject({ code: 'BAD_OPTION' });
    const held = JSON.parse(readFileSync(`${state}.lock`, 'utf8')) as object;
    unlock();
    writeFileSync(`${state}.lock`, JSON.stringify({ ...held, pid: 2 ** 22 + 1 }));
    expect(await told(root, { state })).toHaveLength(3);
  });
});

describe('a journal', () => {
  it('cuts off what a crash left of a last line', async () => {
    const path = temp.path('crashed');
    const first = openJournal(path, 'wx');
    first.append('one\n');
    first.append('two\n');
    await first.close();
    appendFileSync(path, '{"id":"half');
    const again = openJournal(path, 'r+');
    again.append('three\n');
    expect([...again.file.lines()].map((one) => one.line)).toEqual(['one', 'two', 'three']);
    await again.close();
  });

  it('gives each line at its offset, whatever the window and the order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme', maxLength: 300 }).map((one) => one.replace(/\n/gu, ' ')),
          { minLength: 1, maxLength: 30 },
        ),
        fc.integer({ min: 1, max: 200 }),
        fc.infiniteStream(fc.nat()),
        (texts, window, order) => {
          const path = temp.path('lines');
          rmSync(path, { force: true });
          const journal = openJournal(path, 'wx');
          const offsets = texts.map((text) => journal.append(`${text}\n`));
          const lines = lineFile(openSync(path, 'r'), window);
          for (let look = 0; look < texts.length; look++) {
            const at = (order.next().value ?? 0) % texts.length;
            expect(lines.lineAt(offsets[at] ?? 0)).toBe(texts[at]);
          }
          expect([...lines.lines()]).toEqual(
            texts.map((text, at) => ({ offset: offsets[at], line: text })),
          );
          void journal.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('an offset table finds every offset of a key, and none of most others', () => {
  const key = fc
    .integer({ min: 0, max: 400 })
    .map((one) => ((one * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0'));
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          key,
          fc.maxSafeNat().map((one) => one % 2 ** 47),
        ),
        { maxLength: 3000 },
      ),
      (pairs) => {
        const table = offsetTable();
        for (const [one, offset] of pairs) table.add(one, offset);
        for (const [one] of pairs.slice(0, 50)) {
          const expected = pairs.filter(([other]) => other === one).map(([, offset]) => offset);
          expect([...table.find(one)].sort((a, b) => a - b)).toEqual(
            expected.sort((a, b) => a - b),
          );
        }
        expect([...table.find('ffffffff')]).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});

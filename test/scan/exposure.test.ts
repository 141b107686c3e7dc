import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches } from '../../src/scan/batches.js';
import { tempFolder } from '../cli/temp-folder.js';
import { recordsOf, scanFromSources } from './scan-from-sources.js';

const temp = tempFolder();

describe('a scan', () => {
  it('tells who can get at each file, and what it weighs', async () => {
    const root = temp.path('tree');
    mkdirSync(join(root, 'hr'), { recursive: true });
    writeFileSync(join(root, 'clean.txt'), 'Dear Sir\n');
    writeFileSync(join(root, 'hr', 'list.csv'), 'name,ssn\nA,842-91-2656\nB,842-91-2657\n');
    writeFileSync(join(root, 'hr', 'memo.txt'), 'The minor child, Olivia Hale: SSN 842-91-2658.\n');
    chmodSync(join(root, 'hr', 'list.csv'), 0o600);
    const records = await recordsOf(scanFromSources([root], { isolate: 'none' }));
    const by = new Map(records.map((record) => [record.path, record]));
    expect(by.get('clean.txt')?.access).toBeDefined();
    expect(by.get('clean.txt')?.weight).toBeUndefined();
    expect(by.get('hr/list.csv')?.weight).toMatchObject({
      entities: { 'us-ssn': 2 },
      persons: 2,
      classes: ['B0'],
    });
    expect(by.get('hr/memo.txt')?.weight).toMatchObject({ persons: 1, classes: ['B1', 'M'] });
    if (process.platform !== 'win32')
      expect(by.get('hr/list.csv')?.access).toMatchObject({ mode: '0600', worldReadable: false });
  });

  it('looks at access anew where nothing else has changed', async () => {
    const root = temp.path('shared');
    mkdirSync(join(root, 'inner'), { recursive: true });
    writeFileSync(join(root, 'inner', 'a.txt'), 'SSN: 842-91-2656\n');
    const options = { isolate: 'none', state: temp.path('shared.jsonl') } as const;
    const [open] = await recordsOf(scanFromSources([root], options));
    chmodSync(join(root, 'inner'), 0o700);
    const [shut] = await recordsOf(scanFromSources([root], options));
    expect(shut).toMatchObject({ reused: 'unchanged' });
    if (process.platform === 'win32') return;
    expect(shut?.access).toMatchObject({ worldReadable: false });
    if (open?.access?.worldReadable === true)
      expect(shut?.weight?.score).toBeLessThan(open.weight?.score ?? 0);
  });
});

describe('batches', () => {
  it('give every item once and in order, in groups of no more than were asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), async (items, size) => {
        const groups = await all(
          batches(
            slowly(items, () => false),
            size,
            1000,
          ),
        );
        expect(groups.flat()).toEqual(items);
        const wanted = Math.ceil(items.length / size);
        expect(groups).toHaveLength(wanted);
      }),
    );
  });

  it('hold nothing back while their source pauses', async () => {
    let resume = (): void => undefined;
    const pause = new Promise<void>((resolve) => {
      resume = resolve;
    });
    async function* source(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      await pause;
      yield 3;
    }
    const groups = batches(source(), 10, 1);
    expect((await groups.next()).value).toEqual([1, 2]);
    resume();
    expect((await groups.next()).value).toEqual([3]);
    expect((await groups.next()).done).toBe(true);
  });

  it('fail with their source, after what came before', async () => {
    const groups = batches(
      slowly([1, 2, 3], (at) => at === 2),
      2,
      1000,
    );
    expect((await groups.next()).value).toEqual([1, 2]);
    await expect(groups.next()).rejects.toThrow('broken');
  });
});

async function* slowly(
  items: readonly number[],
  breaksAt: (at: number) => boolean,
): AsyncGenerator<number> {
  for (const [at, item] of items.entries()) {
    await Promise.resolve();
    if (breaksAt(at)) throw new Error('broken');
    yield item;
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const got: Item[] = [];
  for await (const item of items) got.push(item);
  return got;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { mail } from '../../../src/formats/mail/index.js';
import { pst } from '../../../src/formats/pst/index.js';

/** The package's own sample; nothing of it is written here. */
const root = join(createRequire(import.meta.url).resolve('pst-extractor'), '..', '..');
const bytes = new Uint8Array(readFileSync(join(root, 'example/testdata/enron.pst')));
const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;

afterEach(() => {
  vi.doUnmock('pst-extractor');
  vi.resetModules();
});

it('is recognised by its first bytes', () => {
  expect(pst().recognises(bytes.subarray(0, 4096), bytes)).toBe(true);
});

it('gives every message as a mail, in both ways', async () => {
  const { embedded = [], readEmbedded, layers } = await pst().open(bytes, OPEN);
  const portions = await pst().portions?.(bytes, OPEN);
  const mails: Uint8Array[] = [];
  for await (const portion of portions?.all() ?? []) {
    expect(portion.blindSpots ?? []).toEqual([]);
    mails.push(portion.bytes);
  }
  const [folders, ...messages] = mails;
  // As many as its folders list.
  expect(messages.length).toBe(71);
  expect(embedded.length).toBe(messages.length);
  expect(layers.map(({ text }) => text)).toEqual([new TextDecoder().decode(folders)]);
  expect(messages.every((one) => mail().recognises(one.subarray(0, 4096), one))).toBe(true);
  expect(await readEmbedded?.('message-71')).toEqual(messages[70]);
});

it.each([600, 100_000, 9_000_000])('cut at %d bytes it is damaged, or says what', async (size) => {
  const cut = bytes.slice(0, size);
  const all = await pst()
    .portions?.(cut, OPEN)
    .catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'DAMAGED' });
    });
  if (all === undefined) return;
  const spots = [];
  for await (const portion of all.all()) spots.push(...(portion.blindSpots ?? []));
  expect(spots.length).toBeGreaterThan(0);
});

it('without its package it says what to install', async () => {
  vi.resetModules();
  vi.doMock('pst-extractor', () => {
    throw new Error('Cannot find package');
  });
  const fresh = (await import('../../../src/formats/pst/index.js')).pst();
  await expect(fresh.open(bytes, OPEN)).rejects.toMatchObject({
    code: 'MISSING_OPTIONAL',
    message: expect.stringContaining('npm install pst-extractor') as string,
  });
});

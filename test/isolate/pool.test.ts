import { afterAll, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/core/open-options.js';
import { remoteAdapter } from '../../src/isolate/remote-adapter.js';
import { textFile } from '../engine/text-format/pages.js';
import { hostileFormat } from './hostile-format.js';
import { hostilePool, livingChildren } from './hostile-pool.js';

/** A busy machine takes its time to start a child, and to fill a memory. */
const LIMITS: Limits = { timeMs: 100_000, memoryBytes: 512 * 1024 ** 2, inflatedBytes: 1024 ** 2 };
const GOOD = textFile('Dear Sir', 'page two');
const NO_ABORT = new AbortController().signal;

describe('a pool of children', () => {
  const pool = hostilePool();
  const format = remoteAdapter(hostileFormat(), pool);
  afterAll(() => pool.close());

  async function readGood(): Promise<void> {
    const document = await format.open(GOOD, { limits: LIMITS, signal: NO_ABORT });
    expect(document.coverage.pages).toBe(2);
    expect(document.layers[0]?.atoms).toBeInstanceOf(Int32Array);
    const span = { start: 0, end: 4 };
    expect(await document.locate([{ layer: 'page-1', span }])).toHaveLength(1);
    const redactions = [{ layer: 'page-1', span, entity: 'custom:value' as const }];
    const { bytes, boxes } = await document.redact({ redactions, areas: [] });
    await document.close();
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
    expect(new TextDecoder().decode(bytes)).toContain('     Sir');
    const needles = [{ id: 'n', value: 'Dear' }];
    const against = { bytes: GOOD, boxes };
    const audit = await format.audit(bytes, { needles, against, limits: LIMITS, signal: NO_ABORT });
    expect(audit).toMatchObject({ residues: [], changes: [] });
  }

  it.each([
    ['hang', { timeMs: 1500 }, 'LIMIT_TIME'],
    ['spin', { timeMs: 1500 }, 'LIMIT_TIME'],
    ['never', { timeMs: 1500 }, 'LIMIT_TIME'],
    ['heap', {}, 'LIMIT_MEMORY'],
    ['buffers', {}, 'LIMIT_MEMORY'],
    ['exit', {}, 'CRASHED'],
    ['abort', {}, 'CRASHED'],
    ['kill', {}, 'CRASHED'],
    ['stack', {}, 'CRASHED'],
    ['unhandled', {}, 'CRASHED'],
    ['typed', {}, 'ENCRYPTED'],
  ])('survives a document that does %s, and reads the next one', async (attack, limits, code) => {
    const signal = NO_ABORT;
    const opened = format.open(textFile(`ATTACK:${attack}`), {
      limits: { ...LIMITS, ...limits },
      signal,
    });
    await expect(opened).rejects.toMatchObject({ name: 'DocumentError', code });
    await readGood();
  });

  it('kills the child of an aborted document, and reads the next one', async () => {
    const abort = new AbortController();
    const opened = format.open(textFile('ATTACK:spin'), { limits: LIMITS, signal: abort.signal });
    setTimeout(() => {
      abort.abort();
    }, 500);
    await expect(opened).rejects.toMatchObject({ name: 'BlackletterError', code: 'ABORTED' });
    await readGood();
  });

  it('keeps its child warm, one document at a time', async () => {
    await readGood();
    const before = livingChildren();
    await Promise.all([readGood(), readGood(), readGood()]);
    expect(before).toHaveLength(1);
    expect(livingChildren()).toEqual(before);
  });

  it('lets nothing that a library prints through', async () => {
    const document = await format.open(textFile('ATTACK:print'), {
      limits: LIMITS,
      signal: NO_ABORT,
    });
    expect(document.layers[0]?.text).toContain('ATTACK');
    await document.close();
  });
});

describe('closing a pool', () => {
  it('leaves no child, gives up what runs, and starts no more', async () => {
    const pool = hostilePool(2);
    const format = remoteAdapter(hostileFormat(), pool);
    const options = { limits: LIMITS, signal: NO_ABORT };
    const idle = await format.open(GOOD, options);
    await idle.close();
    const running = format.open(textFile('ATTACK:spin'), options);
    const failure = expect(running).rejects.toMatchObject({ code: 'ABORTED' });
    await pool.close();
    await failure;
    expect(livingChildren()).toEqual([]);
    await expect(format.open(GOOD, options)).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

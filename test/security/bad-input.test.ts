import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HIDDEN_VALUE, hostile, hostileInputs } from '../../fixtures/pdf/hostile.js';
import { motionPdf } from '../../fixtures/pdf/motion.js';
import type { Engine } from '../../src/index.js';
import { createEngine } from '../../src/index.js';
import { attempt, verdict } from './attempt.js';
import { captureOutput } from './capture-output.js';
import { childEngine } from './child-engine.js';

vi.setConfig({ testTimeout: 120_000 });

/** What each bad input may come to; any other outcome is a change to look at. */
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  empty: ['UNSUPPORTED_FORMAT'],
  'png-named-pdf': ['UNSUPPORTED_FORMAT'],
  'header-only': ['DAMAGED'],
  'truncated-motion': ['DAMAGED'],
  'wrong-startxref': ['clean'],
  'shifted-xref': ['clean'],
  'no-pages': ['DAMAGED'],
  'no-root': ['DAMAGED'],
  'broken-flate': ['DAMAGED'],
  'page-tree-loop': ['DAMAGED'],
  'self-recursive-form': ['clean', 'incomplete', 'DAMAGED'],
  'mutually-recursive-forms': ['clean', 'incomplete', 'DAMAGED'],
  'deep-arrays': ['DAMAGED'],
  'previous-revision': ['clean'],
  'shadowed-object': ['clean'],
  'shadowing-object': ['redacted'],
  'freed-object': ['clean'],
  'freed-by-update': ['clean'],
  'orphan-stream': ['clean'],
  'orphan-object': ['clean'],
  'orphan-in-object-stream': ['clean'],
  'after-eof': ['clean'],
  'comment-between-objects': ['clean'],
  'trailer-entry': ['clean'],
  'encrypted-empty-password': ['redacted'],
  'encrypted-empty-password-rc4': ['redacted'],
  'encrypted-user-password': ['ENCRYPTED'],
};

/** These take more than this process has to give: they are opened in a child, under limits. */
const BOMBS: Readonly<Record<string, readonly string[]>> = {
  'flate-bomb': ['LIMIT_SIZE'],
  'many-operators': ['LIMIT_TIME', 'LIMIT_MEMORY', 'clean'],
  'billion-laughs-forms': ['LIMIT_SIZE'],
  'unclosed-saves': ['LIMIT_SIZE'],
  'forms-nested-deep': ['LIMIT_SIZE'],
  'deep-content': ['LIMIT_TIME', 'LIMIT_MEMORY', 'clean'],
  'predictor-columns': ['DAMAGED'],
  garbage: ['DAMAGED'],
  'million-objects': ['LIMIT_SIZE'],
};

it('has a verdict for every bad input', () => {
  const names = [...Object.keys(VERDICTS), ...Object.keys(BOMBS)];
  expect(names.sort()).toEqual(hostileInputs.map(({ name }) => name).sort());
});

describe('a bad input', () => {
  const engine = createEngine({ isolate: 'none' });

  it.each(Object.keys(VERDICTS))('%s is refused, or read and proved', async (name) => {
    const bytes = await hostile(name).build();
    const said = captureOutput();
    try {
      expect(VERDICTS[name]).toContain(
        verdict(await attempt(engine, bytes, { values: [HIDDEN_VALUE], fileName: `${name}.pdf` })),
      );
    } finally {
      said.stop();
    }
    expect(said.all()).toBe('');
  });

  it('that is encrypted opens with its password', async () => {
    const { build, password = '' } = hostile('encrypted-user-password');
    const bytes = await build();
    const options = { values: [HIDDEN_VALUE] };
    expect(verdict(await attempt(engine, bytes, { ...options, password }))).toBe('redacted');
    expect(verdict(await attempt(engine, bytes, { ...options, password: 'not it' }))).toBe(
      'ENCRYPTED',
    );
  });

  it('is never inspected or verified as if it were good', async () => {
    for (const name of ['empty', 'header-only', 'no-pages', 'no-root']) {
      const bytes = await hostile(name).build();
      const { status, reason } = await engine.inspect(bytes);
      expect({ status, code: reason?.code }).toEqual({
        status: 'refused',
        code: VERDICTS[name]?.[0],
      });
      const verification = await engine.verify(bytes, { values: [HIDDEN_VALUE] });
      expect(verification.done).toBe(false);
      expect(verification.reason?.code).toMatch(/^(?:UNSUPPORTED_FORMAT|DAMAGED|UNPROVED)$/u);
    }
  });
});

describe('a bomb', () => {
  let engine: Engine;
  beforeAll(() => {
    engine = childEngine();
  });
  afterAll(() => engine.close());

  it.each(Object.keys(BOMBS))('%s ends within its limits, and the host lives on', async (name) => {
    const bytes = await hostile(name).build();
    const outcome = await attempt(engine, bytes, {
      // What is to be seen through at once gets all the time that a busy machine needs to start a child.
      limits: {
        timeMs: BOMBS[name]?.includes('LIMIT_TIME') === true ? 3000 : 100_000,
        memoryBytes: 600 * 2 ** 20,
        inflatedBytes: 2 ** 26,
      },
    });
    expect(BOMBS[name]).toContain(verdict(outcome));
  });

  it('leaves the next document unharmed', async () => {
    const options = { values: [HIDDEN_VALUE] };
    const bytes = await hostile('encrypted-empty-password').build();
    expect(verdict(await attempt(engine, bytes, options))).toBe('redacted');
  });
});

describe('the motion, cut short', () => {
  const engine = createEngine({ isolate: 'none' });
  const motion = motionPdf();
  const places = Array.from({ length: 20 }, (_, at) => Math.floor((motion.length * at) / 20));

  it.each([...places, motion.length - 1, motion.length - 7])('after %d bytes', async (length) => {
    const outcome = await attempt(engine, motion.slice(0, length));
    expect(['refused', 'redacted', 'incomplete']).toContain(outcome.status);
    if (length < 5) expect(verdict(outcome)).toBe('UNSUPPORTED_FORMAT');
    // Half of a filing is no filing: without its end there is no page tree.
    if (length < motion.length * 0.9) expect(outcome.status).toBe('refused');
  });
});

import { describe, expect, it } from 'vitest';
import type { VerifyOptions } from '../../src/engine/engine.js';
import { textFile } from './text-format/pages.js';
import { testEngine } from './with-engine.js';

const engine = testEngine();
const ORIGINAL = textFile('Dear Sir, SSN 812-34-5678 and Fox', 'Page two');
const CLEAN = textFile('Dear Sir, SSN             and Fox', 'Page two');
const BOX = { left: 14, right: 25, bottom: -1, top: 0 };
const report = { findings: [{ places: [{ kind: 'page', page: 1, boxes: [BOX] } as const] }] };

describe('verify', () => {
  it.each<[string, Uint8Array, VerifyOptions, object]>([
    ['passes a clean file', CLEAN, {}, { done: true }],
    ['finds what detectors find', ORIGINAL, {}, { done: false, findings: [{ entity: 'us-ssn' }] }],
    [
      'finds a given value',
      CLEAN,
      { values: ['FOX'] },
      { done: false, left: [{ needle: 'value 1' }] },
    ],
    ['passes against the original', CLEAN, { against: ORIGINAL }, { done: true, changed: [] }],
    [
      'finds what the original says should be gone',
      textFile('Dear Sir, SSN             and Fox', '812345678'),
      { against: ORIGINAL, detectors: ['us-ssn'] },
      { done: false, left: [{ needle: 'us-ssn@page-1:14-25' }] },
    ],
    [
      'finds another change',
      textFile('Dear Sir, SSN             and Fix', 'Page two'),
      { against: ORIGINAL },
      { done: false, changed: [{ where: 'page 1' }] },
    ],
    [
      'knows by the report where something went',
      CLEAN,
      { against: ORIGINAL, detectors: [], report },
      { done: true, changed: [] },
    ],
    [
      'without report or detectors calls it a change',
      CLEAN,
      { against: ORIGINAL, detectors: [] },
      { done: false, changed: [{ where: 'page 1' }] },
    ],
    [
      'says that a file is broken',
      textFile('BROKEN'),
      {},
      { done: false, reason: { code: 'DAMAGED' } },
    ],
  ])('%s', async (_, output, options, expected) => {
    const verification = await engine.verify(output, options);
    expect(verification).toMatchObject(expected);
    expect(JSON.stringify(verification)).not.toMatch(/5678|fox/iu);
  });

  it('lets the last four stand where the policy let them stay', async () => {
    const output = textFile('Dear Sir, SSN        5678 and Fox', 'Page two');
    const options = { against: ORIGINAL, policy: 'frcp-5.2' };
    expect(await engine.verify(output, options)).toMatchObject({ done: true });
  });

  it('says what a report must be', async () => {
    const bad = { report: {} } as unknown as VerifyOptions;
    await expect(engine.verify(CLEAN, bad)).rejects.toMatchObject({ code: 'BAD_OPTION' });
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as blackletter from '../../src/index.js';
import { textFormat } from './text-format/index.js';
import { textFile } from './text-format/pages.js';
import { patternDetector } from './with-engine.js';

const { BlackletterError, builtIn, createEngine, detect, redact } = blackletter;

it('exports what the contract names, and nothing by accident', () => {
  expect(Object.keys(blackletter).sort()).toEqual([
    'BlackletterError',
    'DocumentError',
    'builtIn',
    'builtInPolicies',
    'checkCourt',
    'courts',
    'createEngine',
    'detect',
    'fromXfdf',
    'inspect',
    'parseCourt',
    'parseDetectors',
    'patternDetector',
    'prepareScan',
    'redact',
    'roster',
    'scan',
    'toDecisions',
    'toXfdf',
    'verify',
    'wordListDetector',
  ]);
});

describe('detect', () => {
  it('gives offsets into the string', async () => {
    const text = '\u{1f600} SSN 812-34-5678';
    const [finding] = await detect(text);
    expect(text.slice(finding?.start, finding?.end)).toBe('812-34-5678');
    expect(finding).toMatchObject({ entity: 'us-ssn', masked: '[SSN]', source: 'text' });
    expect((await detect(text, { source: 'ocr' }))[0]?.source).toBe('ocr');
  });

  it('gives the same fingerprint to the same value under the same key only', async () => {
    const prints = async (text: string, fingerprintKey: string): Promise<unknown> =>
      (await detect(text, { fingerprintKey }))[0]?.fingerprint;
    const one = await prints('SSN 812-34-5678', 'key');
    expect(one).toMatch(/^[0-9a-f]{64}$/u);
    expect(await prints('SSN: 812 34 5678', 'key')).toBe(one);
    expect(await prints('SSN 812-34-5678', 'other')).not.toBe(one);
    expect((await detect('SSN 812-34-5678'))[0]).not.toHaveProperty('fingerprint');
  });

  it('keeps the other entities that a value may be', async () => {
    const phone = patternDetector('other-phone', /\d{3}-\d\d-\d{4}/gu, {
      entity: 'phone',
      confidence: 0.4,
    });
    const engine = createEngine({ detectors: [...builtIn(), phone] });
    const [finding, ...others] = await engine.detect('SSN 812-34-5678');
    expect(others).toEqual([]);
    expect(finding?.alternatives).toEqual([{ entity: 'phone', confidence: 0.4 }]);
    await engine.close();
  });

  it('leaves alone what is compliant, unless a surer hit reaches beyond it', async () => {
    const short = patternDetector('short', /\d{4}/gu, { compliant: true, confidence: 0.8 });
    const long = patternDetector('long', /\d{2}-\d{4}/gu, { confidence: 0.5 });
    const engine = createEngine({ detectors: [short, long] });
    const seen = async (text: string): Promise<unknown[]> =>
      (await engine.detect(text)).map(({ entity, compliant }) => [entity, compliant === true]);
    expect(await seen('no 1234')).toEqual([['custom:short', true]]);
    expect(await seen('no 12-1234')).toEqual([['custom:long', false]]);
    await engine.close();
  });

  it('says that a detector failed', async () => {
    const broken = patternDetector('broken', /x/gu, {
      scan: ({ text }) => [{ start: 0, end: text.length + 1, confidence: 1, reasons: [] }],
    });
    const failing = detect('812-34-5678', { detectors: [broken] });
    await expect(failing).rejects.toMatchObject({ code: 'INTERNAL' });
    await expect(failing).rejects.not.toMatchObject({
      message: expect.stringContaining('812') as string,
    });
  });
});

describe('createEngine', () => {
  let folder = '';
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads paths, and formats of the user in this process', async () => {
    folder = await mkdtemp(join(tmpdir(), 'blackletter-test-'));
    const path = join(folder, 'letter');
    await writeFile(path, textFile('SSN 812-34-5678'));
    const engine = createEngine({ formats: [textFormat()], isolate: 'none' });
    expect((await engine.inspect(path)).status).toBe('found');
    expect((await engine.redact(path)).status).toBe('redacted');
    expect((await engine.verify(path)).done).toBe(false);
    await engine[Symbol.asyncDispose]();
  });

  it('says that the child is missing where the package was bundled into something else', async () => {
    await expect(redact(textFile('x'))).rejects.toThrow(/child\.cjs is not beside/u);
    await expect(redact(textFile('x'))).rejects.toBeInstanceOf(BlackletterError);
  });

  it.each([
    ['a missing file', 'no-such-file-812-34-5678', 'NOT_FOUND'],
    ['no source', 7, 'BAD_OPTION'],
    ['an empty path', '', 'BAD_OPTION'],
  ])('throws for %s', async (_, source, code) => {
    const engine = createEngine({ formats: [textFormat()], isolate: 'none' });
    const reading = engine.redact(source as string);
    await expect(reading).rejects.toMatchObject({ code });
    await expect(reading).rejects.not.toMatchObject({
      message: expect.stringContaining('812') as string,
    });
  });

  it('gives an error of its own code the place where it was thrown, and not its message', async () => {
    const format = textFormat();
    const broken = {
      ...format,
      recognises: (): boolean => {
        throw new TypeError('fell over 812-34-5678');
      },
    };
    const engine = createEngine({ formats: [broken], isolate: 'none' });
    const error: unknown = await engine.redact(textFile('x')).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'INTERNAL', cause: { name: 'TypeError' } });
    const { cause } = error as Error;
    const stack = String((cause as Error).stack);
    expect(stack).toContain('facade.test');
    // Lines and columns may be any numbers.
    expect(stack.replace(/:\d+/gu, '') + String(cause)).not.toContain('812');
  });
});

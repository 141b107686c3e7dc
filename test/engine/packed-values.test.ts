import { describe, expect, it } from 'vitest';
import type { Options } from '../../src/engine/options/settings.js';
import { createEngine } from '../../src/index.js';

const LAST: Options = { policy: 'frcp-5.2' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const url = (text: string): string => Buffer.from(text).toString('base64url');
const hex = (text: string): string => Buffer.from(text).toString('hex');

describe('a value that is packed goes with its run', () => {
  it.each<[string, string, string, Options?]>([
    ['with its label', `x ${base64('SSN: 812-34-5678')} y\n`, 'x [SSN] y\n'],
    ['behind its label', `ssn=${base64('812345678')}\n`, 'ssn=[SSN]\n'],
    ['in digits', `note ${hex('DOB: 03/04/1985')}\n`, 'note [DOB]\n'],
    [
      'in a token of the web',
      `t ${url('{"alg":"HS256"}')}.${url('{"ssn":"812-34-5678"}')}.c2ln\n`,
      `t ${url('{"alg":"HS256"}')}.[SSN].c2ln\n`,
    ],
    [
      'known from elsewhere',
      `SSN: 812-34-5678, q ${base64('812345678')}\n`,
      'SSN: [SSN], q [SSN]\n',
    ],
    ['whole, where the last four may stay', `x ${base64('SSN: 812-34-5678')}\n`, 'x [SSN]\n', LAST],
    [
      'given',
      `x ${base64('for Rita Offling, c/o')}\n`,
      'x [VALUE]\n',
      { values: ['Rita Offling'], detectors: [] },
    ],
  ])('%s', async (_, before, after, options = {}) => {
    const engine = createEngine({ isolate: 'none' });
    try {
      const outcome = await engine.redact(new TextEncoder().encode(before), options);
      expect(outcome.status).toBe('redacted');
      expect(new TextDecoder().decode('output' in outcome ? outcome.output : undefined)).toBe(
        after,
      );
    } finally {
      await engine.close();
    }
  });
});

it('what is masked before it is packed stays', async () => {
  const engine = createEngine({ isolate: 'none' });
  const text = new TextEncoder().encode(`x ${base64('SSN: xxx-xx-5678')}\n`);
  expect((await engine.redact(text)).status).toBe('clean');
  await engine.close();
});

it('a finding in a packed run says so, and no value', async () => {
  const engine = createEngine();
  const text = `x ${base64('SSN: 812-34-5678')}`;
  const [finding, ...others] = await engine.detect(text);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ entity: 'us-ssn', start: 2, end: text.length });
  expect(finding?.reasons).toContain('packed in base64 or hexadecimal digits');
  expect(JSON.stringify(finding)).not.toMatch(/812|5678/u);
  await engine.close();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedRuns } from '../../src/core/shared/packed-runs.js';

const TOLD = 'SSN: 812-34-5678 of a person who lives by the sea, and has lived there for years';
const packed = (text: string, encoding: BufferEncoding, as: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, as).toString(encoding);
const base64 = packed(TOLD, 'base64');

describe('a packed run is read', () => {
  it.each<[string, string, string, string]>([
    ['in base64', `token ${base64} end`, base64, TOLD],
    ['in a short one', `x="${packed('812345678', 'base64')}"`, 'ODEyMzQ1Njc4', '812345678'],
    ['behind an address', `https://example.test/t/${base64}`, base64, TOLD],
    ['in lines', base64.replace(/.{76}/u, '$&\r\n'), '', TOLD],
    ['in the alphabet of addresses', packed('>>>~~~??? 812', 'base64url'), '', '>>>~~~??? 812'],
    ['in hexadecimal digits', `x ${packed(TOLD, 'hex')}`, packed(TOLD, 'hex'), TOLD],
    ['in digits of a program', `0x${packed(TOLD, 'hex')}`, '', TOLD],
    ['in digits of a database', `\\x${packed(TOLD, 'hex')}`, `x${packed(TOLD, 'hex')}`, TOLD],
    ['as UTF-16', packed(TOLD, 'base64', 'utf16le'), '', TOLD],
    ['with letters of UTF-8', packed('Zoë Müller, 812', 'base64'), '', 'Zoë Müller, 812'],
  ])('%s', (_, text, run, said) => {
    const [found, ...others] = packedRuns(text);
    expect(others).toEqual([]);
    expect(found?.text).toBe(said);
    expect(text.slice(found?.start, found?.end)).toBe(run === '' ? text : run);
  });

  it('in each part of a token between full stops', () => {
    const text = `${packed('{"alg":"HS256"}', 'base64url')}.${packed('{"n":"812"}', 'base64url')}.x`;
    expect(packedRuns(text).map((run) => run.text)).toEqual(['{"alg":"HS256"}', '{"n":"812"}']);
  });
});

it.each([
  ['words', 'Massachusetts MassachusettsStatehouseOffice uncharacteristically'],
  ['a path', '/usr/local/share/whatever/IsThis'],
  ['rules', `${'-'.repeat(80)}\n${'_'.repeat(80)}`],
  ['numbers', '4111-1111-1111-1111 2019-cv-01234-ABC 00000000000000000000'],
  ['a checksum', 'd41d8cd98f00b204e9800998ecf8427e 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12'],
  ['a picture', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'],
])('%s are none', (_, text) => {
  expect(packedRuns(text)).toEqual([]);
});

describe('laws', () => {
  const told = fc.string({
    unit: fc.constantFrom('a', 'Z', ' ', '0', '9', '-', ',', 'é'),
    minLength: 12,
    maxLength: 200,
  });

  it('what is packed is read, whatever stands around it', () => {
    fc.assert(
      fc.property(told, fc.constantFrom('base64', 'base64url', 'hex'), (text, encoding) => {
        const run = packed(text, encoding);
        expect(packedRuns(`It says "${run}", he said.`)).toContainEqual({
          start: 9,
          end: 9 + run.length,
          text,
        });
      }),
    );
  });

  it('runs are in order, apart and within the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), told, fc.string(), (before, text, after) => {
        const whole = before + packed(text, 'base64') + after;
        let last = 0;
        for (const { start, end } of packedRuns(whole)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(whole.length);
      }),
    );
  });
});

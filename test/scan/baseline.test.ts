import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import type { Finding } from '../../src/core/finding.js';
import type { ScanRecord } from '../../src/core/scan-record.js';
import type { AcceptedFinding } from '../../src/scan/baseline/baseline.js';
import {
  baselineText,
  emptyBaseline,
  isDay,
  parseBaseline,
} from '../../src/scan/baseline/baseline-file.js';
import { indexBaseline } from '../../src/scan/baseline/baseline-match.js';
import { updateBaseline } from '../../src/scan/baseline/baseline-update.js';
import { sampleFinding } from '../report/sample.js';

const KEY = new TextEncoder().encode('a key of thirty-two bytes or more');
const TODAY = '2026-03-31';
const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

describe('an accepted finding', () => {
  it.each([
    ['the value anywhere', {}, true],
    ['as its kind', { entity: 'us-ssn' }, true],
    ['as another kind', { entity: 'us-itin' }, false],
    ['in its file', { path: 'hr/list.csv' }, true],
    ['in another file', { path: 'hr/list.csv.old' }, false],
    ['in its folder', { path: 'hr/' }, true],
    ['in a folder of a longer name', { path: 'h/' }, false],
    ['a path that is only its beginning', { path: 'hr' }, false],
    ['another value', { fingerprint: B }, false],
    ['until today', { expires: TODAY }, true],
    ['until yesterday', { expires: '2026-03-30' }, false],
  ] satisfies [string, Partial<AcceptedFinding>, boolean][])('%s', (_name, over, accepts) => {
    const { accepted, fresh } = judge([entry(over)], record([found(A)]));
    expect(accepted).toEqual(accepts ? ['us-ssn@text:0-11'] : []);
    expect(fresh).toHaveLength(accepts ? 0 : 1);
  });

  it('whose time is over is named, unless another one still holds', () => {
    const over = entry({ expires: '2026-01-01' });
    expect(judge([over], record([found(A)])).expired).toEqual([over]);
    expect(judge([over, entry({})], record([found(A)])).expired).toEqual([]);
  });

  it('is told of names of files too', () => {
    const named = { ...record([]), nameFindings: [found(A)] };
    expect(judge([entry({})], named)).toMatchObject({ fresh: [], accepted: ['us-ssn@text:0-11'] });
  });

  it('without a fingerprint there is none', () => {
    expect(judge([entry({})], record([sampleFinding()])).fresh).toHaveLength(1);
  });

  it('is asked for nothing that may stay', () => {
    const findings = [found(B, { compliant: true }), found(B, { unprotected: true })];
    expect(judge([], record(findings))).toEqual({ accepted: [], fresh: [], expired: [] });
  });
});

describe('an update', () => {
  it('accepts exactly what was found, through its file', () => {
    const value = fc
      .tuple(fc.constantFrom<EntityId>('us-ssn', 'iban'), fc.stringMatching(/^[0-9a-f]{64}$/u))
      .map(([entity, print]) => found(print, { entity, id: `${entity}@${print}` }));
    const files = fc.dictionary(fc.stringMatching(/^[a-z/]{1,9}$/u), fc.array(value), {
      maxKeys: 5,
    });
    fc.assert(
      fc.property(files, value, (found, other) => {
        const update = updateBaseline(emptyBaseline(KEY), {
          reason: 'known',
          by: 'clerk',
          today: TODAY,
          expires: '2026-12-31',
        });
        for (const [path, findings] of Object.entries(found)) update.add(path, findings);
        const text = baselineText(update.finish());
        const index = indexBaseline(parseBaseline(JSON.parse(text), KEY), TODAY);
        for (const [path, findings] of Object.entries(found))
          expect(index.judge({ ...record(findings), path }).fresh).toEqual([]);
        const elsewhere = index.judge({ ...record([other]), path: 'not/there' });
        expect(elsewhere.fresh).toEqual([other]);
      }),
    );
  });

  it('keeps other entries with their reasons, and renews those whose time is over', () => {
    const old = entry({ path: 'hr/list.csv', entity: 'us-ssn', expires: '2025-01-01' });
    const kept = entry({ fingerprint: B, reason: 'a public number' });
    const update = updateBaseline(
      { ...emptyBaseline(KEY), accepted: [old, kept] },
      { reason: 'still there', by: 'partner', today: TODAY },
    );
    update.add('hr/list.csv', [found(A)]);
    expect(update.finish().accepted).toEqual([
      kept,
      { ...old, reason: 'still there', by: 'partner', accepted: TODAY, expires: undefined },
    ]);
  });
});

describe('a baseline file', () => {
  it('is the same text whatever the order of its entries', () => {
    const entries = [entry({}), entry({ fingerprint: B }), entry({ path: 'hr/' })];
    const text = (accepted: AcceptedFinding[]): string =>
      baselineText({ ...emptyBaseline(KEY), accepted });
    expect(text([...entries].reverse())).toBe(text(entries));
  });

  it.each([
    ['no object', [], /no baseline of this version/u],
    ['another version', { schemaVersion: 2, accepted: [] }, /no baseline of this version/u],
    ['another key', { ...emptyBaseline(Uint8Array.of(1)) }, /another key/u],
    ['no fingerprint', withEntry({ fingerprint: 'abc' }), /fingerprint .* in accepted\.0$/u],
    ['an entity that is none', withEntry({ entity: 'ssn' }), /entity id .* in accepted\.0$/u],
    ['no reason', withEntry({ reason: ' ' }), /a reason in accepted\.0$/u],
    ['nobody', withEntry({ by: undefined }), /as by in accepted\.0$/u],
    ['no day', withEntry({ expires: '31.12.2026' }), /as expires in accepted\.0$/u],
    ['an unknown key', withEntry({ note: 'x' }), /no other keys than fingerprint/u],
    ['an entry that is none', { ...emptyBaseline(KEY), accepted: [3] }, /object in accepted\.0$/u],
  ])('with %s is refused', (_name, input, message) => {
    expect(() => parseBaseline(input, KEY)).toThrow(
      expect.objectContaining({
        code: 'BAD_OPTION',
        message: expect.stringMatching(message) as string,
      }),
    );
  });

  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['tomorrow', false],
  ])('%s as a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

function judge(accepted: AcceptedFinding[], of: ScanRecord) {
  return indexBaseline({ ...emptyBaseline(KEY), accepted }, TODAY).judge(of);
}

function withEntry(over: object): object {
  return { ...emptyBaseline(KEY), accepted: [{ ...entry({}), ...over }] };
}

function entry(over: Partial<AcceptedFinding>): AcceptedFinding {
  return { fingerprint: A, reason: 'known', by: 'clerk', accepted: '2026-01-01', ...over };
}

function found(fingerprint: string, over: Partial<Finding> = {}): Finding {
  return sampleFinding({ id: 'us-ssn@text:0-11', fingerprint, ...over });
}

function record(findings: readonly Finding[]): ScanRecord {
  const identity = { id: 'entry' };
  return {
    ...identity,
    path: 'hr/list.csv',
    root: 0,
    kind: 'file',
    status: 'found',
    findings,
    blindSpots: [],
  };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.js';
import { cappedFindings } from '../../src/scan/capped-findings.js';
import { countsIn } from '../../src/scan/counted-findings.js';
import { tempFolder } from '../cli/temp-folder.js';
import { recordsOf, scanFromSources } from './scan-from-sources.js';

const temp = tempFolder();

const anyFinding = fc
  .record({
    entity: fc.constantFrom('us-ssn' as const, 'email' as const),
    confidence: fc.double({ min: 0.3, max: 1, noNaN: true }),
    isCompliant: fc.boolean(),
  })
  .map(({ entity, confidence, isCompliant }): Finding => ({
    id: 'x',
    entity,
    confidence,
    detector: entity,
    reasons: [],
    places: [],
    masked: '',
    source: 'text',
    ...(isCompliant ? { compliant: true } : {}),
  }));

it('law: what a record does not hold is counted, and no surer than what it holds', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), (given) => {
      const capped = cappedFindings(3);
      const findings = given.map((finding, at) => ({ ...finding, id: String(at) }));
      for (const finding of findings) capped.add(finding);
      const { findings: kept, findingsOmitted = {} } = capped.all();
      expect(kept).toEqual(findings.filter((one) => kept.includes(one)));
      for (const entity of ['us-ssn', 'email'] as const) {
        const counting = findings.filter((one) => one.entity === entity && !one.compliant);
        const held = counting.filter((one) => kept.includes(one));
        expect(held.length).toBe(Math.min(3, counting.length));
        expect(held.length + (findingsOmitted[entity] ?? 0)).toBe(counting.length);
        const least = Math.min(...held.map(({ confidence }) => confidence));
        const left = counting.filter((one) => !kept.includes(one));
        expect(left.every(({ confidence }) => confidence <= least)).toBe(true);
      }
    }),
  );
});

it('a file of more findings than a record holds has all of them counted', async () => {
  const lines = Array.from({ length: 1200 }, (_, at) => `SSN: 842-91-${String(1001 + at)}`);
  const path = temp.write('many.txt', lines.join('\n'));
  const [record] = await recordsOf(scanFromSources([path], { isolate: 'none' }));
  expect(record?.findings.length).toBe(1000);
  expect(record?.findingsOmitted).toEqual({ 'us-ssn': 200 });
  expect(record?.weight?.entities).toEqual({ 'us-ssn': 1200 });
  expect(record === undefined ? 0 : countsIn(record, 0)).toBe(1200);
});

it('a large mailbox is read to its end, and its messages keep their numbers', async () => {
  const mails = Array.from({ length: 450 }, (_, at) => {
    const body = at === 332 ? 'Her SSN is 842-91-2656.' : 'Nothing.';
    return `From a@example.com Mon May  3 10:00:00 2021\nFrom: a\nSubject: x\nX-A: b\n\n${body}\n\n`;
  });
  const path = temp.write('all.mbox', mails.join(''));
  const [record] = await recordsOf(scanFromSources([path], { isolate: 'none' }));
  expect(record).toMatchObject({ status: 'found', mediaType: 'application/mbox' });
  const found = record?.findings.filter(({ entity }) => entity === 'us-ssn') ?? [];
  expect(found.map(({ places }) => places)).toMatchObject([
    [{ kind: 'embedded', within: ['message 333'] }],
  ]);
  expect(record?.coverage?.parts).toContainEqual({ part: 'message', count: 450, read: true });
});

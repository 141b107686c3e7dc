import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RawEntry } from '../../fixtures/docx/raw-zip.js';
import { rawZip } from '../../fixtures/docx/raw-zip.js';
import type { BlindSpot } from '../../src/core/coverage.js';
import type { Finding } from '../../src/core/finding.js';
import { cappedFindings } from '../../src/scan/work/capped-findings.js';
import { countsIn } from '../../src/scan/work/counted-findings.js';
import { tempFolder } from '../cli/temp-folder.js';
import { recordsOf, scanFromSources } from './scan-from-sources.js';

const temp = tempFolder();
const SAID = 'SSN: 842-91-2656';

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

it.each<[string, RawEntry, Partial<BlindSpot>]>([
  [
    'an entry with a password',
    { name: 'b', content: 'x', flags: 1 },
    { code: 'encrypted', where: 'entry 2' },
  ],
  ['a name twice', { name: 'A.TXT', content: SAID }, { where: 'archive' }],
  [
    'a checksum that is not true',
    { name: 'b.txt', content: 'x', checksum: 1 },
    { where: 'entry 2' },
  ],
  [
    'a size that is not true',
    { name: 'b.txt', content: 'x', claimedSize: 9 },
    { where: 'entry 2' },
  ],
])('an archive with %s is looked at without it', async (_name, entry, spot) => {
  const path = temp.path('a.zip');
  writeFileSync(
    path,
    rawZip([{ name: 'a.txt', content: SAID }, entry, { name: 'c', content: SAID }]),
  );
  const [record] = await recordsOf(scanFromSources([path], { isolate: 'none', fresh: true }));
  expect(record).toMatchObject({ status: 'incomplete', mediaType: 'application/zip' });
  expect(record?.blindSpots).toContainEqual(expect.objectContaining(spot));
  const within = record?.findings.map(
    ({ places: [place] }) => place?.kind === 'embedded' && place.within,
  );
  expect(within).toEqual(expect.arrayContaining([['entry 1'], ['entry 3']]));
});

it('an archive with names in an old code page is looked at, and one of passwords alone is unread', async () => {
  const names = Buffer.from(rawZip([{ name: 'caf~.txt', content: SAID }]));
  for (let at = names.indexOf('caf~'); at >= 0; at = names.indexOf('caf~')) names[at + 3] = 0x82;
  for (const head of ['PK\x03\x04', 'PK\x01\x02'])
    names.writeUInt16LE(0, names.indexOf(head, 0, 'latin1') + (head.endsWith('\x04') ? 6 : 8));
  writeFileSync(temp.path('old.zip'), names);
  writeFileSync(temp.path('shut.zip'), rawZip([{ name: 'a', content: 'x', flags: 1 }]));
  const paths = [temp.path('old.zip'), temp.path('shut.zip')];
  const records = await recordsOf(scanFromSources(paths, { isolate: 'none' }));
  const old = records.find(({ path }) => path === 'old.zip');
  expect(old?.findings.map(({ entity }) => entity)).toEqual(['us-ssn']);
  const shut = records.find(({ path }) => path === 'shut.zip');
  expect(shut).toMatchObject({ status: 'unread', reason: { code: 'ENCRYPTED' } });
});

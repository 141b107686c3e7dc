import { expect, it } from 'vitest';
import { findingsTable } from '../../src/report/findings-table.js';
import { printable } from '../../src/report/printable.js';
import { documentReport } from '../../src/report/report-json.js';
import { summaryText } from '../../src/report/summary-text.js';
import { sampleFinding, sampleInspection, sampleOutcome } from './sample.js';

const request = {
  name: 'motion.pdf',
  outputName: 'motion.redacted.pdf',
  policies: [],
  startedAt: new Date(0),
  finishedAt: new Date(0),
};

it('tells what was found, written and proved', async () => {
  const report = await documentReport(sampleOutcome(), request);
  expect(summaryText(report)).toBe(
    [
      'motion.pdf  6 pages  redacted: 1 of 1 finding removed and proved',
      '  page 2   us-ssn   [SSN]   98 %   removed',
      '  metadata taken out: Info/Author',
      '  verified by PDFium (6 pages, 9000 characters, 1 XML part)',
      '  written to motion.redacted.pdf',
      '',
    ].join('\n'),
  );
});

it('tells what was not read, not looked for, and why nothing was written', async () => {
  const { output: _output, ...unwritten } = sampleOutcome() as { output: Uint8Array } & object;
  const refused = {
    ...unwritten,
    status: 'refused',
    reason: { code: 'SURVIVOR', message: 'An identifier is still there' },
    notLookedFor: ['passport'],
    blindSpots: [{ code: 'image', where: 'page 3', why: 'no OCR' }],
    verification: {
      done: false,
      readers: [],
      left: [{ needle: 'a', reader: 'raw walk', where: 'object 12', form: 'digits only' }],
      changed: [{ kind: 'pixels', where: 'page 1' }],
      findings: [sampleFinding()],
    },
  };
  const text = summaryText(await documentReport(refused as never, request));
  expect(text).toContain('REFUSED SURVIVOR: An identifier is still there');
  expect(text).toContain('not read: page 3: no OCR');
  expect(text).toContain('not looked for: passport');
  expect(text).toContain('still there: object 12 (digits only, seen by raw walk)');
  expect(text).toContain('changed elsewhere: pixels, page 1');
  expect(text).toContain('still found: page 2   us-ssn   [SSN]');
  expect(text).toContain('nothing was written');
  expect(text).not.toContain('written to');
});

it('says nothing of writing when it only looked', async () => {
  const text = summaryText(await documentReport(sampleInspection(), request));
  expect(text).toContain('1 finding');
  expect(text).not.toContain('written');
});

it('uses terminal codes only when asked', async () => {
  const report = await documentReport(sampleOutcome(), request);
  expect(summaryText(report)).not.toContain('\u001b');
  expect(summaryText(report, { colour: true })).toContain('\u001b[32m');
});

it('lets no name steer the terminal', () => {
  expect(printable('a\u001b[2Jb\u202Ec\nd')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd');
});

it('joins like findings of a page and cuts long lists', () => {
  const twice = [sampleFinding(), sampleFinding({ confidence: 0.5 })];
  expect(findingsTable(twice.map((one) => ({ ...one, action: 'removed' })))).toEqual([
    'page 2   us-ssn   [SSN] ×2   50–98 %   removed',
  ]);
  const many = Array.from({ length: 100 }, (_, i) => ({
    ...sampleFinding({ places: [{ kind: 'page', page: i + 1, boxes: [] }] }),
    action: 'removed' as const,
  }));
  expect(findingsTable(many)).toHaveLength(61);
  expect(findingsTable(many).at(-1)).toBe('… and 40 more lines like these (see --report)');
});

it('says of every finding why it is one, when asked', async () => {
  const finding = {
    ...sampleFinding(),
    reasons: ['label "ssn" before', 'area, group and serial valid'],
    alternatives: [{ entity: 'us-itin' as const, confidence: 0.12 }],
  };
  const report = await documentReport({ ...sampleInspection(), findings: [finding] }, request);
  const text = summaryText(report, { explain: true });
  expect(text).toContain('because: label "ssn" before; area, group and serial valid');
  expect(text).toContain('could be: us-itin (12 %)');
});

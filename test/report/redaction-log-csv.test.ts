import { expect, it } from 'vitest';
import { redactionLogCsv } from '../../src/report/redaction-log-csv.js';
import { documentReport } from '../../src/report/report-json.js';
import { sampleFinding, sampleInspection, sampleOutcome } from './sample.js';

const request = {
  name: '=cmd.pdf',
  outputName: 'x.pdf',
  policies: [],
  startedAt: new Date(0),
  finishedAt: new Date(0),
};

it('has one row a finding, with page, box, action and proof', async () => {
  const findings = [sampleFinding({ id: 'a' }), sampleFinding({ id: 'b', places: [] })];
  const removed = await documentReport({ ...sampleOutcome(), findings, removed: ['a'] }, request);
  expect(redactionLogCsv([removed])).toBe(
    'document,page,box,entity,masked,confidence,action,policy,reasons,verification\r\n' +
      `'=cmd.pdf,2,72.0 700.0 140.3 712.0,us-ssn,[SSN],0.98,removed,full,"label ""ssn"" before; shape 3-2-4",gone by PDFium\r\n` +
      `'=cmd.pdf,,,us-ssn,[SSN],0.98,kept,full,"label ""ssn"" before; shape 3-2-4",not removed\r\n`,
  );
});

it('names part and field places, and has only the header for no findings', async () => {
  const findings = [
    sampleFinding({ places: [{ kind: 'field', name: 'Info/Title' }] }),
    sampleFinding({ places: [{ kind: 'part', part: 'word/footnotes.xml', path: 'p[2]' }] }),
  ];
  const report = await documentReport(sampleInspection({ findings }), request);
  const rows = redactionLogCsv([report]).split('\r\n');
  expect(rows[1]).toContain(',Info/Title,,us-ssn,');
  expect(rows[2]).toContain(',word/footnotes.xml p[2],,us-ssn,');
  expect(redactionLogCsv([]).split('\r\n')).toHaveLength(2);
});

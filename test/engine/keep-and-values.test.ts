import { expect, it } from 'vitest';
import type { Options } from '../../src/engine/options/settings.js';
import { textFormat } from './text-format/index.js';
import { textFile } from './text-format/pages.js';
import { testEngine } from './with-engine.js';

const SSN = 'SSN 812-34-5678';

it.each<[string, string, Options, string[], string]>([
  ['a kept value stays', SSN, { keep: ['812 34 5678'] }, [], SSN],
  ['a kept pattern stays', SSN, { keep: [/^812/u] }, [], SSN],
  ['a pattern with a memory', `${SSN}, ${SSN}`, { keep: [/812/gu] }, [], `${SSN}, ${SSN}`],
  ['another value goes', SSN, { keep: ['812-34-5679'] }, ['us-ssn'], 'SSN            '],
  [
    'a given value beats keep',
    SSN,
    { keep: ['812-34-5678'], values: ['812345678'] },
    ['custom:value'],
    'SSN            ',
  ],
  [
    'a number goes with its extension, and elsewhere without',
    'Cell 559-555-0142 x12; order 5595550142',
    {},
    ['phone', 'phone'],
    'Cell                 ; order           ',
  ],
  [
    'a number that is kept stays with its extension',
    'Cell 559-555-0142 x12',
    { keep: ['559-555-0142'] },
    [],
    'Cell 559-555-0142 x12',
  ],
  [
    'people of a roster go without detectors',
    'Hale, Mia; MIA J. HALE',
    { detectors: [], roster: ['Mia Hale'] },
    ['minor-name', 'minor-name'],
    '         ;            ',
  ],
  [
    'initials of people of a roster stay where a rule lets them',
    'for Mia Hale',
    { detectors: [], roster: ['Mia Hale'], policy: 'frcp-5.2' },
    ['minor-name'],
    'for M   H   ',
  ],
  [
    'a kept name stays though it is on the roster',
    'for Mia Hale',
    { detectors: [], roster: ['Mia Hale'], keep: ['Mia Hale'] },
    [],
    'for Mia Hale',
  ],
  [
    'given values go without detectors',
    'Mr. Fox-\nley',
    { detectors: [], values: ['foxley'] },
    ['custom:value'],
    'Mr.     \n   ',
  ],
  [
    'a given value is a whole token',
    'where the reasons',
    { values: ['here'] },
    [],
    'where the reasons',
  ],
  [
    'a given value goes whole under any policy',
    SSN,
    { policy: 'frcp-5.2', values: ['812-34-5678'] },
    ['custom:value'],
    'SSN            ',
  ],
  [
    'what reaches beyond goes too',
    'SSN 812-34-5678',
    { values: ['SSN 812'] },
    ['us-ssn'],
    '               ',
  ],
  [
    'a given part goes too',
    SSN,
    { policy: 'frcp-5.2', values: ['5678'] },
    ['us-ssn'],
    'SSN            ',
  ],
  ['a low threshold', SSN, { minConfidence: 1 }, ['us-ssn'], 'SSN            '],
  ['no detectors', SSN, { detectors: [] }, [], SSN],
])('%s', async (_, page, options, removed, expected) => {
  const outcome = await testEngine().redact(textFile(page), options);
  expect(outcome.status).toBe(removed.length > 0 ? 'redacted' : 'clean');
  expect(outcome.removed.map((id) => id.split('@')[0])).toEqual(removed);
  const output = 'output' in outcome ? new TextDecoder().decode(outcome.output) : '';
  expect(output.slice(output.indexOf('\n\n') + 2)).toBe(expected);
});

it('reports what was kept, and does not say that it was removed', async () => {
  const outcome = await testEngine().redact(textFile(SSN), { keep: ['812-34-5678'] });
  expect(outcome.findings.map(({ id }) => id)).toEqual(['us-ssn@page-1:4-15']);
  expect(outcome.removed).toEqual([]);
});

it.each([
  ['as it is', 'Mr. Foxley, alias Smith', 'refused'],
  ['only a longer word', 'Mr. Foxleys', 'incomplete'],
])('hunts a given value that only stands in an unread part: %s', async (_, attachment, status) => {
  const engine = testEngine({ format: textFormat({ attachment }) });
  const options = { values: ['Jones', 'Foxley'], detectors: [], allowIncomplete: true };
  const outcome = await engine.redact(textFile('Mr. Jones'), options);
  expect(outcome.status).toBe(status);
  expect(outcome.verification.left.map(({ needle, where }) => [needle, where])).toEqual(
    status === 'refused' ? [['value 2', 'attachment']] : [],
  );
});

it('finds a value without its label once it is known', async () => {
  const page = 'Account No. 4482913377';
  const outcome = await testEngine().redact(textFile(page, 'The sum of 4482-913377'));
  expect(outcome.findings.map(({ entity, reasons }) => [entity, reasons.at(-1)])).toMatchObject([
    ['bank-account', expect.any(String)],
    ['bank-account', 'same value as another finding'],
  ]);
});

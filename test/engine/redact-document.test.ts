import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/outcome.js';
import type { Options } from '../../src/engine/options/settings.js';
import { patternDetector, testEngine } from './with-engine.js';
import { encode, textFile } from './text-format/pages.js';
import type { TextFormatOptions } from './text-format/index.js';
import { textFormat } from './text-format/index.js';

const LETTER =
  'Dear Sir\nSSN: 812-34-5678 of the client\nborn on March 4, 1985\nHearing on May 6, 2024';

async function redact(
  bytes: Uint8Array,
  options: Options = {},
  format: TextFormatOptions = {},
): Promise<Outcome & { readonly text: string }> {
  const engine = testEngine({ format: textFormat(format) });
  const outcome = await engine.redact(bytes, options);
  const text = 'output' in outcome ? new TextDecoder().decode(outcome.output) : '';
  return { ...outcome, text };
}

describe('redact', () => {
  it('removes, proves and leaves the rest', async () => {
    const outcome = await redact(textFile(LETTER, 'Page two: 812 34 5678'));
    expect(outcome.status).toBe('redacted');
    expect(outcome.text).toContain(`SSN: ${' '.repeat(11)} of the client\nborn on`);
    expect(outcome.text).toContain('Hearing on May 6, 2024');
    expect(outcome.text).not.toMatch(/5678|March|1985/u);
    expect(outcome.verification).toMatchObject({ done: true, left: [], changed: [], findings: [] });
    expect(outcome.findings.map(({ id, masked }) => [id, masked])).toEqual([
      ['us-ssn@page-1:14-25', '[SSN]'],
      ['date-of-birth@page-1:48-61', '[DOB]'],
      ['us-ssn@page-2:10-21', '[SSN]'],
    ]);
    expect(outcome.removed).toEqual(outcome.findings.map(({ id }) => id));
    expect(outcome.findings[0]?.places).toEqual([
      { kind: 'page', page: 1, boxes: [{ left: 5, right: 16, bottom: -2, top: -1 }] },
    ]);
  });

  it('keeps what FRCP 5.2(a) lets stay, and proves it', async () => {
    const outcome = await redact(textFile(LETTER), { policy: 'frcp-5.2' });
    expect(outcome.status).toBe('redacted');
    expect(outcome.text).toContain(`SSN: ${' '.repeat(7)}5678 of the client`);
    expect(outcome.text).toContain('1985');
    expect(outcome.text).not.toMatch(/812|March/u);
    expect(outcome.findings.map(({ masked }) => masked)).toEqual(['***-**-5678', '[DOB] 1985']);
  });

  it('leaves alone what no policy in force protects, and says so', async () => {
    const engine = testEngine({
      format: textFormat({}),
      detectors: [
        patternDetector('phones', /\(\d{3}\) \d{3}-\d{4}/gu, { entity: 'phone' }),
        patternDetector('us-ssn', /\d{3}-\d{2}-\d{4}/gu),
      ],
    });
    const page = textFile('SSN 812-34-5678, call (555) 012-3456');
    const outcome = await engine.redact(page, { policy: 'frcp-5.2' });
    expect(outcome.status).toBe('redacted');
    expect('output' in outcome && new TextDecoder().decode(outcome.output)).toContain(
      '(555) 012-3456',
    );
    expect(outcome.findings.map(({ entity, unprotected }) => [entity, unprotected])).toEqual([
      ['custom:us-ssn', undefined],
      ['phone', true],
    ]);
    expect(outcome.removed).toHaveLength(1);
    const full = await engine.redact(page);
    expect(full.findings.some(({ unprotected }) => unprotected)).toBe(false);
    expect('output' in full && new TextDecoder().decode(full.output)).not.toContain('012-3456');
  });

  it('is done after one time', async () => {
    for (const policy of ['full', 'frcp-5.2']) {
      const first = await redact(textFile(LETTER), { policy });
      const again = await redact(new TextEncoder().encode(first.text), { policy });
      expect(again.status).toBe('clean');
      expect(again.text).toBe(first.text);
    }
  });

  it('takes metadata out of a clean document', async () => {
    const bytes = encode({ metadata: [['Author', 'a name']], fields: [], pages: ['Dear Sir'] });
    const outcome = await redact(bytes);
    expect(outcome).toMatchObject({ status: 'clean', metadataRemoved: ['Author'], removed: [] });
    expect(outcome.text).not.toContain('a name');
    expect((await redact(bytes, { keepMetadata: true })).text).toContain('a name');
  });

  it('takes metadata with a finding out whatever is kept', async () => {
    const bytes = encode({ metadata: [['Title', 'SSN 812-34-5678']], fields: [], pages: ['Dear'] });
    const outcome = await redact(bytes, { keepMetadata: true });
    expect(outcome).toMatchObject({ status: 'redacted', metadataRemoved: ['Title'] });
    expect(outcome.findings[0]).toMatchObject({ source: 'metadata', places: [{ kind: 'field' }] });
  });

  it('gives no output of a document with a blind spot unless that is allowed', async () => {
    const bytes = textFile(`${LETTER}\n[IMAGE]`);
    const outcome = await redact(bytes);
    expect(outcome).toMatchObject({ status: 'incomplete', blindSpots: [{ code: 'image' }] });
    expect('output' in outcome).toBe(false);
    const allowed = await redact(bytes, { allowIncomplete: true });
    expect(allowed.status).toBe('incomplete');
    expect(allowed.text).not.toContain('5678');
    expect(allowed.verification.done).toBe(true);
  });

  it('makes a detector that throws a blind spot', async () => {
    const broken = patternDetector('broken', /x/gu, {
      scan: () => {
        throw new TypeError('broke on 812-34-5678');
      },
    });
    const engine = testEngine({ detectors: [broken] });
    const outcome = await engine.redact(textFile(LETTER), { allowIncomplete: true });
    expect(outcome).toMatchObject({
      status: 'incomplete',
      blindSpots: [{ code: 'detector-failed' }],
      verification: { done: false },
    });
    expect(JSON.stringify(outcome.blindSpots)).toContain('broken');
    expect(JSON.stringify(outcome)).not.toContain('5678');
  });

  it('never shows a value that a detector put into its reasons', async () => {
    const chatty = patternDetector('chatty', /\d{3}-\d\d-\d{4}/gu, {
      scan: () => [{ start: 14, end: 25, confidence: 1, reasons: ['saw 812 34 5678'] }],
    });
    const outcome = await testEngine({ detectors: [chatty] }).redact(textFile(LETTER));
    expect(outcome.findings[0]?.reasons.join()).toMatch(/withheld/u);
  });

  it.each([
    ['the format leaves a value', LETTER, {}, { leaks: true }, 'SURVIVOR'],
    [
      'the format leaves a given value',
      'Dear Sir',
      { values: ['sir'] },
      { leaks: true },
      'SURVIVOR',
    ],
    ['something else changes', LETTER, {}, { moves: true }, 'CHANGED_ELSEWHERE'],
    ['the document is broken', 'BROKEN', {}, {}, 'DAMAGED'],
    ['the format fails', 'TYPE-ERROR 812-34-5678', {}, {}, 'CRASHED'],
  ] as const)('refuses when %s', async (_, page, options, format, code) => {
    const outcome = await redact(textFile(page), { ...options, allowIncomplete: true }, format);
    expect(outcome).toMatchObject({ status: 'refused', reason: { code } });
    expect('output' in outcome).toBe(false);
    expect(JSON.stringify(outcome)).not.toMatch(/5678/u);
  });

  it('refuses a value in a place that cannot be cleaned, whatever is allowed', async () => {
    const fields = [['client', '812-34-5678']] as const;
    const bytes = encode({ metadata: [], fields, pages: ['Dear Sir'] });
    const outcome = await redact(bytes, { allowIncomplete: true });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'SURVIVOR' } });
    expect((outcome as { reason: { message: string } }).reason.message).toContain('us-ssn');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another format', new TextEncoder().encode('%PNG')],
  ])('refuses %s as a format that it does not know', async (_, bytes) => {
    expect(await redact(bytes)).toMatchObject({
      status: 'refused',
      reason: { code: 'UNSUPPORTED_FORMAT' },
    });
  });

  it('reports a second reader only where it sees what the first does not', async () => {
    const same = await redact(
      textFile(LETTER),
      {},
      { secondReading: (page) => page.replace(/-/gu, ' - ') },
    );
    expect(same.status).toBe('redacted');
    expect(same.findings).toHaveLength(2);
    const more = await redact(
      textFile('Dear Sir'),
      { allowIncomplete: true },
      { secondReading: () => 'Dear Sir\nSSN: 812-34-5678' },
    );
    expect(more).toMatchObject({
      status: 'incomplete',
      blindSpots: [{ code: 'unlocated-text', where: 'page 1' }],
      findings: [],
    });
  });

  it('finds in the first reading what only the second reads right', async () => {
    const outcome = await redact(
      textFile('The number is 8123 4567 8 of the client'),
      {},
      { secondReading: () => 'SSN: 812-34-5678' },
    );
    expect(outcome.findings.map(({ id }) => id)).toEqual(['us-ssn@page-1:14-25']);
    expect(outcome.text).not.toContain('8123');
  });

  it('does not take for an identifier what only the gap makes look like one', async () => {
    const page = 'Code: 11-22 then 33-44';
    // Finds the first number after the label, whichever that is.
    const next = patternDetector('code', /(?<=Code: (?: |then)*)\d\d-\d\d/gu);
    const engine = testEngine({ detectors: [next] });
    const outcome = await engine.redact(textFile(page));
    expect(outcome.status).toBe('redacted');
    expect('output' in outcome && new TextDecoder().decode(outcome.output)).toContain('33-44');
    const unseen = testEngine({
      detectors: [next],
      format: {
        ...textFormat(),
        audit: async (bytes, request) => {
          const audit = await textFormat().audit(bytes, request);
          return { ...audit, layers: audit.layers.map((one) => ({ ...one, text: 'Code: 55-66' })) };
        },
      },
    });
    expect(await unseen.redact(textFile(page))).toMatchObject({
      status: 'refused',
      verification: { findings: [{ entity: 'custom:code' }] },
    });
  });

  it('throws an abort', async () => {
    const signal = AbortSignal.abort();
    await expect(redact(textFile(LETTER), { signal })).rejects.toMatchObject({ code: 'ABORTED' });
  });

  it('says how far it is', async () => {
    const stages: string[] = [];
    await redact(textFile(LETTER), { onProgress: ({ stage }) => stages.push(stage) });
    expect(stages).toEqual(['read', 'detect', 'rewrite', 'verify']);
  });
});

it('names what a policy protects and nothing looked for', async () => {
  const detector = patternDetector('house', /\bnothing\b/gu, {
    entity: 'us-ssn',
    also: ['us-itin', 'bank-account'],
  });
  const options = { policy: 'frcp-5.2' };
  const { notLookedFor } = await testEngine({ detectors: [detector] }).inspect(
    textFile(LETTER),
    options,
  );
  expect(notLookedFor).toEqual(expect.arrayContaining(['date-of-birth', 'minor-name']));
  expect(notLookedFor).not.toEqual(expect.arrayContaining(['us-itin']));
  expect(notLookedFor).not.toEqual(expect.arrayContaining(['bank-account']));
  const all = await testEngine().inspect(textFile(LETTER), options);
  expect(all.notLookedFor).toEqual([]);
});

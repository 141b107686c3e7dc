import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '../../src/core/facts.js';
import type { Verdict } from '../../src/preflight/check.js';
import { checkCourt } from '../../src/preflight/check-court.js';
import type { CourtRules } from '../../src/preflight/court.js';
import { courts } from '../../src/preflight/courts.js';
import { parseCourt } from '../../src/preflight/parse-court.js';

const GOOD: DocumentFacts = {
  mediaType: 'application/pdf',
  bytes: 2_000_000,
  pages: 2,
  pageSizes: [
    { width: 612, height: 792 },
    { width: 792, height: 612 },
  ],
  pagesWithoutText: [],
  encrypted: false,
  formFields: 0,
  externalLinks: 0,
  scripts: 0,
  attachments: 0,
  media: 0,
  fontsNotEmbedded: 0,
  bookmarks: 0,
  unappliedRedactions: 0,
};

function verdicts(
  facts: Partial<DocumentFacts>,
  rules: CourtRules,
  name?: string,
): Map<string, Verdict> {
  const court = { id: 'x', court: 'X', system: 'X', source: { firstHand: true }, rules };
  const file = { facts: { ...GOOD, ...facts }, ...(name === undefined ? {} : { name }) };
  return new Map(checkCourt(file, court).map(({ check, verdict }) => [check, verdict]));
}

it.each<[string, Partial<DocumentFacts>, CourtRules, Verdict]>([
  ['size', {}, {}, 'unknown'],
  ['size', {}, { fileMB: 10 }, 'pass'],
  ['size', { bytes: 10_000_000 }, { fileMB: 10 }, 'fail'],
  ['size', { bytes: 21_000_000 }, { transactionMB: 20 }, 'fail'],
  ['encryption', { encrypted: true }, { encryption: 'rejected' }, 'fail'],
  ['encryption', { encrypted: true }, {}, 'warn'],
  ['encryption', {}, { encryption: 'rejected' }, 'pass'],
  ['searchable text', { pagesWithoutText: [2] }, { searchable: 'required' }, 'fail'],
  ['searchable text', { pagesWithoutText: [2] }, { searchable: 'recommended' }, 'warn'],
  ['searchable text', { pagesWithoutText: [2] }, {}, 'unknown'],
  ['scripts', { scripts: 1 }, { scripts: 'rejected' }, 'fail'],
  ['attachments', { attachments: 1 }, { attachments: 'rejected' }, 'fail'],
  ['audio and video', { media: 1 }, { media: 'rejected' }, 'fail'],
  ['forms', { formFields: 3 }, { forms: 'accepted' }, 'pass'],
  ['forms', { formFields: 3 }, { forms: 'rejected' }, 'fail'],
  ['forms', { formFields: 3 }, {}, 'unknown'],
  ['links', { externalLinks: 1 }, { links: 'rejected' }, 'fail'],
  ['PDF/A', {}, { pdfA: 'required' }, 'fail'],
  ['PDF/A', { pdfA: '2b' }, { pdfA: 'required' }, 'pass'],
  ['page size', { pageSizes: [{ width: 595, height: 842 }] }, { page: 'letter' }, 'fail'],
  ['page size', { pageSizes: [{ width: 595, height: 842 }] }, {}, 'unknown'],
  ['fonts', { fontsNotEmbedded: 2 }, { fonts: 'embedded' }, 'warn'],
  ['redaction marks', { unappliedRedactions: 1 }, {}, 'fail'],
])('%s: %j under %j gives %s', (check, facts, rules, verdict) => {
  expect(verdicts(facts, rules).get(check)).toBe(verdict);
});

it('counts the characters of a file name where the court does', () => {
  expect(verdicts({}, { fileNameLength: 8 }, 'order.pdf').get('file name')).toBe('fail');
  expect(verdicts({}, { fileNameLength: 9 }, 'order.pdf').get('file name')).toBe('pass');
  expect(verdicts({}, {}, 'order.pdf').has('file name')).toBe(false);
});

it('finds nothing to fail in a plain file, whatever the court', () => {
  for (const court of courts()) {
    const failed = checkCourt({ facts: GOOD }, court).filter(({ verdict }) => verdict === 'fail');
    // One court asks for PDF/A, which this file is not.
    expect(failed.map(({ check }) => check)).toEqual(
      court.rules.pdfA === 'required' ? ['PDF/A'] : [],
    );
  }
});

describe('courts', () => {
  it('differ on what they take', () => {
    const rules = (id: string): CourtRules =>
      courts().find((court) => court.id === id)?.rules ?? {};
    // E.D. Okla. accepts editable forms, C.D. Cal. Bankr. rejects them; E.D. Tex. Bankr. rejects links.
    expect([rules('oked').forms, rules('cacb').forms]).toEqual(['accepted', 'rejected']);
    expect([rules('oked').links, rules('txeb').links]).toEqual(['accepted', 'rejected']);
    expect(rules('nysd').fileMB).toBe(35);
    expect(rules('ca2').searchable).toBe('required');
  });

  it('have ids of their own', () => {
    const ids = courts().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(25);
  });
});

it.each<[string, unknown]>([
  ['court', 'nysd'],
  [
    'court.rules.fileMB',
    { id: 'a', court: 'A', system: 'S', source: { firstHand: true }, rules: { fileMB: '10' } },
  ],
  [
    'court.rules.forms',
    { id: 'a', court: 'A', system: 'S', source: { firstHand: true }, rules: { forms: 'no' } },
  ],
  [
    'court.colour',
    { id: 'a', court: 'A', system: 'S', source: { firstHand: true }, rules: {}, colour: 1 },
  ],
  ['court.source', { id: 'a', court: 'A', system: 'S', rules: {} }],
  [
    'court.source.asOf',
    { id: 'a', court: 'A', system: 'S', source: { firstHand: true, asOf: 2026 }, rules: {} },
  ],
])('names %s in data that is wrong', (path, data) => {
  expect(() => parseCourt(data, 'court')).toThrow(
    new RegExp(`Expected ${path.replaceAll('.', '\\.')}\\b`, 'u'),
  );
});

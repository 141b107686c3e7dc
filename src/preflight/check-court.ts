import type { DocumentFacts } from '../core/facts.js';
import type { Check, Verdict } from './check.js';
import { counted } from './check.js';
import { checkFonts, checkPageSize, checkPdfA, checkSearchable } from './check-pages.js';
import type { Attitude, Court, CourtRules } from './court.js';

/** A finished file beside a court's limits. */
export interface FilingFile {
  readonly facts: DocumentFacts;
  /** Without its folder; absent where it has none yet. */
  readonly name?: string;
}

/**
 * Checks a finished file against the limits of a court: one row a property, always the same ones in the same order, but for
 * the length of the name, which is asked of where the court limits it.
 *
 * @example
 * const described = await engine.describe('motion.redacted.pdf');
 * const court = courts().find(({ id }) => id === 'ca2');
 * if (described.ok && court) checkCourt({ facts: described.facts }, court);
 */
export function checkCourt({ facts, name }: FilingFile, { rules }: Court): Check[] {
  return [
    checkSize(facts.bytes, rules),
    checkEncryption(facts.encrypted, rules.encryption),
    checkSearchable(facts, rules.searchable),
    ...PROPERTIES.map(({ check, noun, count, rule, isUnwelcome }) => {
      const number = facts[count];
      const verdict = verdictOn(number > 0, rules[rule], isUnwelcome);
      return withRule({ check, verdict, found: counted(number, noun) }, rules[rule]);
    }),
    checkPdfA(facts.pdfA, rules.pdfA),
    checkPageSize(facts, rules.page),
    checkFonts(facts.fontsNotEmbedded, rules.fonts),
    ...(name === undefined || rules.fileNameLength === undefined
      ? []
      : [checkName(name, rules.fileNameLength)]),
    {
      check: 'redaction marks',
      verdict: facts.unappliedRedactions > 0 ? 'fail' : 'pass',
      found: counted(facts.unappliedRedactions, 'unapplied redaction'),
      rule: 'none may be left',
    },
  ];
}

/** Something that a file has or not, and that a court takes or not. */
interface Property {
  readonly check: string;
  readonly noun: string;
  readonly count: 'scripts' | 'attachments' | 'media' | 'formFields' | 'externalLinks';
  readonly rule: 'scripts' | 'attachments' | 'media' | 'forms' | 'links';
  /** Whether every court that says anything about it rejects it. */
  readonly isUnwelcome: boolean;
}

const PROPERTIES: readonly Property[] = [
  {
    check: 'scripts',
    noun: 'script or launch action',
    count: 'scripts',
    rule: 'scripts',
    isUnwelcome: true,
  },
  {
    check: 'attachments',
    noun: 'attachment',
    count: 'attachments',
    rule: 'attachments',
    isUnwelcome: true,
  },
  { check: 'audio and video', noun: 'item', count: 'media', rule: 'media', isUnwelcome: true },
  { check: 'forms', noun: 'form field', count: 'formFields', rule: 'forms', isUnwelcome: false },
  {
    check: 'links',
    noun: 'link to the outside',
    count: 'externalLinks',
    rule: 'links',
    isUnwelcome: false,
  },
];

function verdictOn(has: boolean, rule: Attitude | undefined, isUnwelcome: boolean): Verdict {
  if (!has) return 'pass';
  if (rule === undefined) return isUnwelcome ? 'warn' : 'unknown';
  return rule === 'rejected' ? 'fail' : 'pass';
}

function withRule(check: Check, rule: Attitude | undefined): Check {
  return rule === undefined ? check : { ...check, rule };
}

function checkEncryption(isEncrypted: boolean, rule: Attitude | undefined): Check {
  const verdict = verdictOn(isEncrypted, rule, true);
  return withRule(
    { check: 'encryption', verdict, found: isEncrypted ? 'encrypted' : 'none' },
    rule,
  );
}

/** Courts count in powers of ten or two and seldom say which: a file is held against the smaller, and must be under it. */
function checkSize(bytes: number, { fileMB, transactionMB }: CourtRules): Check {
  const found = `${(bytes / 1e6).toFixed(bytes < 1e5 ? 3 : 1)} MB`;
  const limit = Math.min(fileMB ?? Infinity, transactionMB ?? Infinity);
  if (limit === Infinity) return { check: 'size', verdict: 'unknown', found };
  const rule = [
    ...(fileMB === undefined ? [] : [`at most ${String(fileMB)} MB a file`]),
    ...(transactionMB === undefined ? [] : [`at most ${String(transactionMB)} MB a filing`]),
  ].join(', ');
  return { check: 'size', verdict: bytes < limit * 1e6 ? 'pass' : 'fail', found, rule };
}

function checkName(name: string, limit: number): Check {
  const length = [...name].length;
  return {
    check: 'file name',
    verdict: length <= limit ? 'pass' : 'fail',
    found: counted(length, 'character'),
    rule: `at most ${String(limit)} characters`,
  };
}

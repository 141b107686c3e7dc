import type { DocumentFacts } from '../core/facts.js';
import type { Attitude, Court, CourtRules } from './court.js';

/**
 * What came of one check.
 * - `pass`, `fail`: the court's rule is known, and the file keeps it or not;
 * - `warn`: allowed, though the court advises against it, or something that no court wants although its rule was not read;
 * - `unknown`: of the court nothing was read on this, or a person has to look.
 */
export type Verdict = 'pass' | 'fail' | 'warn' | 'unknown';

export interface Check {
  readonly check: string;
  readonly verdict: Verdict;
  /** What the file has. */
  readonly found: string;
  /** What the court wants; absent where nothing was read. */
  readonly rule?: string;
}

/** A finished file beside a court's limits. */
export interface FilingFile {
  readonly facts: DocumentFacts;
  /** Without its folder; absent where it has none yet. */
  readonly name?: string;
}

/** Checks a finished file against the limits of a court; one line a property, always the same ones in the same order. */
export function checkCourt({ facts, name }: FilingFile, { rules }: Court): Check[] {
  return [
    size(facts.bytes, rules),
    attitude(
      'encryption',
      facts.encrypted ? 'encrypted' : 'none',
      facts.encrypted,
      rules.encryption,
      true,
    ),
    searchable(facts, rules.searchable),
    attitude(
      'scripts',
      count(facts.scripts, 'script or launch action'),
      facts.scripts > 0,
      rules.scripts,
      true,
    ),
    attitude(
      'attachments',
      count(facts.attachments, 'attachment'),
      facts.attachments > 0,
      rules.attachments,
      true,
    ),
    attitude('audio and video', count(facts.media, 'item'), facts.media > 0, rules.media, true),
    attitude(
      'forms',
      count(facts.formFields, 'form field'),
      facts.formFields > 0,
      rules.forms,
      false,
    ),
    attitude(
      'links',
      count(facts.externalLinks, 'link to the outside'),
      facts.externalLinks > 0,
      rules.links,
      false,
    ),
    pdfA(facts.pdfA, rules.pdfA),
    pageSize(facts, rules.page),
    fonts(facts.fontsNotEmbedded, rules.fonts),
    ...(name === undefined || rules.fileNameLength === undefined
      ? []
      : [nameLength(name, rules.fileNameLength)]),
    {
      check: 'redaction marks',
      verdict: facts.unappliedRedactions > 0 ? 'fail' : 'pass',
      found: count(facts.unappliedRedactions, 'unapplied redaction'),
      rule: 'none may be left',
    },
  ];
}

function size(bytes: number, { fileMB, transactionMB }: CourtRules): Check {
  const found = `${megabytes(bytes)} MB`;
  const limit = Math.min(fileMB ?? Infinity, transactionMB ?? Infinity);
  if (limit === Infinity) return { check: 'size', verdict: 'unknown', found };
  const rule = [
    fileMB === undefined ? '' : `at most ${String(fileMB)} MB a file`,
    transactionMB === undefined ? '' : `at most ${String(transactionMB)} MB a filing`,
  ];
  return {
    check: 'size',
    verdict: bytes < limit * 1e6 ? 'pass' : 'fail',
    found,
    rule: rule.filter((part) => part !== '').join(', '),
  };
}

function megabytes(bytes: number): string {
  return bytes < 1e5 ? (bytes / 1e6).toFixed(3) : (bytes / 1e6).toFixed(1);
}

/** A property that a court takes or not. `unwelcome` is one that courts reject where they say anything. */
function attitude(
  check: string,
  found: string,
  has: boolean,
  rule: Attitude | undefined,
  unwelcome: boolean,
): Check {
  if (rule === undefined)
    return { check, verdict: !has ? 'pass' : unwelcome ? 'warn' : 'unknown', found };
  return { check, verdict: has && rule === 'rejected' ? 'fail' : 'pass', found, rule };
}

function searchable({ pagesWithoutText, pages }: DocumentFacts, rule: Attitude | undefined): Check {
  const missing = pagesWithoutText.length;
  const found = missing === 0 ? 'text on every page' : `${count(missing, 'page')} without text`;
  const check = 'searchable text';
  if (missing === 0)
    return { check, verdict: 'pass', found, ...(rule === undefined ? {} : { rule }) };
  if (rule === undefined) return { check, verdict: 'unknown', found };
  if (rule === 'required') return { check, verdict: 'fail', found, rule };
  return { check, verdict: rule === 'recommended' && pages > 0 ? 'warn' : 'pass', found, rule };
}

function pdfA(claim: string | undefined, rule: Attitude | undefined): Check {
  const found = claim === undefined ? 'no PDF/A' : `claims PDF/A-${claim}`;
  const check = 'PDF/A';
  if (rule === undefined) return { check, verdict: 'unknown', found };
  const missing = claim === undefined;
  if (missing && rule === 'required') return { check, verdict: 'fail', found, rule };
  if (!missing && rule === 'rejected') return { check, verdict: 'fail', found, rule };
  return { check, verdict: missing && rule === 'recommended' ? 'warn' : 'pass', found, rule };
}

/** US Letter is 612 by 792 points; half a point is rounding. */
function pageSize({ pageSizes }: DocumentFacts, rule: 'letter' | undefined): Check {
  const odd = pageSizes.filter(({ width, height }) => !isLetter(width, height)).length;
  const found = odd === 0 ? 'Letter on every page' : `${count(odd, 'page')} of another size`;
  if (rule === undefined)
    return { check: 'page size', verdict: odd === 0 ? 'pass' : 'unknown', found };
  return { check: 'page size', verdict: odd === 0 ? 'pass' : 'fail', found, rule: 'Letter' };
}

function isLetter(width: number, height: number): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.5;
  return (near(width, 612) && near(height, 792)) || (near(width, 792) && near(height, 612));
}

function fonts(missing: number, rule: 'embedded' | undefined): Check {
  const found = missing === 0 ? 'all embedded' : `${count(missing, 'font')} not embedded`;
  if (rule === undefined)
    return { check: 'fonts', verdict: missing === 0 ? 'pass' : 'unknown', found };
  return {
    check: 'fonts',
    verdict: missing === 0 ? 'pass' : 'warn',
    found,
    rule: 'embedded, or standard fonts',
  };
}

function nameLength(name: string, limit: number): Check {
  const length = [...name].length;
  return {
    check: 'file name',
    verdict: length <= limit ? 'pass' : 'fail',
    found: count(length, 'character'),
    rule: `at most ${String(limit)} characters`,
  };
}

function count(number: number, noun: string): string {
  if (number === 0) return 'none';
  return number === 1 ? `1 ${noun}` : `${String(number)} ${noun}s`;
}

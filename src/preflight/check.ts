/**
 * What came of one check.
 * - `pass`, `fail`: the court's rule is known, and the file keeps it or not; or there is nothing to object to;
 * - `warn`: allowed, though the court advises against it, or something that no court wants although its rule was not read;
 * - `unknown`: of the court nothing was read on this, or a person has to look.
 */
export type Verdict = 'pass' | 'fail' | 'warn' | 'unknown';

/** One property of a file beside one rule of a court. Counts and kinds, none of the document's text. */
export interface Check {
  readonly check: string;
  readonly verdict: Verdict;
  /** What the file has. */
  readonly found: string;
  /** What the court wants; absent where nothing was read. */
  readonly rule?: string;
}

/** `none`, `1 attachment`, `2 attachments`. */
export function counted(number: number, noun: string): string {
  if (number === 0) return 'none';
  return number === 1 ? `1 ${noun}` : `${String(number)} ${plural(noun)}`;
}

/** The first word is the thing: `links to the outside`, `scripts or launch actions`. */
function plural(noun: string): string {
  if (noun.includes(' or ')) return noun.split(' or ').map(plural).join(' or ');
  const [thing = '', ...where] = noun.split(' to ');
  return [`${thing}s`, ...where].join(' to ');
}

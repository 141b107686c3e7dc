import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';

/**
 * Accounts with whom securities are held, without a word for account: `the portfolio at Kestrel & Roe 9779-9292`, `stock held
 * in street name at Kestrel, 74333872`, `the Kestrel statement for WF2512951`.
 */
export function* accountsHeldAt({ folded, once }: ScanInput): Generator<Hit> {
  for (const place of placesOf(once(findLabels).cues, CUE.held)) {
    const near = folded.slice(place, place + LONGEST).replaceAll('\n', ' ');
    const lead = HELD.exec(near)?.[0] ?? statementOf(folded, place, near);
    const code = lead === undefined ? undefined : CODE.exec(near.slice(lead.length))?.[0];
    if (lead === undefined || code === undefined) continue;
    const start = place + lead.length;
    const end = start + code.length;
    yield { start, end, confidence: 0.8, reasons: REASONS, entity: 'brokerage-account' };
  }
}

/** Of whoever is named right before. */
function statementOf(folded: string, place: number, near: string): string | undefined {
  const isNamed = NAME_BEFORE.test(folded.slice(Math.max(0, place - 32), place));
  return isNamed ? STATEMENT.exec(near)?.[0] : undefined;
}

const REASONS: readonly string[] = ['behind with whom securities are held'];
const LONGEST = 112;
const HELD =
  /^(?:[Pp]ortfolio|[Ss]treet name) (?:at|with) (?:[A-Z][A-Za-z.'-]{1,15},? (?:& )?){1,4}(?:[Nn]o\. |# ?)?(?=[A-Z]{0,3}-?[0-9])/u;
const STATEMENT = /^[Ss]tatement for /u;
const NAME_BEFORE = /[A-Z][a-z]{1,15}[ \n]$/u;
/** As brokers number accounts; no day or year. */
const CODE =
  /^(?!(?:19|20)[0-9]{6}(?![0-9-]))(?:[A-Z]{1,3}-?[0-9]{6,9}|[0-9][0-9A-Z]{2}-[0-9]{5,6}|[A-Z][0-9]{2}-[0-9]{5,6}|[0-9]{3}-[0-9]{5}-[0-9](?:-[0-9]{3})?|[0-9]{4}-[0-9]{4}|[0-9]{8,10})(?![0-9A-Za-z-])/u;

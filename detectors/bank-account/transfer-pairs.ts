import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isRoutingNumber } from './passes-aba.js';

/**
 * A routing number and the account behind it that nothing but a payment tells: `wire to 061000052 / 4432-1180-09`,
 * `pmt via ACH 061000052 4432118009`, `savings at 061000052, acct 4432118009`, `Bank, FW 061000052, Erie`.
 */
export function* transferPairs({ folded, lower, numbers }: ScanInput): Generator<Hit> {
  const { groupStarts, groupEnds, groupDigits } = numbers;
  for (let group = 0; group < groupStarts.length; group++) {
    if (groupDigits[group] !== 9) continue;
    const start = groupStarts[group] ?? 0;
    const end = groupEnds[group] ?? 0;
    // Few numbers pass: what stands around is looked at for those alone.
    const opens = unitAt(folded, start - 1);
    if (end - start !== 9 || (opens !== 0x20 && opens !== 0x60)) continue;
    if (!isRoutingNumber(folded.slice(start, end))) continue;
    const before = lower.slice(Math.max(0, start - REACH), start);
    const first = PAID_TO_FIRST.exec(before)?.[1];
    if (first !== undefined) {
      const past = start - (SLASH.exec(before)?.[0].length ?? 0);
      yield { start, end, confidence: 0.97, reasons: PAIR, entity: 'routing-number' };
      yield { start: past - first.length, end: past, confidence: 0.9, reasons: PAIR };
      continue;
    }
    const account = ACCOUNT.exec(folded.slice(end, end + REACH));
    if (account === null) {
      if (!WIRED.test(folded.slice(Math.max(0, start - REACH), start))) continue;
      yield { start, end, confidence: 0.95, reasons: WIRE, entity: 'routing-number' };
      continue;
    }
    const [, named, slash, number = ''] = account;
    const isMarked = named !== undefined || slash !== undefined;
    if (!(isMarked ? PAID_NEAR : PAID_BEFORE).test(before)) continue;
    if (DIGITS_OF_DATE.test(number)) continue;
    yield { start, end, confidence: 0.97, reasons: PAIR, entity: 'routing-number' };
    const past = end + account[0].length;
    yield { start: past - number.length, end: past, confidence: 0.96, reasons: PAIR };
  }
}

const REACH = 64;
const PAIR: readonly string[] = [
  'routing number and account of a payment',
  'passes the ABA checksum',
];
const WIRE: readonly string[] = [
  'behind a bank and a sign of its wires',
  'passes the ABA checksum',
];

/** Of 6 to 17 digits, in groups or not, behind a word for it, a slash, or a comma or blank. */
const ACCOUNT =
  /^(?:(,? {1,2}(?:[Aa]cc?t|ACC?T|[Aa]ccount|[Aa]\/[Cc])[.#:]{0,2} (?:no\. )?)|( ?\/{1,2} ?|`? \| `?)|,? )((?=(?:[0-9][- ]?){6,17}(?![0-9A-Za-z-]))[0-9]{3,17}(?:[- ][0-9]{1,6}){0,3})(?![0-9A-Za-z]|[-./][0-9])/u;
const PAID_NEAR =
  /\b(?:to|via|wires?|wired|ach|eft|deposits?|deposited|bank|cu|fcu|union|savings|checking|pays?|paid|pmt|payment|payroll|transfer(?:red)?|trust)\b[^\n]{0,32}$/u;
const PAID_BEFORE =
  /\b(?:(?:wires?|wired|send|sent|deposits?|transfer(?:red)?|pays?|paid|pmt|payment)\b[^.\n]{0,24}\b(?:to|via|into)|ach|eft)(?: to)? $/u;
/** `ACH to 4432118009 / 061000052`: the account first. */
const PAID_TO_FIRST =
  /\b(?:ach|eft|wires?|wired|deposits?|transfer(?:red)?|pays?|paid|payments?|send|sent)\b[^\n.]{0,16}\b(?:to|into) ([0-9]{6,17}) ?\/ ?$/u;
const SLASH = / ?\/ ?$/u;
const WIRED = /(?:Bank|Trust|Union|CU|FCU|N\.A\.), (?:FW|AA|FED|Fed|Fedwire) $/u;
/** `2024-01-31`. */
const DIGITS_OF_DATE = /^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$/u;

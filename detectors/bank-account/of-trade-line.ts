import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';

/**
 * Accounts of the trade lines of a credit report: the creditor in capitals, wide room, a number without a label, wide room,
 * and how it is paid: `DEPT OF ED/NELN   632113137E   I5  opened 06/2016`.
 */
export function* accountsOfTradeLines({ folded, numbers }: ScanInput): Generator<Hit> {
  const { digits, starts, count } = numbers;
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) < FEWEST_DIGITS) continue;
    const start = starts[candidate] ?? 0;
    if (unitAt(folded, start - 1) !== BLANK || unitAt(folded, start - 2) !== BLANK) continue;
    const opening = Math.max(start - LONGEST_NAME, folded.lastIndexOf('\n', start) + 1);
    const name = folded.slice(opening, start).trim();
    if (!CREDITOR.test(name) || CARD.test(name)) continue;
    const code = CODE.exec(folded.slice(start, start + LONGEST_CODE))?.[1];
    if (code === undefined) continue;
    yield { start, end: start + code.length, confidence: 0.85, reasons: REASONS };
  }
}

const BLANK = 0x20;
const FEWEST_DIGITS = 8;
const LONGEST_NAME = 48;
const LONGEST_CODE = 56;
const REASONS: readonly string[] = ['on a trade line behind its creditor'];
const CREDITOR = /^[A-Z][A-Z&/.' ]{3,30}$/u;
const CARD = /\b(?:CARD|VISA|AMEX|DISCOVER|PHONE|TEL|CASE|DOCKET|CLAIM|POLICY|INVOICE|ORDER)\b/u;
/** The manner of payment is a letter for the kind of loan and a digit from 0 (too new) to 9 (bad debt). */
const CODE =
  /^([0-9](?:-?[0-9]){7,16}(?:[A-Z][0-9]{0,2})?) {2,}(?:[RIOCM][0-9]\b|charge-?off|CHARGE-?OFF|CHG ?OFF)/u;

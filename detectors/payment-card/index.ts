import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import { withDamaged } from '../shared/labels/damaged-values.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { joinHits, pickHits } from '../shared/weighing/pick-hits.js';
import { scanSpoken } from '../shared/spoken/spoken-look.js';
import { findCardNumbers } from './card-numbers.js';
import { DAMAGED_CARD } from './damaged-cards.js';
import { findGroupedCards } from './grouped-cards.js';
import { compileCardModels } from './models.js';
import { findPartialCards } from './partial-cards.js';

/** Payment card numbers (FRCP 5.2(a)(4)), with luhn and issuer ranges as evidence; masked forms as compliant. */
export function paymentCard(): Detector {
  const models = compileCardModels();
  const scan = (input: ScanInput): readonly Hit[] =>
    joinHits(findCardNumbers(input, models.whole), findPartialCards(input, models));
  return {
    id: 'payment-card',
    entity: 'payment-card',
    version: '1.0.0',
    summary: 'Credit and debit card numbers, in whole or masked.',
    examples: {
      finds: [
        'Visa ‹4111 1111 1111 1111›',
        'paid with ‹4111-1111-1111-1111› at the store',
        'card number ‹4111111111111111›',
        'American Express ‹3782 822463 10005›',
        'credit card no. ‹4111 1111 1111 1112›',
        'card ‹4111 1111\n1111 1111›',
        'Mastercard ‹5 5 5 5 5 5 5 5 5 5 5 5 4 4 4 4›',
        'debit card number ‹630400000000›',
        'card no. ‹180000000000002› exp. 03/28',
        'Visa ending in ‹1111›',
        'card ‹XXXX-XXXX-XXXX-1111›',
        'charged to ‹4111 11** **** 1111›',
      ],
      ignores: [
        'tracking number 9400 1000 0000 0000 0000 00',
        'Invoice 4432 1180 0912 3341',
        'Case No. 2:24-cv-01234',
        'call 812-555-0142',
        'Bates SMITH4111111111111112',
        'the sum of $4,111,111,111',
        'Exhibit 12, page 3 of 2019',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        withDamaged(
          input,
          pickHits(scan(input), scanSpoken(input, scan), findGroupedCards(input)),
          DAMAGED_CARD,
        ),
      ),
  };
}

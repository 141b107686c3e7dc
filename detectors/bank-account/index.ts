import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import { withDamaged } from '../shared/labels/damaged-values.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { recordHits } from '../shared/records/record-hits.js';
import { joinHits, pickHits } from '../shared/weighing/pick-hits.js';
import { scanSpoken } from '../shared/spoken/spoken-look.js';
import { findAccountNumbers } from './account-numbers.js';
import { accountsByBusiness } from './by-business.js';
import { accountsByProduct } from './by-product.js';
import { accountsHeldAt } from './held-at.js';
import { accountsBesideRouting } from './beside-routing.js';
import { DAMAGED_ROUTING } from './damaged-routing.js';
import { compileAccountModels } from './models.js';
import { accountsOfTradeLines } from './of-trade-line.js';
import { findPartialAccounts } from './partial-accounts.js';
import { findRoutingNumbers } from './routing-numbers.js';
import { readFromChecks } from './read-from-check.js';
import { transferPairs } from './transfer-pairs.js';

/**
 * Financial account numbers that a label names (FRCP 5.2(a)(4)); brokerage accounts and routing numbers as entities of
 * their own; masked and last-four forms as compliant.
 */
export function bankAccount(): Detector {
  const models = compileAccountModels();
  const scan = (input: ScanInput): readonly Hit[] => {
    const routing = findRoutingNumbers(input, models.routing);
    return joinHits(
      findAccountNumbers(input, models.whole),
      findPartialAccounts(input, models.masked),
      [...accountsBesideRouting(input, routing)],
      [...transferPairs(input)],
      [...readFromChecks(input)],
      [...accountsByProduct(input)],
      [...accountsHeldAt(input)],
      [...accountsByBusiness(input)],
      [...accountsOfTradeLines(input)],
      routing,
      recordHits(input, 'bank-account'),
      recordHits(input, 'routing-number'),
    );
  };
  return {
    id: 'bank-account',
    entity: 'bank-account',
    also: ['brokerage-account', 'routing-number'],
    version: '1.0.0',
    summary: 'Bank, loan and brokerage accounts and routing numbers that a label names.',
    examples: {
      finds: [
        'CLABE: ‹032180000118359719›',
        'Keystone FCU no. ‹4213209675›, opened for',
        'Cta. ‹4213209675›',
        'Acct ‹1326-3643-5541›\n26357 N. Old Mill Square\n',
        ':‹061000052›: ‹4432-1180-091› 1042',
        'Hale 401(k)       ‹5KT-08812›        husband',
        'LAKESHORE CHECKING ‹0044321180› BALANCE',
        'C001042C A‹061000052›A ‹4432118009›C',
        'Pay to Hale, for deposit to ‹4432118009› only',
        'my Fidelity account ‹Z12-345678› and',
        'HALE SECURITIES ACCT. ‹RE3236387› IS HERS',
        'HALE 401(K)       ‹5KT-08812›        HUSBAND',
        'TreasuryDirect account ‹K-112-448-812›',
        'Account No. ‹4432118009›',
        'Acct. # ‹4432-1180-09›',
        'First Bank checking account ‹4432 1180 0912›',
        'savings account number ‹NB00123456›',
        'a/c ‹443211800912›',
        'Loan number: ‹0044321180›',
        'Account No. ‹4432-1180-\n0912›',
        'brokerage account no. ‹Z-88201734›',
        'account ending in ‹4321›',
        'Account: ‹xxxxxx4321›',
        'the mortgage with Harbor Home Lending, loan ‹4432118009›, balance',
        'his accounts, including those numbered ‹4432118009›, ‹443211-801› and ‹443211802›.',
        'Tideline CU ck ‹443211800› sv ‹443211801›.',
        'savings of $748.71 at Pinnacle, ‹443-211800-9›.',
        'Routing number ‹061000052›',
        'pmt via EFT to ‹061000052› / ‹443211-809› today',
        'Can you wire it today? to ‹061000052›, ‹4432118009›. Thanks',
        '$50 to savings at ‹061000052›, acct ‹4432118009›',
        'First Prairie Bank, FW ‹061000052›, Erie',
      ],
      ignores: [
        'Invoice No. 4432118009',
        'Check No. 443211',
        'Pt: Hale, Rose   Acct: 448812009   MR: 00-44-88-12',
        'vendor 004488, ABA',
        'account balance of $44,321.18',
        'account opened on 03/04/2019',
        'for account questions call 1-800-555-0142',
        'Case No. 2:24-cv-01234',
        'SMITH000123',
        'taking into account 42 U.S.C. § 1983',
        'on account of the 2019 accident',
        'page 12 of 4432118009',
        'a loan of 4432118 and loan 4432-118',
        'order 061000052 / 4432118009',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        withDamaged(input, pickHits(scan(input), scanSpoken(input, scan)), DAMAGED_ROUTING),
      ),
  };
}

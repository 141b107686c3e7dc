import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRoutingNumber } from '../../detectors/bank-account/passes-aba.js';
import { bankAccount } from '../../detectors/index.js';
import { check } from './check.js';

const detector = bankAccount();

describe('finds', () => {
  it.each([
    'Memo listing bank accounts ‹5599478604› and ‹815430818› | WP',
    'its accounts are at Granite (No. ‹891-571373›) and First Keystone (no. ‹802544438›).',
    'shows the account number ‹5494859713› on its first page and again on page 3 (‹9649730935›).',
    'wire it for credit to the account of Dana Roe (‹4432118009›).',
    'Nelnet student loan                 ‹9249374462›                $30,807.52',
    'Granite Federal: everyday ‹8861197849›, rainy-day ‹1040658187›.',
    'Please pay into ‹2841340800›.',
    'for further credit to ‹6789683764›, Ann Roe',
    'the accounts of Ann Roe, including without limitation those numbered ‹1340492935› and ‹3304201825›;',
    'IOLTA ‹9278124052› | client ledger',
    '  ALLY AUTO         ‹167-5536-68092›  I1  opened 02/18  bal 77337',
    '  DEPT OF ED/NELN   ‹632113137E›   I5  opened 06/2016',
    '  TIDELINE FCU      ‹22836194L01›  charge-off',
    'Joint checking at Tideline CU member number ‹5379157›, suffix S0070',
    'owed to Sallie Mae ‹4725747292›;',
    'They took it from my Chime, ‹356670404240›.',
    'For credit to: Jo Roe, ‹594-164219-9›',
    'Ridgeway Federal CD ‹378-5182-8931›, matures',
    'savings USD 592602.89 at Pinnacle, ‹345757-82›.',
    'Account No.: ‹12345678›, opened March 4, 2019',
    'ACCT#‹4432118009›',
    'Acct ‹4432 1180 09›',
    'Student loan | Acct ‹4432 1180 9› | ($18,447.12)',
    'Acct ‹4432 1180› 1 time',
    'Cascade chk ‹4432118009›          $54.00',
    'Redwood sav # ‹4432118009›',
    'Cascade Bank, CD ‹44321180›, matures',
    'a/c no. ‹4432-1180-09›.',
    'Checking Account ‹000123456789› at First Bank',
    'checking account no. ‹443211800912›',
    'Account Number\n‹4432118009›',
    '‹4432118009› (account number)',
    'Account number ‹4432-1180-\n0912›',
    'account number ‹4432\u20131180›',
    'Account: ‹4 4 3 2 1 1 8 0 0 9›',
    'account no. ‹NB00123456›',
    'account no. ‹12-345678-K›',
    'Loan No. ‹0044321180›',
    'his account at First Bank, No. ‹4432118009›, was',
    'deposits at First Bank, no. ‹4432118009› and no. ‹5544332211›.',
    'account nos. ‹44321180› and ‹55432211›',
    'account_number=‹4432118009›',
    'Asset                   Number          Value     As of\nChecking, Cascade CU    ‹4432118009›      $54.00    x\nSavings, Cascade CU     ‹5544332211›      $12.00    y',
    'Acct. No.\tFiled\tPaid\n‹SNQ-781638›\t04-18-2022\t6012',
    'Account No.\tPaid\n‹00-9206316-8›\t5,391.93',
    'Q.  What is the account number?\n        A.  ‹4432118009›.',
    'TRIAL BALANCE\nDate        Acct           Debit\n4/26/2018   ‹4432118009›     42.00\n4/27/2018   ‹5544332211›     43.00',
    'Bank   Account Number   Balance\nFirst  ‹4432118009›       $44,321.18\nThird  ‹5544332211›       $1,200.00',
  ])('%j', async (marked) => {
    for (const { compliant, entity } of await check(detector, marked)) {
      expect([compliant, entity]).toEqual([undefined, undefined]);
    }
  });

  it.each([
    ['Routing No. ‹061000052›', ['routing-number']],
    [
      'I show you a check.\nQ: Read the numbers at the bottom, please.\nA: ‹061000052›, and then ‹3413567937›.',
      ['routing-number', undefined],
    ],
    ['Pay by ACH to ‹5056105425› / ‹061000052›.', [undefined, 'routing-number']],
    ['Routing ‹043140914›, Account ‹803174052›.', ['routing-number', undefined]],
    ['Please sell 400 shares from ‹88-114920› today', ['brokerage-account']],
    ["For both. At Schwab, it's ‹4432-1180›.", ['brokerage-account']],
    ['ABA ‹061000052›, account no. ‹4432118009›', ['routing-number', undefined]],
    ['send it to ‹4432118009›, routing ‹061000052›', [undefined, 'routing-number']],
    ['use ‹4432118009› at Chase (routing ‹061000052›)', [undefined, 'routing-number']],
    ['Routing/Account: ‹061000052›/‹4432118009›', ['routing-number', undefined]],
    ['Jo Roe   ACH ‹061000052›/‹4432118009›   $90.00', ['routing-number', undefined]],
    ['DD rt ‹061000052› ac ‹4432118009› Chk', ['routing-number', undefined]],
    ['DD rt ‹061000052› ac ‹684499600› Sav', ['routing-number', undefined]],
    ['by ACH to ‹061000052›', ['routing-number']],
    ['bank transit ‹061000052›    Your number ‹443211800›', ['routing-number', undefined]],
    ['the portfolio at Kestrel & Roe ‹9779-9292›. The', ['brokerage-account']],
    ['held in street name at Kestrel & Roe, ‹74333872›   $5', ['brokerage-account']],
    ['the Kestrel & Roe statement for ‹WF2512951›.', ['brokerage-account']],
    ['Edward Jones no. ‹412-08827-1-4›; and', ['brokerage-account']],
    ['Schwab # ‹4412-8890›', ['brokerage-account']],
    ['Robinhood # ‹551188274›: $411', ['brokerage-account']],
    ['E*TRADE ‹6619-0042›', ['brokerage-account']],
    ['Ameriprise ‹0000 8827 1190 2 133›.', ['brokerage-account']],
    ['the Kestrel 401(k), no. ‹3496-87974›, and', ['brokerage-account']],
    ['Kestrel Securities FBO Jo Roe, ‹WPD-217271›', ['brokerage-account']],
    ['Alder & Finch 401(k)       ‹48776510›        husband', ['brokerage-account']],
    ['send it to ‹4432118009› rt ‹061000052›', [undefined, 'routing-number']],
    ['(Chase, routing ‹061000052›, no. ‹4432118009›)', ['routing-number', undefined]],
    ['IRA account number ‹88201734›', ['brokerage-account']],
    ['brokerage account no. ‹Z-88201734›', ['brokerage-account']],
  ])('%j of other entities', async (marked, entities) => {
    expect((await check(detector, marked)).map(({ entity }) => entity)).toEqual(entities);
  });
});

it.each([
  'account ending in ‹4321›',
  'the last four digits of the account number are ‹4321›',
  'Account: ‹xxxxxx4321›',
  'Account no. ‹****4321›',
  'account no. ‹XXXX-4321›',
  'Account No. ‹4321›',
])('%j is compliant', async (marked) => {
  const [hit] = await check(detector, marked);
  expect(hit?.compliant).toBe(true);
});

it.each([
  'The utility account at that address is in my name, account number 6218921928.',
  '4.3  Bayside Medical Center    Account number 27542848    $36,789',
  'MR#: 98419695        ACCT: 6501806713',
  'Fee account PBA3637048.',
  '4432118009',
  'Invoice No. 4432118009',
  'Check No. 443211 drawn on the account',
  'Utility acct 4432118',
  'pt acct 4432118',
  'Lunch acct 44321, owes $4.50',
  'Advice number: 00044321180',
  'account balance of $44,321.18',
  'Account 2019',
  'account statement dated March 4, 2019',
  'the account opened on 03/04/2019',
  'account questions: call 1-800-555-0142',
  'on account of 42 U.S.C. § 1983',
  'Case No. 2:24-cv-01234',
  'Account: see SMITH000123',
  'accounting for 4432118009',
  'SSN 812-34-5678',
  'Policy No. 4432118009',
  'in his account, 12.5 percent',
  'from savings account number . See Ex. A, MARCH-000213 through MARCH-000219.',
  'account number MARCH-000219',
  'each account. See US-758524077 - US-758524099.',
  'account.c, Copyright 2004-2022',
  'each account. ANSWER: See RBP 9025520 – DEF-098693271.',
  'each account. ANSWER: See TV_00500336 – SR_00698239.',
  'Provider: LAKESIDE PEDS, pt acct 7360208',
  'lock $48.00; utility acct 2439714',
  'Advice number: 00099356612   Deposited to the account of JO ROE',
  '#acct-ops — exported 2025-09-14',
  'Suits:  Redwood Savings v. Hargrove   CR-2016-03696   collection',
  'Specimen ID 6998567   Acct 392453   Collection 02/24/2010',
  'Service Facebook   Account Identifier 286085287045274   Vanity 39835133',
  "Employer's account number 788954434RP0001",
  'Account number __________   Identity Protection PIN 232562',
  'Account                  Value\nWhole life policy        H19377075',
  'GL DETAIL   Period 03/2024\nAcct        Date        Jrnl      Debit\n1985-711    4/26/2018   870768    4267.00\n1214-878    8/12/2017   869314    1401.00',
  'checking account at First Bank; see US-579615329.',
  'account number (see instructions)\nForm 1099-NEC  Cat. No. 72590N',
  '[`680dda8023`] and [`5649174dda`](x)',
  'for everyday 12 noon, rainy-day plan 2024, day 8861197849',
  'Proofs seen: PG&E acct. no. 8356121946-4 (bill of 2/6/1999)',
  'FEIN on file  UI acct 1958700533  policy eff 7/22/2008',
  "Original creditor's account 603162820; date of service 5/7/2016",
  'RE: Case (FHA) 847-3021915-475',
  '  ALDER SUPPLY      4432118009  Net 30',
  '  CASE NO           4432118009  R1',
])('ignores %j', async (text) => {
  await check(detector, text);
});

describe('the routing checksum', () => {
  it.each([
    ['061000052', true],
    ['061000053', false],
    ['000000000', false],
    ['991000052', false],
    ['06100005', false],
  ])('of %s', (digits, valid) => {
    expect(isRoutingNumber(digits)).toBe(valid);
  });

  it('fails for every single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = Array.from('061000052', (digit, i) =>
          i === at ? String((Number(digit) + by) % 10) : digit,
        );
        expect(isRoutingNumber(wrong.join(''))).toBe(false);
      }),
    );
  });
});

import type { Words } from './words.js';

/** What money is moved by: banks, cards, international account numbers and checks. */
export const PAYMENTS: Words<'routing' | 'card' | 'iban' | 'check'> = {
  routing: `rout|ach to|bank transit~|transit~|ach rt~|rt~|routing~|bankid|bank id|ach routing|aba~|aba routing~|rtn
    routing transit+|transit routing+|bank routing+|aba/routing|aba rtn|routing/aba|rtg~|routing/transit~|r/t~
    bank aba|fedwire aba|wire routing|routing code|ruta|numero de ruta|num de ruta|no de ruta|rdfi|rdfi r/t|rdfi rt
    rdfi transit|odfi|transit/routing~|transit/aba|rt/aba|aba/rt|aba/transit|fw aba|aba code|bank code aba
    aba transit|r t|rt/transit|fedwire~|fed routing`,
  card: `visa acct|visa account|mastercard acct|mastercard account|amex acct|amex account|discover acct|discover account
    card acct~|credit card~|debit card~|card~|card account~|visa|visa card|mastercard|master card|amex
    american express|american express card|discover card|diners club|payment card~|charge card|bank card|atm card
    cc+|tarjeta de credito|tarjeta|numero de tarjeta`,
  iban: `iban~|iban code|international bank account+|numero iban|codigo iban`,
  check: `check+|checks numbered|cheque+|chk+`,
};

import type { Words } from './words.js';

/** Accounts with banks and brokers, and accounts that hold no money. */
export const ACCOUNTS: Words<'account' | 'account-word' | 'brokerage' | 'account-other'> = {
  account: `account+|account nos|account numbered|account id|account numbers|acct~|acct id|a/c~|bank account+
    checking account+|savings account+|checking acct|savings acct|bank acct|deposit account+|loan+|loan account+
    mortgage+|numero de cuenta|no de cuenta|cuenta+|cuenta numero|checking+|savings+|cd+|c d+|certificate no
    account code|ddas|dda~|debit acct|bene account|bene acct|beneficiary account|beneficiary acct|acct nmbr|acnt
    acct number ending|kontonummer|konto nr|iolta #|trust #|numero de cuenta bancaria|cuenta bancaria+
    financial account+|loan acct|account no s|kontonummer nr|numero de compte|no de compte|direct deposit on file
    deposit on file|deposited to|direct deposit to|deposited into|deposit into|for deposit to|for deposit only to|pay into|cta~|cta cte~|clabe
    clabe interbancaria|cuenta clabe|further credit|further credit to|for further credit|loan payoff|kontonr|compte+|compte n|conta~|conta corrente~|conta n|heloc~|my acct
    your acct|ur acct|fcu+|credit union+|national bank+|savings bank+|bank no`,
  'account-word': `account|checking account|savings account|bank account|deposit account|joint account|checking|savings
    share account|share draft|money market account|money market|certificate of deposit|bank cd|cuenta
    cuenta bancaria|konto|iolta|those numbered|trust account|escrow account|operating account|iolta account|line of credit|credit line
    deposits at|deposit at|on deposit at|accounts at`,
  brokerage: `annuity contract~|annuity+|hsa account|tsp account|pension account|mutual fund account|mutual funds|fund account
    custodial account~|portfolio+|brokerage account~|investment account~|retirement account~|ira account~|ira~
    ira acct~|ira a/c~|retirement acct~|investment acct~|roth ira~|roth ira account~|roth ira acct~|brokerage acct|securities account|brokerage`,
  'account-other': `on account of|account of|account balance|balance|user account|email account|account manager|account holder since
    twitter account|facebook account|account opened|opened|minimum balance|online account~|patient account~
    patient acct|patient acct #|hospital account~|visit acct|acct/visit~|account/visit+|utility account~
    water account~|electric account~|uscis online account+|uscis account~|uscis acct~|guarantor account|account key|billing acct
    billing account~|acct of admission|google account|apple account|user account id|service provider/acct+
    provider/acct+|patient s account~|patient s acct+|miles account|mileage account|rewards account
    frequent flyer account|loyalty account|airline account|reward account|employer account~|employer acct~
    acct of patient|account of patient|unemployment account|tax account~|employer s account~|pt acct~|pt account~
    lunch acct~|lunch account~|utility acct~|utilities acct|water acct~|electric acct~|gas acct~|gas account~
    sewer account|cable account~|phone account|state acct~|state account~|state tax account|tax acct~|customer acct
    customer account|vendor acct|vendor account|member account|meal acct~|meal account~|toll acct~|toll account~
    library acct~|library account~|cable acct~`,
};

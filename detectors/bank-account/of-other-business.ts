import { lineStart } from '../shared/labels/own-value.js';
import { PHRASES } from '../shared/labels/lexicon/phrases.js';
import type { Scene } from '../shared/scene.js';

/**
 * True for a number that a bare word for account names among words of a hospital, a laboratory or a service on the net, with
 * no word of a bank near; and for the number of a policy in a list of assets whose heading says account.
 */
export function isOfOtherBusiness(scene: Scene, start: number, end: number): boolean {
  const { evidence, lower } = scene;
  const phrase = PHRASES[evidence.phrase]?.phrase ?? '';
  if (evidence.where === ABOVE) {
    const row = Math.max(lineStart(scene, start), start - LONGEST_ROW);
    return POLICY.test(lower.slice(row, start));
  }
  // A paper that orders it, behind the account: "blocked acct 448609891 per 19-86511".
  if (lower.startsWith('per ', start - 4)) return true;
  if (!BARE.has(phrase)) return false;
  if (UTILITIES.test(lower.slice(Math.max(0, start - BESIDE), start))) return true;
  if (HOUSEHOLD.test(lower.slice(Math.max(0, start - LONGEST_ROW), start))) return true;
  const beside = lower.slice(Math.max(0, start - BESIDE), end + BEHIND);
  if (!OTHERS.test(beside)) return false;
  return !BANKS.test(lower.slice(Math.max(0, start - BEFORE), end + AFTER));
}

const ABOVE = 1;
const LONGEST_ROW = 120;
/** Words of another business speak right beside a number alone; words of a bank from further away. */
const BESIDE = 45;
const BEHIND = 20;
const BEFORE = 200;
const AFTER = 160;
const BARE: ReadonlySet<string> = new Set([
  'account',
  'acct',
  'account no',
  'acct no',
  'account number',
  'acct #',
  'account #',
  'account id',
]);
const POLICY =
  /, plan $|\b(?:life policy|insurance policy|policy|water|electric|utilit(?:y|ies)|sewer|hospital|clinic|life insurance|term life|whole life)\b/u;
const UTILITIES =
  /\b(?:pg&e|sdg&e|con ?ed|comed|eversource|national grid|duke energy|xcel|socalgas|comcast|xfinity|utility|utilities|electric|water|sewer),? (?:acct|account)\b[^\n]{0,8}$|\b(?:medical center|hospital|clinic|orthop(?:a?edics|a?edic)|radiology|pediatrics|dental|physicians|health system|healthcare|ambulance|laborator(?:y|ies)),?\s{1,6}(?:acct|account)\b[^\n]{0,8}$|\bfee account [a-z]{0,4}$/u;
const HOUSEHOLD =
  /\b(?:utility|utilities|electric(?:ity)?|water|sewer|gas|internet|cable|phone|telephone|wireless) account\b(?![^\n]{0,80}\b(?:bank|checking|savings|routing))[^\n;]{4,60},? account (?:number|no\.?) $/u;
const OTHERS =
  /\b(?:mrn|chart|hospital|patient|your patient|mr ?#|unit no|medical center|cpt|specimen|triage|guarantor|adm date|chief complaint|donor:|ordering:|pt:|mr: ?[0-9]|facebook|instagram|snapchat|tiktok|twitter|screen name|vanity|user ?name)(?![a-z])/u;
const BANKS =
  /(?<![a-z])(?:brokerage_?acc|routing_?n|account_?number.{0,24}routing)|\b(?:s&l|blocked|banks?|banking|checking|savings|routing|rtn|aba|wires?|wired|deposit|deposited|credit union|fcu|ach|debit|zelle|loan|mortgage|brokerage|ira|iolta|trust)\b/u;

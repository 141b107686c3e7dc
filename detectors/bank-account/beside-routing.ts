import type { Hit, ScanInput } from '../../src/core/detector.js';

/**
 * Accounts that nothing but the routing number behind or before them tells: `send it to 4432118009, routing 061000052`,
 * `use 4432118009 at Chase (RTN 061000052)`, `rt 061000052 ac 4432118009`.
 * @param found The routing numbers, in order.
 */
export function* accountsBesideRouting(
  { folded }: ScanInput,
  found: readonly Hit[],
): Generator<Hit> {
  for (const { start: routingAt, end: routingEnd, confidence, entity } of found) {
    if (confidence < LEAST_CONFIDENT) continue;
    const behind = AFTER.exec(folded.slice(routingEnd, routingEnd + REACH_BEHIND));
    if (behind !== null && entity === 'routing-number') {
      const end = routingEnd + behind[0].length;
      const start = end - (behind[1]?.length ?? 0);
      yield { start, end, confidence: 0.99, reasons: ['right behind a routing number'] };
    }
    const from = Math.max(0, routingAt - REACH);
    const match = BEFORE.exec(folded.slice(from, routingAt));
    const account = match?.groups?.['account'];
    if (match === null || account === undefined || PHONE.test(account)) continue;
    const start = from + match.index;
    const end = start + account.length;
    yield { start, end, confidence: 0.85, reasons: ['right before a routing number'] };
  }
}

const LEAST_CONFIDENT = 0.9;
const REACH = 72;
const BEFORE =
  /(?<![0-9A-Za-z$.,#/-])(?<!(?:[Vv]endor|[Ii]nvoice|[Vv]oucher|[Cc]heck|[Bb]atch|[Cc]ustomer|[Rr]ef|[Cc]ase|[Ff]ile|[Ee]mployee)(?: (?:no\.?|id|ID|#))? )(?<account>[0-9]{6,17}|[0-9]{3,6}-[0-9]{3,6}-[0-9]{1,6})(?: (?:at|with) [A-Z][A-Za-z]{1,14}(?: [A-Z][A-Za-z]{1,14}){0,2})?[,;]? {0,2}\(?(?:and |with )?(?:the )?(?:[Rr]outing|ROUTING|[Rr][Tt][Nn]?|[Rr]\/[Tt]|ABA|aba)(?![a-z])[^0-9\n]{0,16}$/u;
const REACH_BEHIND = 32;
const AFTER =
  /^(?: ?\/ ?|<\/R[Tt][Nn]?><A[Cc](?:ct)?>| and mine is |[,;]? {1,6}(?:[Aa]c(?:ct)?|ACC?T?|[Aa]\/[Cc]|[Nn]o|#|[Yy]our (?:number|account))[.:#]{0,2} {0,2})([0-9]{6,17})(?![0-9A-Za-z-])/u;
const PHONE = /^(?:[2-9][0-9]{2}-)?[0-9]{3}-[0-9]{4}$/u;

import type { Hit, ScanInput } from '../../src/core/detector.js';
import { isRoutingNumber } from './passes-aba.js';

/** The routing number and the account that somebody reads from the bottom of a check, without a word for either. */
export function* readFromChecks({ folded, lower }: ScanInput): Generator<Hit> {
  for (let at = lower.indexOf(PLACE); at >= 0; at = lower.indexOf(PLACE, at + 1)) {
    const from = at + PLACE.length;
    const read = READ.exec(folded.slice(from, from + LONGEST));
    if (read === null || !CHECK.test(lower.slice(Math.max(0, at - FARTHEST), at))) continue;
    const [whole, routing = '', account = ''] = read;
    if (!isRoutingNumber(routing)) continue;
    const start = from + whole.indexOf(routing);
    const end = from + whole.length;
    const hit = { confidence: 0.9, reasons: REASONS };
    yield { ...hit, start, end: start + routing.length, entity: 'routing-number' };
    yield { ...hit, start: end - account.length, end };
  }
}

const PLACE = 'bottom';
const READ = /^[^0-9]{0,80}([0-9]{9})[^0-9\n]{1,24}([0-9]{6,17})(?![0-9A-Za-z-])/u;
const CHECK = /\b(?:checks?|cheques?)\b/u;
const LONGEST = 140;
const FARTHEST = 300;
const REASONS: readonly string[] = ['read from the bottom of a check', 'passes the ABA checksum'];

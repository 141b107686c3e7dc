import type { Hit } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit } from '../shared/units.js';

/** With what is dialled before and behind a number: the `001` of calls from abroad, and an extension, as of E.123 and RFC 3966. */
export function wholeNumber(folded: string, hit: Hit): Hit {
  const start = isAfterAccess(folded, hit.start) ? hit.start - ACCESS_LENGTH : hit.start;
  const end = extensionEnd(folded, hit.end);
  if (start === hit.start && end === hit.end) return hit;
  return { ...hit, start, end, core: { start: hit.start, end: hit.end } };
}

/** True right behind `001-`, with which numbers of the plan are dialled from abroad. */
export function isAfterAccess(folded: string, start: number): boolean {
  if (unitAt(folded, start - 2) !== 0x31 || unitAt(folded, start - 3) !== 0x30) return false;
  if (isDigit(unitAt(folded, start - ACCESS_LENGTH - 1))) return false;
  return ACCESS.test(folded.slice(start - ACCESS_LENGTH, start));
}

/**
 * Where the extension ends that may begin at `at` as a part of the number: `x830`, ` ext. 12`; `at` where none does. One that
 * stands apart (`, ext. 12`, `, extension 12`) tells an office's desk and nobody's number.
 */
function extensionEnd(folded: string, at: number): number {
  EXTENSION.lastIndex = at;
  return EXTENSION.test(folded) ? EXTENSION.lastIndex : at;
}

const ACCESS_LENGTH = 4;
const ACCESS = /^001[-. ]$/u;
const EXTENSION =
  /[ \u00a0]?(?:[xX]|[eE][xX][tT][nN]?)\.?:?[ \u00a0]?#?[0-9]{1,6}(?![0-9A-Za-z]|[-.][0-9])/uy;

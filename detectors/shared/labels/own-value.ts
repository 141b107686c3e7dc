import { lastBefore } from '../../../src/core/offset-index.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { Scene } from '../scene.js';

/** True where a number, the mask of one, or a word in its place follows a label closely on its line, so that the label is taken. */
export function ownsValue({ folded, input, groupsAt }: Scene, labelEnd: number): boolean {
  if (mayBeMasked(folded, labelEnd) && MASKED.test(folded.slice(labelEnd, labelEnd + OWN_REACH)))
    return true;
  if (saysNone(folded, labelEnd)) return true;
  const start = input.numbers.groupStarts[lastBefore(groupsAt, labelEnd - 1) + 1];
  if (start === undefined || start - labelEnd > OWN_REACH) return false;
  for (let at = labelEnd; at < start; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === 0x0a || unit === 0x29) return false;
  }
  return true;
}

export function lineStart({ linesAt }: Scene, offset: number): number {
  return linesAt.starts[lastBefore(linesAt, offset)] ?? 0;
}

/** False only where `MASKED` can't be, as behind most labels. */
function mayBeMasked(folded: string, labelEnd: number): boolean {
  let at = labelEnd;
  const farthest = labelEnd + MOST_LEAD;
  while (at < farthest && LEAD.includes(unitAt(folded, at))) {
    if (unitAt(folded, at) === 0x23) return true;
    at++;
  }
  return at > labelEnd && MASK.includes(unitAt(folded, at));
}

/** True where a word that stands for a value elsewhere, or for none, follows a label: `d.o.b. same`, `SSN: unknown`. */
export function saysNone(folded: string, labelEnd: number): boolean {
  return mayBeSame(folded, labelEnd) && SAME.test(folded.slice(labelEnd, labelEnd + OWN_REACH));
}

/** False only where `SAME` can't be. */
function mayBeSame(folded: string, labelEnd: number): boolean {
  let at = labelEnd;
  while (at < labelEnd + MOST_LEAD && LEAD.includes(unitAt(folded, at))) at++;
  return at > labelEnd && STANDS_FOR_NONE.includes(unitAt(folded, at) | 0x20);
}

const OWN_REACH = 16;

const MOST_LEAD = 6;
/** Units that may lead to a mask: `"':.#= `. */
const LEAD: readonly number[] = [0x20, 0x3a, 0x22, 0x27, 0x2e, 0x23, 0x3d];
/** Units that a mask is made of: `Xx*#•●`. */
const MASK: readonly number[] = [0x58, 0x78, 0x2a, 0x23, 0x2022, 0x25cf];

/** `: XXX-XX-XXXX`, `: ***-**-****`. */
const MASKED = /^["':.#= ]{1,6}(?:[Xx]{3,5}|[*#\u2022\u25cf]{3,5})(?![A-Za-z])/u;

/** First letters of `SAME`'s words, in lower case. */
const STANDS_FOR_NONE: readonly number[] = [0x6e, 0x73, 0x75];

/** `same`, `: unknown`, `N/A`. */
const SAME =
  /^["':.#= ]{1,6}(?:same|SAME|Same|none|None|NONE|unk|UNK|unknown|Unknown|UNKNOWN|[nN]\/[aA])(?![A-Za-z])/u;

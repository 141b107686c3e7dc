import { lastBefore } from '../../../src/core/offset-index.js';
import type { Scene } from '../scene.js';

/** True where a number, or the mask of one, follows a label closely on its line, so that the label is taken. */
export function ownsValue({ folded, input, groupsAt }: Scene, labelEnd: number): boolean {
  if (MASKED.test(folded.slice(labelEnd, labelEnd + OWN_REACH))) return true;
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

const OWN_REACH = 16;

/** `: XXX-XX-XXXX`, `: ***-**-****`. */
const MASKED = /^["':.#= ]{1,6}(?:[Xx]{3,5}|[*#\u2022\u25cf]{3,5})(?![A-Za-z])/u;

import { unitAt } from '../../src/core/scan-input/unit-at.js';

/** True right behind a letter that stands for a telephone in letterheads and signatures: `T: `, `M: `, `(h) `, `(w)`. */
export function isLettered(folded: string, start: number): boolean {
  const last = unitAt(folded, start - 1);
  const mark = last === 0x20 ? unitAt(folded, start - 2) : last;
  if (mark !== 0x3a && mark !== 0x29 && mark !== 0x2e) return false;
  return LETTERED.test(folded.slice(Math.max(0, start - 6), start));
}

const LETTERED = /(?:^|[ \n|,;])(?:[TMFPCWH][.:]|\([hwcomtfHWCOMTF]\):?) ?$/u;

import { decodedValue } from '../../xml/references.js';

/**
 * Whether a sheet has a cell whose formula makes a text and that has no result of it (ISO/IEC 29500-1 §18.3.1.40, §18.3.1.96):
 * programs that open it work out what it shows, and nobody has read that.
 */
export function hasUncomputedTexts(name: string, part: string): boolean {
  if (!SHEETS.test(name)) return false;
  for (const [, formula = ''] of part.matchAll(WITHOUT_RESULT)) {
    if (MAKES_TEXT.test(decodedValue(formula))) return true;
  }
  return false;
}

const SHEETS = /\/worksheets\/[^/]+\.xml$/iu;
const WITHOUT_RESULT =
  /<(?:\w{1,8}:)?f(?:\s[^<>]{0,200})?>([^<]{1,8192})<\/(?:\w{1,8}:)?f>\s{0,16}(?:<(?:\w{1,8}:)?v\s{0,4}\/>|<(?:\w{1,8}:)?v><\/(?:\w{1,8}:)?v>)?\s{0,16}<\/(?:\w{1,8}:)?c>/gu;
/** Joins, or makes characters or digits of numbers; what stands in quotes says nothing of that. */
const MAKES_TEXT =
  /^(?:[^"&]|"[^"]*")*(?:&|\b(?:CONCAT(?:ENATE)?|TEXTJOIN|CHAR|UNICHAR|REPT|SUBSTITUTE|REPLACE|TEXT)\s{0,4}\()/iu;

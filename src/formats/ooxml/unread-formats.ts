import { ownDigitsOf } from '../../cells/written-by-format.js';
import { attributeValue, localName } from '../../xml/attributes.js';
import { decodedValue } from '../../xml/references.js';
import { tokenize } from '../../xml/tokenize.js';

/**
 * Whether a part has a number format that writes digits of its own where nobody puts them together with the number: in a chart
 * (ISO/IEC 29500-1 §21.2.2.71, §21.2.2.121), in what a condition makes of a cell (§18.8.14), or in the numbers of a list (§17.9.11).
 */
export function hasUnreadFormats(name: string, part: string): boolean {
  const isChart = CHARTS.test(name);
  const isNumbering = NUMBERING.test(name);
  if (!isChart && !isNumbering && !STYLES.test(name)) return false;
  const path: string[] = [];
  let found = false;
  const see = (code: string): void => {
    found ||= isMuch(ownDigitsOf(decodedValue(code)));
  };
  tokenize(part, {
    open: (tag) => {
      const element = localName(tag.name);
      if (isChart || (element === 'numFmt' && path.at(-1) === 'dxf')) {
        see(attributeValue(part, tag, 'formatCode') ?? '');
      }
      if (isNumbering && element === 'lvlText')
        found ||= BESIDE_NUMBER.test(attributeValue(part, tag, 'val') ?? '');
      if (!tag.isEmpty) path.push(element);
    },
    close: () => path.pop(),
    text: (start, end) => {
      if (isChart && path.at(-1) === 'formatCode') see(part.slice(start, end));
    },
    aside: () => undefined,
  });
  return found;
}

/** `"Q1 "` and years are no parts of an identifier. */
function isMuch(digits: string): boolean {
  return digits.length >= FEWEST_DIGITS && !YEAR.test(digits);
}

const CHARTS = /\/charts\/[^/]+\.xml$/iu;
const NUMBERING = /\/numbering\.xml$/iu;
const STYLES = /\/styles\.xml$/iu;
/** More than the number of a rule or chapter, against the place for the list's own. */
const BESIDE_NUMBER = /(?:\d[.-]?){5}%\d|%\d(?:[.-]?\d){5}/u;
const FEWEST_DIGITS = 3;
const YEAR = /^(?:19|20)\d\d$/u;

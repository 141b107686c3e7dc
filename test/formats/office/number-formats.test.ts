import { expect, it } from 'vitest';
import { loadSheetJs, numberFormatter } from '../../../src/cells/sheet-js.js';
import { shownNumber, shownText } from '../../../src/cells/shown-number.js';
import { withoutOwnDigits, writesDigits } from '../../../src/cells/written-by-format.js';
import { shownThrough } from '../../../src/formats/ooxml/audit/format-codes.js';

const format = numberFormatter(await loadSheetJs());

/** Codes that write digits of their own, what is stored, what is shown, and the code without these digits. */
it.each([
  ['"842-26-"0000', '9118', '842-26-9118', '"xxx-xx-"0000'],
  ['"842-26-"0000', '118', '842-26-0118', '"xxx-xx-"0000'],
  ['000"-26-9118"', '842', '842-26-9118', '000"-xx-xxxx"'],
  ['\\8\\4\\2\\-\\2\\6\\-0000', '9118', '842-26-9118', '\\x\\x\\x\\-\\x\\x\\-0000'],
  ['000\\-00"-9118"', '84226', '842-26-9118', '000\\-00"-xxxx"'],
])('%s over %s shows %s', (code, stored, shown, without) => {
  expect(writesDigits(code)).toBe(true);
  expect(shownNumber(stored, code, false, format).formatted).toBe(shown);
  expect(shownThrough(code, stored)).toBe(shown);
  expect(withoutOwnDigits(code)).toBe(without);
  expect(writesDigits(without)).toBe(false);
});

it('a text shows through the section for texts', () => {
  const code = '0;0;0;"842-26-"@';
  expect(shownText('9118', code, format)).toBe('842-26-9118');
  expect(shownThrough(code, '9118')).toContain('842-26-9118');
});

it.each(['000-00-0000', '#,##0.00', '[$-409]mmmm d', '[>999]0.0;0', '_1* 0', '"No. "0', 'General'])(
  '%s writes no digits of its own',
  (code) => {
    expect(writesDigits(code)).toBe(false);
    expect(shownNumber('842269118', code, false, format).formatted).toBeUndefined();
    expect(shownThrough(code, '842269118')).toBeUndefined();
    expect(withoutOwnDigits(code)).toBe(code);
  },
);

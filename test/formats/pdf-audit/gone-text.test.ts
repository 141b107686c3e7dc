import { describe, expect, it } from 'vitest';
import { framePage, inLine, textLine } from '../../../fixtures/pdf/frame.js';
import { literal } from '../../../fixtures/pdf/operands.js';
import { pagesPdf } from '../../../fixtures/pdf/page.js';
import { audit, found } from './audit-helpers.js';

const VALUE = '842-91-2656';
const NAME = 'Ottilie Brandwein';
// A mark may reach three points beyond its text.
const BOX = '0 g 99 397 70 13 re f';

const file = (line: string, more: { info?: string; below?: string } = {}): Uint8Array =>
  pagesPdf({
    pages: [framePage(`${inLine(`${literal('as filed')} Tj`)}\n${line}\n${more.below ?? ''}`)],
    ...(more.info !== undefined && {
      info: 10,
      extraObjects: { 10: `<< /Title ${literal(more.info)} >>` },
    }),
  });
const original = file(textLine(100, 400, VALUE));

describe('a redaction of any origin against its original', () => {
  it.each<[string, Uint8Array, Uint8Array, readonly string[], readonly string[]]>([
    ['a box in the place of the text is no change', original, file(BOX), [], []],
    ['nor is a blank', original, file(''), [], []],
    [
      'the text in the metadata is left',
      original,
      file(BOX, { info: `Account ${VALUE}` }),
      ['removed text 1, page 1'],
      [],
    ],
    [
      'a number in another place of the page is left',
      original,
      file(BOX, { below: textLine(100, 300, '842912656') }),
      ['removed text 1, page 1'],
      ['glyphs', 'pixels'],
    ],
    [
      'other text in its place is a change',
      original,
      file(textLine(100, 400, '842-91-9999')),
      [],
      ['glyphs'],
    ],
    [
      'a name that is gone from the page and not from the title',
      file(textLine(100, 400, NAME)),
      file('', { info: NAME }),
      ['removed text 1, page 1'],
      [],
    ],
    [
      'words that the original says elsewhere too may stay there',
      file(textLine(100, 400, NAME), { below: textLine(100, 300, NAME) }),
      file('', { below: textLine(100, 300, NAME) }),
      [],
      [],
    ],
  ])('%s', async (_, bytes, output, left, changed) => {
    const result = await audit(output, [], { foreign: true, against: { bytes, boxes: [] } });
    expect(found(result)).toEqual(left);
    expect([...new Set(result.changes.map(({ kind }) => kind))]).toEqual(changed);
    expect(JSON.stringify({ ...result, layers: [] })).not.toMatch(/842-?91|Ottilie/u);
  });
});

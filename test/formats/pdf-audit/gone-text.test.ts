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

describe('a line that was set anew around what is gone', () => {
  const said = (who: string): string => `The sum that ${who} was paid in May is large`;
  const at = (from: number, words: string): string => textLine(from, 400, words);
  const whole = file(at(100, said(NAME)));
  const [start = '', end = ''] = said('|').split('|');
  /** Helvetica at 12 points: `The sum that` and a blank are 71.37 points wide. */
  const moved = (rest: string): Uint8Array =>
    file(`${at(100, start)}\n0 g 173 397 24 13 re f\n${at(200, rest.trim())}`);

  it('is no change, and what is gone is known', async () => {
    const { residues, changes, readers } = await audit(moved(end), [], {
      foreign: true,
      against: { bytes: whole, boxes: [] },
    });
    expect([residues, changes]).toEqual([[], []]);
    expect(readers.find(({ reader }) => reader === 'removed text')?.read).toMatchObject({
      'stretches hunted': 1,
      'words moved': 9,
    });
  });

  it.each([
    ['on a mark is no change', '0 g', '1 g', []],
    ['that stands on no mark is one', '1 g', '0 g', ['glyphs']],
  ])('a label %s', async (_, box, ink, expected) => {
    const label = `${ink} ${textLine(175, 400, 'Sealed').replace('12 Tf', '5 Tf')} 0 g`;
    const marked = file(
      `${at(100, start)}\n${box} 173 397 24 13 re f\n${label}\n${at(200, end.trim())}`,
    );
    const request = { foreign: true, against: { bytes: whole, boxes: [] } };
    const { changes } = await audit(marked, [], request);
    expect([...new Set(changes.map(({ kind }) => kind))].slice(0, 1)).toEqual(expected);
  });

  it('is one where it says something else', async () => {
    const { changes } = await audit(moved(end.replace('May', 'June')), [], {
      foreign: true,
      against: { bytes: whole, boxes: [] },
    });
    expect(changes.map(({ kind }) => kind)).toContain('glyphs');
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { ALL_WORKBOOK_PLACEMENTS } from '../../../fixtures/office/workbook-placements.js';
import { number, row, shared, text, workbookFile } from '../../../fixtures/office/workbook.js';
import type { WorkbookFile } from '../../../fixtures/office/workbook.js';
import type { Options } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';
import { asText, unzip } from '../ooxml/unzip.js';
import { expectGone } from './expect-gone.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a value in any place of a workbook is gone', () => {
  it.each(ALL_WORKBOOK_PLACEMENTS)('$name', async (placement) => {
    await expectGone(engine, await workbookFile(placement.with(VALUE)), VALUE);
  });
});

/** The parts of a workbook after a redaction. */
async function redacted(
  file: WorkbookFile,
  options: Options = { values: [VALUE], detectors: [] },
): Promise<(part: string) => string> {
  const outcome = await engine.redact(await workbookFile(file), options);
  expect('reason' in outcome ? outcome.reason : outcome.status).toBe('redacted');
  const parts = await unzip(('output' in outcome && outcome.output) || new Uint8Array());
  return (part) => asText(parts.get(part) ?? '');
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

describe('cells are written so', () => {
  it('a number becomes a text and keeps its format', async () => {
    const part = await redacted({ rows: row(1, number(842912656, 1)), formats: ['000-00-0000'] });
    expect(part(SHEET)).toContain(
      '<c t="inlineStr" r="A1" s="1"><is><t xml:space="preserve">[VALUE]</t></is></c>',
    );
  });

  it('a string that all of its cells show changes where it is', async () => {
    const part = await redacted({
      rows: row(1, shared(0), shared(1), shared(0)),
      strings: `<si><t>No. ${VALUE}</t></si><si><t>x</t></si>`,
    });
    expect(part(STRINGS)).toContain('<si><t>No. [VALUE]</t></si><si><t>x</t></si>');
    expect(part(SHEET)).toContain(row(1, shared(0), shared(1), shared(0)));
  });

  it('a piece of a value that another cell shows too stays there', async () => {
    const part = await redacted({
      rows: row(1, shared(0), shared(1), shared(2)) + row(2, shared(1)),
      strings: ['842', '91', '2656'].map((one) => `<si><r><t>${one}</t></r></si>`).join(''),
    });
    expect(part(SHEET)).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t></t></r></is></c><c r="C1" t="s"><v>2</v></c>',
    );
    expect(part(SHEET)).toContain('<c r="A2" t="s"><v>1</v></c>');
    expect(part(STRINGS)).toContain('<si><r><t>[VALUE]</t></r></si><si><r><t>91</t></r></si>');
  });

  it('what a policy lets stay is what the cell showed', async () => {
    const rows =
      row(1, text('SSN'), text('Date of birth')) + row(2, number(842912656, 1), number(31091, 2));
    const part = await redacted(
      { rows, formats: ['000-00-0000', 'm/d/yyyy'] },
      { policy: 'frcp-5.2' },
    );
    expect(part(SHEET)).toContain('xxx-xx-2656</t>');
    expect(part(SHEET)).toMatch(/[^0-9]1985<\/t>/u);
  });

  it.each<[string, WorkbookFile]>([
    ['a number without its leading zeros', { rows: row(1, text('SSN'), number(1013753)) }],
    ['a day without a format', { rows: row(1, text('Date of birth'), number(31091)) }],
    [
      'a day of a workbook that counts from 1904',
      {
        rows: row(1, text('Date of birth'), number(29629, 1)),
        formats: ['mm/dd/yyyy'],
        is1904: true,
      },
    ],
  ])('%s is found by its heading', async (_name, file) => {
    const part = await redacted(file, {});
    expect(part(SHEET)).toMatch(/<c t="inlineStr" r="B1"[^>]*><is><t xml:space="preserve">\[/u);
  });

  it.each(['02/13/1985', '2/13/1985', '1985-02-13', 'February 13, 1985'])(
    'a day is found as %s',
    async (value) => {
      const file = { rows: row(1, number(31091, 1)), formats: ['d-mmm-yy'] };
      const part = await redacted(file, { values: [value], detectors: [] });
      expect(part(SHEET)).toContain('<is><t xml:space="preserve">[VALUE]</t></is>');
    },
  );
});

describe('what depends on a cell follows it', () => {
  it('a formula whose value goes is gone, and so is the order of calculation', async () => {
    const part = await redacted({
      rows: row(1, (place) => `<c r="${place}" t="str"><f>B1&amp;C1</f><v>${VALUE}</v></c>`),
      workbookRelationships: [['rId7', 'calcChain', 'calcChain.xml']],
      parts: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
    });
    expect(part(SHEET)).toContain(
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">[VALUE]</t></is></c>',
    );
    expect(part('xl/calcChain.xml')).toBe('');
    expect(part('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('columns of tables are called what their headings say, each by a name of its own', async () => {
    const placement = ALL_WORKBOOK_PLACEMENTS.find(({ name }) =>
      name.includes('name of its column'),
    );
    const file = placement?.with(VALUE) ?? { rows: '' };
    const part = await redacted({
      ...file,
      rows: file.rows.replaceAll(`No ${VALUE}`, VALUE),
      parts: Object.fromEntries(
        Object.entries(file.parts ?? {}).map(([name, content]) => [
          name,
          String(content).replaceAll(`No ${VALUE}`, VALUE),
        ]),
      ),
    });
    expect(part('xl/tables/table1.xml')).toMatch(/name="\[VALUE\]"\/>.*name="\[VALUE\] 2"\/>/u);
    expect(part(SHEET)).toContain('[VALUE] 2</t>');
  });

  it('a sheet gets another name wherever it is named', async () => {
    const placement = ALL_WORKBOOK_PLACEMENTS.find(({ name }) => name.includes('name of a sheet'));
    const part = await redacted(placement?.with(VALUE) ?? { rows: '' });
    expect(part('xl/workbook.xml')).toContain('<sheet name="Redacted_1"');
    expect(part('xl/workbook.xml')).toContain(">'Redacted_1'!$A$1<");
    expect(part(SHEET)).toContain("<f>'Redacted_1'!A1</f>");
  });
});

it('thousands of numbers hold no value by chance', async () => {
  const people = Array.from({ length: 600 }, (_, at) =>
    row(
      at + 2,
      text('x'),
      number(842000000 + at * 7919, 1),
      number(31091 + at * 13, 2),
      number(1000 + at * 37),
    ),
  );
  const rows =
    row(1, text('Name'), text('SSN'), text('Date of birth'), text('Paid')) + people.join('');
  const part = await redacted({ rows, formats: ['000-00-0000', 'm/d/yyyy'] }, {});
  expect(part(SHEET).match(/\[SSN\]/gu)?.length).toBe(600);
});

import { describe, expect, it } from 'vitest';
import { bankAccount, dateOfBirth, usSsn } from '../../detectors/index.js';
import { findScene } from '../../detectors/shared/scene.js';
import { cellAt, findTableCells } from '../../detectors/shared/tables/table-cells.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { check, hitsIn } from './check.js';

describe('a heading names what stands in its column', () => {
  it.each([
    ['tabs', 'Name\tSSN\tBadge\nJo Roe\t‹812345678›\t823456789\nAl Roe\t‹834567890›\t845678901'],
    ['semicolons', 'Badge;SSN;Name\n823456789;‹812345678›;Jo Roe'],
    ['rules', '| Name | SSN | Lot |\n| --- | --- | --- |\n| Jo Roe | ‹812345678› | 823456789 |'],
    ['quoted cells', '"Name","SSN","SKU"\n"Roe, Jo","‹812345678›","823456789"'],
    [
      'columns of fixed width',
      'Name      SSN        Unit ID\n-----------------------------\nJo Roe    ‹812345678›  823456789\nAl Roe    ‹834567890›  845678901',
    ],
    [
      'a cell left open',
      'Name      SSN        Unit ID\nJo Roe    ‹812345678›  823456789\nAl Roe               845678901',
    ],
    [
      'a statement of a database',
      "INSERT INTO party (name, ssn, badge) VALUES ('Roe, Jo', '‹812345678›', '823456789'), ('Al Roe', '‹834567890›', '1')",
    ],
    [
      'a statement of a database, a row a line',
      "INSERT INTO `party` (`name`,`ssn`,`badge`) VALUES\n('Jo Roe','‹812345678›','823456789'),\n('Al Roe','‹834567890›','845678901');",
    ],
    [
      'a dump of a database, which names the columns where it creates the table',
      "CREATE TABLE IF NOT EXISTS `party` (`id` int(11) NOT NULL, `nm` varchar(80), `ssn` char(9), `badge` char(9), PRIMARY KEY (`id`), KEY `x` (`nm`));\nINSERT INTO `party` VALUES (823456789,'Jo (\\'JJ\\') Roe','‹812345678›','823456789'),(2,'Al, Roe','‹834567890›',NULL);",
    ],
    [
      'a dump whose columns have a line each',
      "CREATE TABLE public.party (\n    id integer NOT NULL,\n    ssn character(9),\n    CONSTRAINT ssn_key UNIQUE (ssn)\n);\nINSERT INTO public.party VALUES (823456789, '‹812345678›');",
    ],
    [
      'a dump whose rows are lines of cells',
      'COPY public.party (badge, name, ssn, note) FROM stdin;\n823456789\tJo Roe\t‹812345678›\t\\N\n845678901\tAl Roe\t‹834567890›\tpaid\n\\.\n',
    ],
    ['figures without quotes', 'no,ssn,paid\n10234,‹812345678›,1955.00'],
    ['a heading that is a word of every day', 'Lot;SSN;Qty\n823-45-6789;‹812345678›;4'],
    ['a form in two columns', 'Phone            SSN\n812-555-0142     ‹812345678›'],
  ])('with %s', async (_, marked) => {
    await check(usSsn(), marked);
  });

  it('but not a value that has a name of its own', async () => {
    await check(
      usSsn(),
      'Name      TIN    Shares\nJo Roe    ‹812-34-5678›    12\nPrinted Run ID 823456789',
    );
  });

  it('for dates', async () => {
    await check(
      dateOfBirth(),
      'Name;Address;DOB;Filed\nJo Roe;12 Elm St, Apt 4, Erie, PA 16501-1234;‹3/4/1985›;3/4/2024',
    );
  });

  it('in each of the boxes of a form', async () => {
    const rule = '+----+----+----+\n';
    await check(
      dateOfBirth(),
      `${rule}| Last, First | Birthdate | Phone |\n| Roe, Jo | ‹3/4/1985› | 812-555-0142 |\n${rule}| Address | From - To | Rent |\n| 12 Elm St | 3/4/2019 - 5/6/2022 | $900.00 |\n${rule}`,
    );
  });

  it('below what it names, where rows and captions take turns', async () => {
    await check(
      dateOfBirth(),
      '00639403          522783011       10/21/2020\nRECORD NO.        VISIT NO.       ADMIT DATE\nROE, JANE         ‹12/27/1987›      F\nPATIENT NAME      BIRTH DATE      SEX\n94 Elm Ave        Erie  PA        12723\nSTREET ADDRESS    CITY  ST        ZIP\n',
    );
    await check(
      dateOfBirth(),
      'PROTECTION ORDER     Case No. 69-2-33551\nJane      Roe        ‹7/28/84›\nFirst     Last       Date of Birth\nand for the children named below\n',
    );
  });

  it('for rows between rules, each like the one before', async () => {
    const rule = '+----+----+\n';
    await check(
      dateOfBirth(),
      `${rule}| Name | DOB |\n| Roe, Jo | ‹3/4/1985› |\n${rule}| Roe, Al | ‹5/6/1987› |\n${rule}`,
    );
  });

  it('beside an address written out that is wider than its column', async () => {
    const hits = await hitsIn(
      usSsn(),
      'Name      Mailing Address         Phone        SSN (last 4)  Paid\nJo Roe    63652 North Mount Vernon Lane, Apartment 6, Winston-Salem, NC 27744-4235      812-555-0142    5678   $90.00',
    );
    expect(hits).toMatchObject([{ entity: 'us-ssn-last4', compliant: true }]);
  });

  it('for accounts, where nothing else beside them counts', async () => {
    await check(
      bankAccount(),
      'Account|Filed|SSN last 4\n‹4432118009›|3/4/2019|5678\n‹5544332211›|3/4/2020|6789',
    );
  });

  it('for the last four digits', async () => {
    const hits = await hitsIn(usSsn(), 'IRA|Filed|SS# last 4\n44321180|2021-02-01|5678');
    expect(hits).toMatchObject([{ entity: 'us-ssn-last4', compliant: true }]);
  });
});

it.each([
  ['prose with commas', 'SSN, name, and date were given to him,\nand so on, at length, 812345678.'],
  ['a question', 'Q   What is your SSN?\nA   812345678'],
  ['labels with values', 'SSN: 812345678   Name: Jo Roe\nDOB: 3/4/1985   Badge: 823456789'],
  ['one column', 'SSN\n812345678'],
])('no table: %s', (_, text) => {
  const input = prepareScan(text);
  expect(input.once(findTableCells).ends).toHaveLength(0);
});

it('gives cells in order, each with the labels of its heading', () => {
  const text = 'Name|SSN|DOB\nJo Roe|812345678|3/4/1985';
  const input = prepareScan(text);
  const cells = input.once(findTableCells);
  const { labels } = input.once(findScene);
  const cell = cellAt(cells, text.indexOf('3/4'));
  expect(text.slice(cells.at.starts[cell], cells.ends[cell])).toBe('3/4/1985');
  const first = cells.firstLabels[cell] ?? 0;
  expect(text.slice(labels.starts[first], labels.ends[first])).toBe('DOB');
  expect(cellAt(cells, 3)).toBe(-1);
});

describe('most cells of a column', () => {
  it.each([
    'Invoice|No.\n441|‹812-34-5678›\n442|‹823-45-6789›\n443|‹834-56-7890›\n444|‹845678901›',
    'Name|SSN\nA Roe|‹812-34-5678›\nB Roe|‹823-45-6789›\nC Roe|‹834-56-7890›\nD Roe|n/a',
    'Name|SSN\nA Roe|‹812-34-5678›\nB Roe|‹823-45-6789›\nC Roe|‹834-56-7890›\nAll|$8,123.00',
  ])('tell what the others are: %j', async (marked) => {
    await check(usSsn(), marked);
  });
});

describe('records and forms', () => {
  it.each([
    ['the key of a record', 'SSN=‹812345678›\nUNIT_ID=823456789'],
    ['a tag', '<ssn>‹812345678›</ssn>\n<shipment>823456789</shipment>'],
    ['a caption under a line', '‹812345678›\n__________\nSSN\n\n823456789\n__________\nMember ID'],
    ['a caption in brackets', 'Jo Roe\n(Name)\n\n‹812345678›\n(Social Security Number)'],
    [
      'what is said after it',
      'The number ‹8 1 2 3 4 5 6 7 8› was entered on the card as his social\nsecurity number.',
    ],
    ['numbered paper with rules', '24| his SSN is ‹812\n25| 34 5678›.'],
    ['initials', 'His I.T.I.N. is ‹912 801551›.'],
  ])('%s', async (_, marked) => {
    await check(usSsn(), marked);
  });

  it.each([
    ['a case in the venue', 'STATE OF OHIO   )\n                ) ss.    No. CR-2018-07789'],
    ['a date over a line of a form', 'SSN\n  812-XX\n3. Birth: 11/16/1964\n4. Address'],
    ['a reference with the last four before it', 'SSN last 4: 5678\nPART_NBR=591-7285-95'],
  ])('not %s', async (_, text) => {
    const hits = await hitsIn(usSsn(), text);
    expect(hits.filter(({ compliant }) => compliant !== true)).toEqual([]);
  });

  it.each([
    'Date of birth ‹0 | 3 | 2 | 4 | 1 | 9 | 8 | 4›',
    'DOB: ‹03241984›',
    'Geburtsdatum: ‹24.03.1984›',
    'n\u00e9e le ‹24 03 1984›',
    '14|  born in Dayton,\n15|  Ohio, on ‹March 24, 1984›.',
    'The records give ‹March 24, 1984› as her date of birth. Order No. 4 shipped.',
  ])('a date of birth: %j', async (marked) => {
    await check(dateOfBirth(), marked);
  });

  it.each([
    'born on the road.\n6/11/21, 6:15 PM - Jo: hello',
    'Q. What is your date of birth?\nA. I forget.\nQ. And of the surgery?\nA. It was March 24, 2020.',
  ])('no date of birth: %j', async (text) => {
    const hits = await hitsIn(dateOfBirth(), text);
    expect(hits.filter(({ confidence }) => confidence >= 0.7)).toEqual([]);
  });
});

describe('in the noise of a scan a row may have more or fewer cells than its heading', () => {
  const heading = 'no,name,hired,routing,account,ssn,zip';
  const whole = '10234,Jo Roe,2019-04-05,061000052,4432118009,812345678,93612';
  it.each([
    [
      'a delimiter was read as a full stop',
      '10235,Al Roe,2019-04-06.061000052,5544332211,‹834567890›,93612',
    ],
    ['one was lost', '10235,Al Roe 2019-04-06,061000052,5544332211,‹834567890›,93612'],
    ['one was doubled', '10235,Al Roe,,2019-04-06,061000052,5544332211,‹834567890›,93612'],
    ['a line was broken', '10235,Al Roe,2019-04-06\n,061000052,5544332211,‹834567890›,93612'],
  ])('because %s', async (_, row) => {
    const marked = `${heading}\n${whole.replace('812345678', '‹812345678›')}\n${row}`;
    const text = marked.replace(/[‹›]/gu, '');
    const hits = await hitsIn(usSsn(), text, { source: 'ocr' });
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([
      '812345678',
      '834567890',
    ]);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
import { hasUnreadFormats } from '../../../src/formats/ooxml/unread-formats.js';
import { hasUncomputedTexts } from '../../../src/formats/ooxml/uncomputed-formulas.js';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const CODE = '&quot;842-91-&quot;0000';

describe('a number format that writes digits of its own', () => {
  it.each<[string, string, string, boolean]>([
    ['on an axis', 'word/charts/chart1.xml', `<c:numFmt formatCode="${CODE}"/>`, true],
    ['of a point', 'xl/charts/chart1.xml', `<c:pt formatCode="${CODE}"><c:v>1</c:v></c:pt>`, true],
    ['of a series', 'ppt/charts/chart2.xml', '<c:formatCode>"842-91-"0000</c:formatCode>', true],
    ['that escapes them', 'xl/charts/chart1.xml', String.raw`<f formatCode="\8\4\2 0000"/>`, true],
    [
      'by condition',
      'xl/styles.xml',
      `<dxfs><dxf><numFmt formatCode="${CODE}"/></dxf></dxfs>`,
      true,
    ],
    ['of a list', 'word/numbering.xml', '<w:lvlText w:val="842-91-%1"/>', true],
    ['of rules', 'word/numbering.xml', '<w:lvlText w:val="302.%1"/>', false],
    ['of articles', 'word/numbering.xml', '<w:lvlText w:val="Article %1.%2"/>', false],
    ['of cells', 'xl/styles.xml', `<numFmts><numFmt formatCode="${CODE}"/></numFmts>`, false],
    ['of a quarter', 'xl/charts/chart1.xml', '<f formatCode="&quot;Q1 &quot;0"/>', false],
    ['of a year', 'xl/charts/chart1.xml', '<f formatCode="&quot;2024: &quot;0"/>', false],
    ['in brackets', 'xl/charts/chart1.xml', '<f formatCode="[&gt;=1000]#,##0"/>', false],
  ])('%s is a blind spot or read: %s', (_, name, xml, isBlind) => {
    expect(hasUnreadFormats(name, `<r>${xml}</r>`)).toBe(isBlind);
  });

  it.each<[string, string, boolean]>([
    ['without a result', '<c r="A1"><f>"842-"&amp;A2</f></c>', true],
    ['with an empty one', '<c r="A1"><f>CONCATENATE(A2,A3)</f><v></v></c>', true],
    ['with a result', '<c r="A1" t="str"><f>"842-"&amp;A2</f><v>842-1</v></c>', false],
    ['of numbers', '<c r="A1"><f>SUM(A2:A3)</f></c>', false],
    ['of a text in quotes', '<c r="A1"><f>COUNTIF(A:A,"a&amp;b")</f></c>', false],
  ])('a formula %s is a blind spot or not', (_, xml, isBlind) => {
    expect(hasUncomputedTexts('xl/worksheets/sheet1.xml', `<row>${xml}</row>`)).toBe(isBlind);
  });

  it('in a chart leaves a document incomplete', async () => {
    const file = await wordFile({
      body: paragraph(run('Body.')),
      parts: { 'word/charts/chart1.xml': `<c:r xmlns:c="urn:c"><c:f formatCode="${CODE}"/></c:r>` },
      relationships: [['rId7', 'chart', 'charts/chart1.xml']],
    });
    const outcome = await engine.redact(file);
    expect(outcome).toMatchObject({
      status: 'incomplete',
      blindSpots: [{ code: 'number-format', where: 'word/charts/chart1.xml' }],
    });
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile, wordXml } from '../../../fixtures/docx/word-file.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a finding says where it stands', () => {
  it.each<[string, string, string]>([
    ['paragraph', paragraph(run('x')) + paragraph(run(VALUE)), 'paragraph 2'],
    [
      'heading',
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('x')}</w:p>${paragraph(run(VALUE))}`,
      'paragraph 2, under heading 1',
    ],
    [
      'cell',
      `<w:tbl><w:tr><w:tc>${paragraph(run('x'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('x'))}</w:tc><w:tc>${paragraph(run(VALUE))}</w:tc></w:tr></w:tbl>`,
      'table 1, row 2, cell 2',
    ],
  ])('%s', async (_, body, path) => {
    const inspection = await engine.inspect(await wordFile({ body }), {
      values: [VALUE],
      detectors: [],
    });
    expect(inspection.findings.map(({ places }) => places)).toEqual([
      [{ kind: 'part', part: 'word/document.xml', path }],
    ]);
  });
});

it.each<[string, string, string, number]>([
  ['called so in another language', 'berschrift1', '<w:name w:val="heading 1"/>', 1],
  ['based on one', 'Own', '<w:name w:val="Own"/><w:basedOn w:val="Titre1"/>', 1],
  ['with a level', 'Own', '<w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>', 1],
  [
    'without a level',
    'Own',
    '<w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
    0,
  ],
  ['named after one only', 'Heading1', '<w:name w:val="Normal"/>', 0],
])('a heading is told by its style: %s', async (_, id, style, count) => {
  const styles = `<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="${id}">${style}</w:style>`;
  const old = '<w:pPrChange><w:pPr><w:pStyle w:val="Titre1"/></w:pPr></w:pPrChange>';
  const input = await wordFile({
    body:
      `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr></w:p><w:p><w:pPr>${old}</w:pPr></w:p>` +
      `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:p>${paragraph(run(VALUE))}`,
    relationships: [['rId5', 'styles', 'styles.xml']],
    parts: { 'word/styles.xml': wordXml('styles', styles) },
  });
  const { findings } = await engine.inspect(input, { values: [VALUE], detectors: [] });
  expect(findings.flatMap(({ places }) => places)).toEqual([
    {
      kind: 'part',
      part: 'word/document.xml',
      path: `paragraph 4, under heading ${String(count + 1)}`,
    },
  ]);
});

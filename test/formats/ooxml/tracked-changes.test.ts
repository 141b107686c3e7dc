import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile, wordXml } from '../../../fixtures/docx/word-file.js';
import { createEngine } from '../../../src/index.js';
import { asText, unzip } from './unzip.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const BY = 'w:id="1" w:author="Author 1"';
const ins = (inner: string): string => `<w:ins ${BY}>${inner}</w:ins>`;
const del = (inner: string): string => `<w:del ${BY}>${inner}</w:del>`;
const gone = (text: string): string => `<w:r><w:delText>${text}</w:delText></w:r>`;
const marked = (mark: string, ...runs: string[]): string =>
  paragraph(`<w:pPr><w:rPr><w:${mark} ${BY}/></w:rPr></w:pPr>`, ...runs);
const plain = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const table = (content: string): string => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
const cell = (mark: string, text: string): string =>
  `<w:tc><w:tcPr>${mark === '' ? '' : `<w:${mark} ${mark === 'x' ? '' : BY}/>`}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const EMPTY = '<w:pPr><w:rPr></w:rPr></w:pPr>';

async function settled(body: string, changes: 'accept' | 'reject'): Promise<string> {
  const outcome = await engine.redact(await wordFile({ body }), { detectors: [], changes });
  expect('reason' in outcome ? outcome.reason : outcome.status).toBe('clean');
  expect(outcome.verification).toMatchObject({ done: true, changed: [] });
  const output = 'output' in outcome ? outcome.output : undefined;
  const part = (await unzip(output ?? new Uint8Array())).get('word/document.xml') ?? '';
  return /<w:body>([\s\S]*)<w:sectPr\/><\/w:body>/u.exec(asText(part))?.[1] ?? '';
}

describe('tracked changes are settled', () => {
  it.each<[string, string, string, string]>([
    [
      'runs',
      paragraph(run('a'), ins(run('b')), del(gone('c')), run('d')),
      paragraph(run('a'), run('b'), run('d')),
      paragraph(run('a'), '<w:r><w:t>c</w:t></w:r>', run('d')),
    ],
    [
      'a deletion within an insertion',
      paragraph(ins(run('a') + del(gone('b')))),
      paragraph(run('a')),
      paragraph(),
    ],
    [
      'moves',
      paragraph(
        '<w:moveFromRangeStart w:id="3" w:name="m"/>',
        `<w:moveFrom ${BY}>${run('a')}</w:moveFrom>`,
        '<w:moveFromRangeEnd w:id="3"/>',
        run('b'),
        `<w:moveTo ${BY}>${run('a')}</w:moveTo>`,
      ),
      paragraph(run('b'), run('a')),
      paragraph(run('a'), run('b')),
    ],
    [
      'formatting of a run',
      paragraph(
        `<w:r><w:rPr><w:b/><w:rPrChange ${BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`,
      ),
      paragraph('<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>'),
      paragraph('<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>'),
    ],
    [
      'formatting of a paragraph, which keeps its mark',
      `<w:p><w:pPr><w:jc w:val="right"/><w:rPr><w:b/></w:rPr><w:pPrChange ${BY}><w:pPr/></w:pPrChange></w:pPr>${run('a')}</w:p>`,
      `<w:p><w:pPr><w:jc w:val="right"/><w:rPr><w:b/></w:rPr></w:pPr>${run('a')}</w:p>`,
      `<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>${run('a')}</w:p>`,
    ],
    [
      'a paragraph that was deleted as a whole',
      paragraph(run('a')) + marked('del', del(gone('b'))) + paragraph(run('c')),
      paragraph(run('a')) + paragraph(run('c')),
      paragraph(run('a')) + paragraph(EMPTY, '<w:r><w:t>b</w:t></w:r>') + paragraph(run('c')),
    ],
    [
      'the end of a paragraph',
      marked('del', run('a')) + `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${run('b')}</w:p>`,
      paragraph(EMPTY, run('a'), run('b')),
      paragraph(EMPTY, run('a')) + `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${run('b')}</w:p>`,
    ],
    [
      'a paragraph that was inserted',
      marked('ins', ins(run('a'))) + paragraph(run('b')),
      paragraph(EMPTY, run('a')) + paragraph(run('b')),
      paragraph(run('b')),
    ],
    [
      'rows',
      `<w:tbl><w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${paragraph(run('a'))}</w:tc></w:tr><w:tr><w:trPr><w:ins ${BY}/></w:trPr><w:tc>${paragraph(run('b'))}</w:tc></w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:trPr></w:trPr><w:tc>${paragraph(run('b'))}</w:tc></w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:trPr></w:trPr><w:tc>${paragraph(run('a'))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'the last paragraph of a cell, which has to end with one',
      table(marked('del', del(gone('a'))) + marked('del', del(gone('b')))) + paragraph(run('c')),
      table(paragraph(EMPTY)) + paragraph(run('c')),
      table(paragraph(EMPTY, plain('a')) + paragraph(EMPTY, plain('b'))) + paragraph(run('c')),
    ],
    [
      'all rows of a table',
      `<w:tbl><w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${paragraph(run('a'))}</w:tc></w:tr></w:tbl>${paragraph(run('b'))}`,
      paragraph(run('b')),
      `<w:tbl><w:tr><w:trPr></w:trPr><w:tc>${paragraph(run('a'))}</w:tc></w:tr></w:tbl>${paragraph(run('b'))}`,
    ],
    [
      'cells',
      `<w:tbl><w:tr>${cell('cellIns', 'a')}${cell('cellDel', 'b')}${cell('x', 'c')}</w:tr><w:tr>${cell('cellDel', 'd')}</w:tr></w:tbl>`,
      `<w:tbl><w:tr>${cell('', 'a')}${cell('x', 'c')}</w:tr></w:tbl>`,
      `<w:tbl><w:tr>${cell('', 'b')}${cell('x', 'c')}</w:tr><w:tr>${cell('', 'd')}</w:tr></w:tbl>`,
    ],
    [
      'a paragraph that moved as a whole',
      `<w:moveFromRangeStart w:id="3" w:name="m"/>${marked('moveFrom', `<w:moveFrom ${BY}>${run('a')}</w:moveFrom>`)}<w:moveFromRangeEnd w:id="3"/>` +
        `${paragraph(run('b'))}${marked('moveTo', `<w:moveTo ${BY}>${run('a')}</w:moveTo>`)}${paragraph(run('c'))}`,
      paragraph(run('b')) + paragraph(EMPTY, run('a')) + paragraph(run('c')),
      paragraph(EMPTY, run('a')) + paragraph(run('b')) + paragraph(run('c')),
    ],
    [
      'within controls and links',
      paragraph(
        `<w:sdt><w:sdtContent>${ins(run('a'))}${del(gone('b'))}</w:sdtContent></w:sdt>`,
        `<w:hyperlink w:anchor="x">${del(gone('c'))}${ins(run('d'))}</w:hyperlink>`,
      ),
      paragraph(
        `<w:sdt><w:sdtContent>${run('a')}</w:sdtContent></w:sdt>`,
        `<w:hyperlink w:anchor="x">${run('d')}</w:hyperlink>`,
      ),
      paragraph(
        `<w:sdt><w:sdtContent>${plain('b')}</w:sdtContent></w:sdt>`,
        `<w:hyperlink w:anchor="x">${plain('c')}</w:hyperlink>`,
      ),
    ],
  ])('%s', async (_, body, accepted, rejected) => {
    expect(await settled(body, 'accept')).toBe(accepted);
    expect(await settled(body, 'reject')).toBe(rejected);
  });

  it('a value in them is found all the same, and a rejected one comes back marked', async () => {
    const body = paragraph(run('No. '), del(gone('842-91-2656')), ins(run('none')));
    for (const [changes, text] of [
      ['accept', 'No. none'],
      ['reject', 'No. [VALUE]'],
    ] as const) {
      const options = { values: ['842-91-2656'], detectors: [], changes };
      const outcome = await engine.redact(await wordFile({ body }), options);
      expect([outcome.status, outcome.removed.length]).toEqual(['redacted', 1]);
      const output = 'output' in outcome ? outcome.output : undefined;
      const part = (await unzip(output ?? new Uint8Array())).get('word/document.xml') ?? '';
      expect(part.replace(/<[^>]*>/gu, '').trim()).toBe(text);
    }
  });

  it.each([
    ['hdr', 'header1.xml', 'header'],
    ['footnotes', 'footnotes.xml', 'footnotes'],
    ['comments', 'comments.xml', 'comments'],
  ])('in other texts too: %s', async (root, name, type) => {
    const input = await wordFile({
      body: paragraph(run('x')),
      relationships: [['rId5', type, name]],
      parts: { [`word/${name}`]: wordXml(root, paragraph(ins(run('new')), del(gone('old')))) },
    });
    for (const [changes, left] of [
      ['accept', run('new')],
      ['reject', plain('old')],
    ] as const) {
      const outcome = await engine.redact(input, { detectors: [], changes });
      const parts = await unzip(('output' in outcome && outcome.output) || new Uint8Array());
      expect(asText(parts.get(`word/${name}`) ?? '')).toContain(`>${paragraph(left)}<`);
    }
  });

  it('merged cells are refused', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:tcPr><w:cellMerge ${BY}/></w:tcPr>${paragraph(run('a'))}</w:tc></w:tr></w:tbl>`;
    const outcome = await engine.redact(await wordFile({ body }), { changes: 'accept' });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'UNSUPPORTED_REDACTION' } });
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
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

  it('changed cells are refused', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns ${BY}/></w:tcPr>${paragraph(run('a'))}</w:tc></w:tr></w:tbl>`;
    const outcome = await engine.redact(await wordFile({ body }), { changes: 'accept' });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'UNSUPPORTED_REDACTION' } });
  });
});

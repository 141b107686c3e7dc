import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile, wordXml } from '../../fixtures/docx/word-file.js';
import type { WordFile } from '../../fixtures/docx/word-file.js';
import { createEngine } from '../../src/index.js';
import { asText, saidIn, unzip } from '../formats/ooxml/unzip.js';
import { runs } from '../runs.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

/** What may stand between two runs without parting what they say. */
const INLINE = [
  '',
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="9" w:name="mark"/>',
  '<w:bookmarkEnd w:id="9"/>',
  '<w:commentRangeStart w:id="2"/>',
  '<w:r><w:lastRenderedPageBreak/></w:r>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>',
  '<!-- nothing -->',
  '\n  ',
] as const;

const FORMATS = ['', '<w:b/>', '<w:color w:val="FF0000"/><w:sz w:val="28"/>'] as const;

/** Elements around a run that leave it in the text. */
const AROUND = [
  (inner: string): string => inner,
  (inner: string): string => `<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`,
  (inner: string): string => `<w:ins w:id="1" w:author="Author 1">${inner}</w:ins>`,
  (inner: string): string => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  (inner: string): string => `<w:smartTag w:element="x">${inner}</w:smartTag>`,
] as const;

/** Documents that hold a block in one of their stories. */
const STORIES: readonly ((block: string) => WordFile)[] = [
  (block) => ({ body: block }),
  (block) => ({ body: `<w:tbl><w:tr><w:tc>${block}</w:tc></w:tr></w:tbl>` }),
  (block) => ({
    body: paragraph(
      `<w:r><w:pict><v:textbox><w:txbxContent>${block}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
  }),
  ...['header1', 'footnotes', 'comments', 'glossary/document'].map(
    (name) =>
      (block: string): WordFile => ({
        body: paragraph(run('Body.')),
        parts: { [`word/${name}.xml`]: wordXml('part', `<w:one>${block}</w:one>`) },
      }),
  ),
];

const value = fc.oneof(
  fc.stringMatching(/^8[0-9]{2}-[0-9]{2}-[0-9]{4}$/u),
  fc.stringMatching(/^[A-Z][a-z]{4,9} [A-Z][a-z]{4,9}$/u),
  fc.constantFrom(
    'O\u2019Brien & Sons',
    'M\u00fcller-L\u00fcdenscheidt',
    '\u7530\u4e2d\u592a\u90ce-42',
  ),
);

const cut = fc.record({
  inline: fc.constantFrom(...INLINE),
  format: fc.constantFrom(...FORMATS),
  around: fc.constantFrom(...AROUND),
  asReferences: fc.boolean(),
});

describe('law: a value cut into any runs', () => {
  it('is gone, and every byte around its paragraph stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        value,
        fc.array(fc.tuple(fc.nat(), cut), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...STORIES),
        async (secret, cuts, story) => {
          const runs = pieces(
            secret,
            cuts.map(([at]) => at),
          ).map((piece, at) => {
            const { inline, format, around, asReferences } = cuts[at % cuts.length]?.[1] ?? FIRST;
            return around(run(escaped(piece, asReferences), format)) + (at === 0 ? '' : inline);
          });
          const block = paragraph(run('left '), ...runs, run(' right'));
          const input = await wordFile(story(block));
          const outcome = await engine.redact(input, { values: [secret], detectors: [] });
          expect('reason' in outcome ? outcome.reason : outcome.status).toBe('redacted');
          const output = 'output' in outcome ? outcome.output : undefined;
          const [before, after] = [await unzip(input), await unzip(output ?? input)];
          expect([...after.keys()]).toEqual([...before.keys()]);
          for (const [name, part] of before) {
            const [was, is] = [asText(part), asText(after.get(name) ?? '')];
            expect(bare(saidIn(after.get(name) ?? ''))).not.toContain(bare(secret));
            const [head = '', tail = ''] = was.split(block);
            if (was.includes(block)) {
              expect(is.startsWith(head)).toBe(true);
              expect(is.endsWith(tail)).toBe(true);
              const inside = is.slice(head.length, is.length - tail.length);
              expect(inside.match(/\[VALUE\]/gu)).toHaveLength(1);
              expect(tags(inside)).toEqual(tags(block));
            } else expect(is).toBe(was);
          }
        },
      ),
      runs(50),
    );
  });
});

const FIRST = { inline: '', format: '', around: AROUND[0], asReferences: false } as const;

function pieces(text: string, cuts: readonly number[]): string[] {
  const characters = [...text];
  const at = [...new Set(cuts.map((one) => one % characters.length))].sort((a, b) => a - b);
  return [0, ...at]
    .map((from, index) => characters.slice(from, at[index] ?? characters.length).join(''))
    .filter((piece) => piece !== '');
}

function escaped(text: string, asReferences: boolean): string {
  if (!asReferences) return text.replaceAll('&', '&amp;');
  return [...text].map((one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join('');
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The tags of a piece of XML, in order. */
function tags(xml: string): string[] {
  return [...xml.matchAll(/<[^>]*>/gu)].map(([tag]) => tag);
}

import { afterAll, describe, expect, it } from 'vitest';
import type { WordFile } from '../../../fixtures/docx/word-file.js';
import { paragraph, run, wordFile, wordXml } from '../../../fixtures/docx/word-file.js';
import type { Options } from '../../../src/index.js';
import { createEngine } from '../../../src/index.js';
import { asText, saidIn, unzip } from './unzip.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

/** The parts of a document after a redaction of the value. */
async function redacted(
  file: WordFile,
  options: Options = {},
): Promise<(part: string) => string | undefined> {
  const given = { values: [VALUE], detectors: [], ...options };
  const outcome = await engine.redact(await wordFile(file), given);
  expect('reason' in outcome ? outcome.reason : outcome.status).toMatch(/^(?:redacted|clean)$/u);
  const output = 'output' in outcome ? outcome.output : undefined;
  const parts = await unzip(output ?? new Uint8Array());
  return (part) => {
    const content = parts.get(part);
    return content === undefined ? undefined : asText(content);
  };
}

describe('marks', () => {
  const body = paragraph(run(`SSN ${VALUE} of the child`));
  it.each<[string, Options]>([
    ['SSN [SSN] of the child', {}],
    ['SSN [SSN] of the child', { mark: 'label' }],
    ['SSN [Rule 9 &#60;a&#62;] of the child', { mark: 'code', codes: { 'us-ssn': 'Rule 9 <a>' } }],
    ['SSN xxx-xx-2656 of the child', { policy: 'frcp-5.2' }],
    ['SSN [SSN]2656 of the child', { policy: 'frcp-5.2', mark: 'label' }],
    ['SSN ████████ of the child', { mark: 'blocks' }],
    ['SSN ███-██-2656 of the child', { policy: 'frcp-5.2', mark: 'blocks' }],
  ])('%s for %j', async (written, options) => {
    const outcome = await engine.redact(await wordFile({ body }), options);
    const parts = await unzip(('output' in outcome && outcome.output) || new Uint8Array());
    expect(asText(parts.get('word/document.xml') ?? '')).toContain(written);
  });
});

describe('a mark of signs that markup uses', () => {
  const SIGNS = 'R & <a "b"> \'c\' ]]>';
  it.each<[string, (value: string) => string]>([
    ['in text', (value) => run(value)],
    ['in a CDATA section', (value) => run(`<![CDATA[${value}]]>`)],
    [
      'in an attribute',
      (value) => `<w:r><w:drawing><wp:docPr id="1" descr="${value}"/></w:drawing></w:r>`,
    ],
  ])('reads as it was given %s', async (_, place) => {
    const input = await wordFile({ body: paragraph(place(`SSN: 812-34-5678`)) });
    const codes = { 'us-ssn': SIGNS };
    const outcome = await engine.redact(input, { mark: 'code', codes });
    expect(outcome.status).toBe('redacted');
    const parts = await unzip(('output' in outcome && outcome.output) || new Uint8Array());
    expect(saidIn(parts.get('word/document.xml') ?? '')).toContain(`SSN: [${SIGNS}]`);
  });
});

it('values that overlap become one mark', async () => {
  const values = ['Jane Roe 842-91', '842-91-2656 of Ohio'];
  const part = await redacted(
    { body: paragraph(run('To Jane Roe 842-'), run('91-2656 of Ohio, now')) },
    { values },
  );
  expect(part('word/document.xml')).toContain(paragraph(run('To [VALUE]'), run(', now')));
});

describe('the body is written so', () => {
  it.each<[string, string, string]>([
    [
      'a mark at the first run, with its formatting',
      paragraph(run('No. 842-9', '<w:b/>'), run('1-2656 here')),
      paragraph(run('No. [VALUE]', '<w:b/>'), run(' here')),
    ],
    [
      'blanks that come to an end stay',
      paragraph('<w:r><w:t>No. 842-91-</w:t></w:r>', '<w:r><w:t>2656 here</w:t></w:r>'),
      paragraph(
        '<w:r><w:t>No. [VALUE]</w:t></w:r>',
        '<w:r><w:t xml:space="preserve"> here</w:t></w:r>',
      ),
    ],
    [
      'hyphens and tabs within go with it',
      paragraph('<w:r><w:t>842</w:t><w:noBreakHyphen/><w:t>91</w:t><w:tab/><w:t>2656</w:t></w:r>'),
      paragraph('<w:r><w:t>[VALUE]</w:t><w:t></w:t><w:t></w:t></w:r>'),
    ],
    [
      'symbols become a text',
      paragraph(
        `<w:r>${Array.from('842912656')
          .map((one) => `<w:sym w:font="Arial" w:char="F03${one}"/>`)
          .join('')}</w:r>`,
      ),
      paragraph('<w:r><w:t>[VALUE]</w:t></w:r>'),
    ],
    [
      'a hidden run in the middle stays',
      paragraph(run('842-91'), run('not this', '<w:vanish/>'), run('-2656')),
      paragraph(run('[VALUE]'), run('not this', '<w:vanish/>'), run('')),
    ],
    [
      'a raised run in the middle stays',
      paragraph(run('842-91'), run('12', '<w:vertAlign w:val="superscript"/>'), run('-2656')),
      paragraph(run('[VALUE]'), run('12', '<w:vertAlign w:val="superscript"/>'), run('')),
    ],
    [
      'a large first letter goes on in the next paragraph',
      `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run('8')}</w:p>${paragraph(run('42-91-2656 is it'))}`,
      `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run('[VALUE]')}</w:p>${paragraph(run(' is it'))}`,
    ],
    [
      'two in one run',
      paragraph(run(`${VALUE} and ${VALUE}`)),
      paragraph(run('[VALUE] and [VALUE]')),
    ],
    [
      'a longer number stays',
      paragraph(run(`${VALUE}9 and ${VALUE}`)),
      paragraph(run(`${VALUE}9 and [VALUE]`)),
    ],
    [
      'a list entry is not there twice',
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="a" w:value="${VALUE}"/><w:listItem w:displayText="b" w:value="842 91 2656"/></w:dropDownList></w:sdtPr></w:sdt>`,
      '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="a" w:value="[VALUE]"/><w:listItem w:displayText="b" w:value="[VALUE] 2"/></w:dropDownList></w:sdtPr></w:sdt>',
    ],
    [
      'a bookmark and what refers to it',
      `<w:bookmarkStart w:id="1" w:name="S_842_91_2656"/><w:hyperlink w:anchor="S_842_91_2656"/><w:p><w:fldSimple w:instr=" REF S_842_91_2656 \\h "/></w:p>`,
      `<w:bookmarkStart w:id="1" w:name="Redacted_1"/><w:hyperlink w:anchor="Redacted_1"/><w:p><w:fldSimple w:instr=" REF Redacted_1 \\h "/></w:p>`,
    ],
    [
      'a path to bound data with a value goes as a whole',
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a[.='${VALUE}']"/></w:sdtPr></w:sdt>`,
      '<w:sdt><w:sdtPr></w:sdtPr></w:sdt>',
    ],
    [
      'authors, dates and session ids',
      '<w:p w:rsidR="00AB12CD" w14:paraId="11111111"><w:ins w:id="1" w:author="Jane Roe" w:date="2024-05-03T09:00:00Z"><w:r><w:t>x</w:t></w:r></w:ins><w:del w:id="2" w:author="John Doe"/><w:del w:id="3" w:author="Jane Roe"/></w:p>',
      '<w:p w14:paraId="11111111"><w:ins w:id="1" w:author="Author 1"><w:r><w:t>x</w:t></w:r></w:ins><w:del w:id="2" w:author="Author 2"/><w:del w:id="3" w:author="Author 1"/></w:p>',
    ],
  ])('%s', async (_, before, after) => {
    const part = await redacted({ body: before });
    expect(part('word/document.xml')).toContain(`<w:body>${after}<w:sectPr/></w:body>`);
  });

  it.each<[string, string, string]>([
    ['the last four', paragraph(run(`SSN: ${VALUE}`)), 'SSN: xxx-xx-2656'],
    ['the year', paragraph(run('born 03/05/1985')), 'born [DOB] 1985'],
  ])('with %s where the policy lets them stay', async (_, before, after) => {
    const part = await redacted(
      { body: before },
      { values: [], detectors: ['us-ssn', 'date-of-birth'], policy: 'frcp-5.2' },
    );
    expect(part('word/document.xml')).toContain(paragraph(run(after)));
  });
});

describe('other parts', () => {
  it('a style that is renamed takes its references along', async () => {
    const part = await redacted({
      body: `<w:p><w:pPr><w:pStyle w:val="S842-91-2656"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="${VALUE}"/></w:pPr></w:p>`,
      parts: {
        'word/styles.xml': wordXml(
          'styles',
          `<w:style w:styleId="${VALUE}" w:customStyle="1"><w:name w:val="For ${VALUE}"/><w:next w:val="${VALUE}"/></w:style><w:style w:styleId="Header"><w:name w:val="header"/></w:style>`,
        ),
      },
    });
    expect(part('word/styles.xml')).toContain(
      '<w:style w:styleId="Redacted_1" w:customStyle="1"><w:name w:val="For [VALUE]"/><w:next w:val="Redacted_1"/></w:style><w:style w:styleId="Header">',
    );
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Redacted_1"/>');
  });

  it('what is dropped leaves no relationship and no content type', async () => {
    const part = await redacted({
      body: paragraph(run('Body.')),
      relationships: [['rId4', 'vbaProject', 'vbaProject.bin']],
      packageRelationships: [
        ['thumbnail', 'docProps/thumbnail.jpeg'],
        ['origin', '_xmlsignatures/origin.sigs'],
      ],
      types: {
        'word/vbaProject.bin': 'application/vnd.ms-office.vbaProject',
        '_xmlsignatures/origin.sigs':
          'application/vnd.openxmlformats-package.digital-signature-origin',
      },
      mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      parts: {
        'word/vbaProject.bin': 'x',
        'docProps/thumbnail.jpeg': 'x',
        '_xmlsignatures/origin.sigs': '',
        '_xmlsignatures/_rels/origin.sigs.rels': '<Relationships/>',
      },
    });
    expect(part('word/vbaProject.bin')).toBeUndefined();
    expect(part('_xmlsignatures/_rels/origin.sigs.rels')).toBeUndefined();
    expect(part('word/_rels/document.xml.rels')).not.toContain('<Relationship ');
    expect(part('_rels/.rels')).not.toMatch(/thumbnail|origin/u);
    expect(part('[Content_Types].xml')).not.toMatch(/vbaProject|signature/u);
  });

  it.each([
    [false, '<Properties></Properties>'],
    [true, '<Properties><Company>For [VALUE]</Company></Properties>'],
  ])('properties, kept: %s', async (keepMetadata, expected) => {
    const part = await redacted(
      {
        body: paragraph(run('Body.')),
        packageRelationships: [['extended-properties', 'docProps/app.xml']],
        parts: { 'docProps/app.xml': `<Properties><Company>For ${VALUE}</Company></Properties>` },
      },
      { keepMetadata },
    );
    expect(part('docProps/app.xml')).toBe(expected);
  });

  it('an element that uses a removed file goes with it', async () => {
    const part = await redacted({
      body: '<w:p><w:r><w:object><v:shape id="s"/><o:OLEObject Type="Embed" r:id="rId6"/></w:object></w:r></w:p><w:altChunk r:id="rId7"><w:altChunkPr/></w:altChunk>',
      relationships: [
        ['rId6', 'oleObject', 'embeddings/oleObject1.bin'],
        ['rId7', 'aFChunk', 'afchunk1.bin'],
      ],
      parts: { 'word/embeddings/oleObject1.bin': '\u0001\u0002', 'word/afchunk1.bin': '\u0001' },
    });
    expect(part('word/document.xml')).toContain(
      '<w:body><w:p><w:r><w:object><v:shape id="s"/></w:object></w:r></w:p><w:sectPr/>',
    );
    expect(part('word/embeddings/oleObject1.bin')).toBeUndefined();
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile, wordXml } from '../../../fixtures/docx/word-file.js';
import { createEngine } from '../../../src/index.js';
import { saidIn, unzip } from './unzip.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const STYLES = wordXml(
  'styles',
  '<w:style w:type="character" w:styleId="Raised"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Note"><w:basedOn w:val="Raised"/></w:style>' +
    '<w:style w:type="character" w:styleId="Plain"><w:basedOn w:val="Raised"/><w:rPr><w:vertAlign w:val="baseline"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>',
);

const styled = (text: string, style: string, more = ''): string =>
  run(text, `<w:rStyle w:val="${style}"/>${more}`);

/** What a document says without its value, through its styles. */
async function without(body: string): Promise<string | undefined> {
  const file = {
    body: paragraph(body),
    parts: { 'word/styles.xml': STYLES },
    relationships: [['rId9', 'styles', 'styles.xml']] as const,
  };
  const outcome = await engine.redact(await wordFile(file));
  if (!('output' in outcome)) return outcome.status;
  const parts = await unzip(outcome.output);
  return saidIn(parts.get('word/document.xml') ?? '');
}

describe('a value beside or around a run whose style raises or hides it', () => {
  it.each([
    ['a mark of a note behind it', run(`SSN ${VALUE}`) + styled('1', 'Raised')],
    ['by a style that is based on another', run(`SSN ${VALUE}`) + styled('1', 'Note')],
    ['within it', run('SSN 842-91') + styled('2', 'Raised') + run('-2656')],
    ['hidden within it', run('SSN 842-91') + styled('7', 'Gone') + run('-2656')],
  ])('%s', async (_name, body) => {
    const said = await without(body);
    expect(said).toContain('[SSN]');
    expect(said).not.toContain('2656');
  });
});

describe('a longer number is none', () => {
  it.each([
    ['the run itself says so', styled('1', 'Raised', '<w:vertAlign w:val="baseline"/>')],
    ['its style says so', styled('1', 'Plain')],
    ['a style without end', styled('1', 'Round')],
    ['no style', styled('1', 'Nothing')],
  ])('on the line: %s', async (_name, mark) => {
    expect(await without(run(`SSN ${VALUE}`) + mark)).not.toContain('[SSN]');
  });
});

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { WORD_PLACEMENTS } from '../../../fixtures/docx/placements.js';
import type { WordFile } from '../../../fixtures/docx/word-file.js';
import { paragraph, run, wordFile, wordParts, wordXml } from '../../../fixtures/docx/word-file.js';
import type { ZipContent } from '../../../fixtures/docx/write-zip.js';
import { writeZip } from '../../../fixtures/docx/write-zip.js';
import { createEngine } from '../../../src/index.js';
import { isOfficeName } from '../../../src/core/shared/office-names.js';
import { isOfficeWord } from '../../../src/core/shared/office-words.js';
import { unzip } from './unzip.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a value that was given, wherever the format has names and codes', () => {
  /** What is put between two tags of any part, or in the place of an attribute's value. */
  const WRITINGS: Readonly<Record<string, (value: string) => string>> = {
    'an element': (value) => `<${nameOf(value)}/>`,
    'an element with a prefix': (value) => `<w:${nameOf(value)}>x</w:${nameOf(value)}>`,
    'an attribute': (value) => `<a ${nameOf(value)}="1"/>`,
    'a prefix': (value) => `<${nameOf(value)}:a xmlns:${nameOf(value)}="urn:z"/>`,
    'an address': (value) => `<a xmlns:q="urn:z:${nameOf(value)}"/>`,
    'a value of an unknown attribute': (value) => `<w:p w:of="${value}"/>`,
    'a value of a known attribute': (value) => `<w:p w:val="${value}"/>`,
    'a keyword': (value) => `<w:jc w:val="${value}"/>`,
    'a font': (value) => `<w:rFonts w:ascii="${value} Sans"/>`,
    'a style': (value) => `<v:shape style="width:10pt;font-family:${value}"/>`,
    'a revision id': (value) => `<w:p w:rsidR="${value}"/>`,
    'a copy of a drawing': (value) => `<v:shape o:gfxdata="${value}"/>`,
    'a measure': (value) => `<wp:align>${value}</wp:align>`,
    'a text of no paragraph': (value) => `<q>${value}</q>`,
    'a comment': (value) => `<!-- ${value} -->`,
    'an instruction': (value) => `<?a ${value}?>`,
    'the target of an instruction': (value) => `<?${nameOf(value)} a?>`,
    'a CDATA section': (value) => `<q><![CDATA[${value}]]></q>`,
  };
  const files = Promise.all(WORD_PLACEMENTS.map(async (one) => one.with('no value')));
  const planted = (
    parts: ZipContent,
    [part, at]: readonly [number, number],
    value: string,
    kind: string,
  ): ZipContent => {
    if (kind === 'a part') return { ...parts, [`word/${value}.xml`]: '<a/>' };
    const xml = Object.entries(parts).filter(([, content]) => /^<(?!html)/u.test(String(content)));
    const [name, content] = xml[part % xml.length] ?? ['', ''];
    const text = String(content);
    const write = WRITINGS[kind];
    const places = [
      ...text.matchAll(write === undefined ? /(?<= [\w:]+=")[^"]*(?=")/gu : /(?<=[^?/-]>)(?=.)/gu),
    ];
    const place = places[at % Math.max(places.length, 1)];
    if (place === undefined) return parts;
    const after = text.slice(place.index + place[0].length);
    const said = write === undefined ? value : write(value);
    return { ...parts, [name]: text.slice(0, place.index) + said + after };
  };
  const says = (parts: ReadonlyMap<string, string>, value: string): boolean => {
    const wanted = value.replaceAll(/[ -]/gu, '[^\\p{L}\\p{N}]{0,2}');
    const all = [...parts].flat().join('\n').replaceAll('\0', '');
    return new RegExp(`(?<![\\p{L}\\p{N}])${wanted}(?![\\p{L}\\p{N}])`, 'iu').test(all);
  };

  it('law: is gone, or the file is refused', async () => {
    const made = (await files).map(wordParts);
    const kinds = [...Object.keys(WRITINGS), 'a part', 'any attribute', 'any attribute'];
    const tally = { gone: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...made),
        fc.tuple(fc.nat(), fc.nat()),
        fc.constantFrom(...kinds),
        fc.constantFrom('Kowalska', 'Marta Kowalska', '842-91-2656'),
        fc.boolean(),
        async (parts, place, kind, value, keepMetadata) => {
          const input = await writeZip(planted(parts, place, value, kind));
          const options = { values: [value], detectors: [], ocr: 'off', keepMetadata } as const;
          const outcome = await engine.redact(input, { ...options, allowIncomplete: true });
          const output = 'output' in outcome ? outcome.output : undefined;
          tally[output === undefined ? 'refused' : 'gone']++;
          expect(output !== undefined && says(await unzip(output), value)).toBe(false);
        },
      ),
      { numRuns: 80 },
    );
    expect(tally.gone).toBeGreaterThan(tally.refused * 3);
  });

  it.each(Object.keys(WRITINGS))('a single word as %s is gone, not refused', async (kind) => {
    const value = 'Kowalska';
    const parts = wordParts({ body: paragraph(run('Body.')) + paragraph(run('More.')) });
    const input = await writeZip({
      ...parts,
      'word/document.xml': String(parts['word/document.xml']).replace(
        /(?<=<\/w:p>)/u,
        () => WRITINGS[kind]?.(value) ?? '',
      ),
    });
    expect(says(await unzip(input), value)).toBe(true);
    const outcome = await engine.redact(input, { values: [value], detectors: [] });
    expect(outcome).toMatchObject({ status: 'redacted', verification: { done: true, left: [] } });
    const output = ('output' in outcome && outcome.output) || new Uint8Array();
    expect(says(await unzip(output), value)).toBe(false);
    expect((await engine.verify(input, { values: [value], detectors: [] })).done).toBe(false);
  });
});

describe('words of the format stay where the format needs them', () => {
  const STYLES =
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>' +
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>' +
    '<w:latentStyles><w:lsdException w:name="Table Grid"/></w:latentStyles>';
  const file = (said: string): WordFile => ({
    body:
      '<w:p><w:pPr><w:pStyle w:val="Title"/><w:jc w:val="left"/></w:pPr>' +
      run(
        said,
        '<w:rFonts w:ascii="Times New Roman"/><w:color w:val="000000" w:themeColor="dark1"/><w:lang w:val="en-US"/>',
      ) +
      '</w:p>',
    parts: { 'word/styles.xml': wordXml('styles', STYLES) },
    relationships: [['rId1', 'styles', 'styles.xml']],
  });

  it.each(
    'Title,left,Times New Roman,Table Grid,word,styles,dark1,en,US,document,val,schemas'.split(','),
  )('%s', async (value) => {
    const input = await wordFile(file(`The ${value}, once.`));
    const outcome = await engine.redact(input, { values: [value], detectors: [] });
    expect(outcome.status).toBe('redacted');
    const output = ('output' in outcome && outcome.output) || new Uint8Array();
    const blank = await wordFile(file('The [VALUE], once.'));
    expect(await unzip(output)).toEqual(await unzip(blank));
  });
});

describe('words of the formats', () => {
  it.each([
    'pgMar',
    'w16cex',
    'customXmlDelRangeStart',
    'rId12',
    'covered',
    'a',
    '2006',
    'pctPosHOffset',
  ])('%s is one', (word) => {
    expect(isOfficeWord(word)).toBe(true);
  });
  it.each(['Kowalska', 'McDonald', 'JoAnn', 'Smith', 'Li', 'Ng', 'García'])(
    '%s is none',
    (word) => {
      expect(isOfficeWord(word)).toBe(false);
    },
  );
  it.each([
    ['rFonts/ascii', 'Courier New', true],
    ['rFonts/ascii', 'Kowalska Sans', false],
    ['p/of', 'Courier New', false],
    ['pStyle/val', 'TOCHeading', true],
    ['pStyle/val', 'KowalskaNote', false],
    ['lang/val', 'pl-PL', true],
    ['lang/val', 'kowalska', false],
  ])('%s="%s": %s', (place, value, isName) => {
    expect(isOfficeName(place, value)).toBe(isName);
  });
});

/** A name of XML that says a value. */
function nameOf(value: string): string {
  const name = value.replaceAll(' ', '_');
  return /^\d/u.test(name) ? `_${name}` : name;
}

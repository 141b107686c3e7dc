import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const BODY = 'fixtures/docx/placements-body.ts';
const FIELDS = 'fixtures/docx/placements-fields.ts';
const OBJECTS = 'fixtures/docx/placements-objects.ts';
const PARTS = 'fixtures/docx/placements-parts.ts';
const HOSTILE = 'fixtures/docx/hostile.ts';
const BOMBS = 'fixtures/office/nested-bombs.ts';
const CELLS = 'fixtures/office/workbook-placements.ts';
const MAILS = 'fixtures/mail/mails.ts';
const WORD = 'test/formats/ooxml';

/**
 * The cases by which Office documents are accepted, and the rows and tests that hold for each. Every row of the tables in
 * `fixtures/docx` is redacted, verified, redacted once more and opened by another program in `placements.test.ts`.
 */
const CASES: readonly (readonly [string, ...(readonly [string, string])[]])[] = [
  ['1 one run', [BODY, 'one run']],
  [
    '2 runs split by session ids, marks of spelling, bookmarks',
    [BODY, 'runs with a bookmark between'],
    [BODY, 'a run for each character'],
    [BODY, 'a run with session ids'],
  ],
  ['3 bold in the middle', [BODY, 'a run in bold in the middle']],
  [
    '4 hyphens, dashes, blanks of all kinds',
    [BODY, 'no-break hyphens'],
    [BODY, 'soft hyphens after hyphens'],
    [BODY, 'Unicode hyphens'],
    [BODY, 'en dashes'],
    [BODY, 'no-break spaces'],
    [BODY, 'zero-width spaces'],
  ],
  ['5 references, CDATA', [BODY, 'character references'], [BODY, 'a CDATA section']],
  ['6 full-width digits', [BODY, 'full-width digits']],
  ['7 a hidden run in the middle', [BODY, 'a hidden run in the middle']],
  ['8 deleted text', [BODY, 'deleted text']],
  ['9 moved text', [BODY, 'moved text']],
  ['10 only before the changes', [BODY, 'the text before changes only']],
  ['11 only after the changes', [BODY, 'the text after changes only']],
  [
    '12 a deletion within an insertion, a deleted code',
    [BODY, 'a deletion within an insertion'],
    [FIELDS, 'a deleted field code'],
  ],
  [
    '13 headers',
    [PARTS, 'header'],
    [OBJECTS, 'header of the first page'],
    [OBJECTS, 'header of even pages'],
    [PARTS, 'a header that nothing refers to'],
  ],
  ['14 notes', [PARTS, 'footnote'], [PARTS, 'endnote']],
  [
    '15 comments and people',
    [PARTS, 'comment'],
    [PARTS, 'author of a comment'],
    [OBJECTS, 'initials of a comment'],
    [PARTS, 'people'],
  ],
  ['16 text boxes, both branches', [BODY, 'a text box in both branches']],
  ['17 old text boxes, WordArt', [OBJECTS, 'a text box of older programs only'], [BODY, 'WordArt']],
  [
    '18 bound controls, as shown',
    [FIELDS, 'control bound to custom data'],
    [`${WORD}/shown-by-office.test.ts`, 'is not the value of a control that is bound to data'],
  ],
  [
    '19 list items, titles, placeholders',
    [FIELDS, 'control: list items'],
    [FIELDS, 'control: title and tag'],
    [FIELDS, 'control: placeholder'],
  ],
  [
    '20 fields',
    [FIELDS, 'a field code in two runs'],
    [FIELDS, 'a field code with an address, percent-encoded'],
    [FIELDS, 'a simple field'],
    [FIELDS, 'form field: default'],
  ],
  ['21 targets of links', [FIELDS, 'link: target percent-encoded']],
  [
    '22 alternative text, tooltips, captions, bookmarks',
    [FIELDS, 'alternative text'],
    [FIELDS, 'link: tooltip'],
    [FIELDS, 'caption of a table'],
    [FIELDS, 'bookmark and what refers to it'],
  ],
  ['23 text of list numbers', [PARTS, 'text of a list number']],
  [
    '24 properties',
    [PARTS, 'core properties'],
    [PARTS, 'custom properties'],
    [PARTS, 'titles of parts'],
  ],
  [
    '25 variables, mail merge, template',
    [PARTS, 'document variable'],
    [PARTS, 'query of a mail merge'],
    [PARTS, 'template'],
  ],
  ['26 charts', [PARTS, 'chart: title and values'], [OBJECTS, 'workbook of a chart']],
  ['27 diagrams', [PARTS, 'diagram'], [OBJECTS, 'drawing of a diagram']],
  [
    '28 chunks',
    [PARTS, 'a chunk of HTML'],
    [PARTS, 'a chunk of rich text'],
    [OBJECTS, 'a chunk of another document'],
  ],
  ['29 objects in UTF-16', [OBJECTS, 'an object with wide characters']],
  ['30 metafiles', [OBJECTS, 'a drawing'], [OBJECTS, 'an older drawing']],
  ['31 macros', [PARTS, 'macros']],
  [
    '32 the thumbnail',
    [PARTS, 'thumbnail'],
    [`${WORD}/rewrite.test.ts`, 'what is dropped leaves no relationship and no content type'],
  ],
  ['33 signatures', [PARTS, 'signature']],
  ['34 a digit a cell', [BODY, 'a cell for each digit']],
  [
    '35 UTF-16, byte order marks',
    [PARTS, 'a part in UTF-16'],
    [PARTS, 'a part with a byte order mark'],
  ],
  ['36 document types', [HOSTILE, 'a document type']],
  [
    '37 archives that lie or unpack to too much',
    [HOSTILE, 'a size that is too small'],
    [HOSTILE, 'a bomb that lies'],
    [HOSTILE, 'a name twice'],
    [HOSTILE, 'a name outside of it'],
    [HOSTILE, 'an encrypted entry'],
    [HOSTILE, 'entries that share their bytes'],
    [HOSTILE, 'more entries than any document has'],
    [`${WORD}/conformance.test.ts`, 'a document with something before it'],
    [BOMBS, 'archives in archives'],
  ],
  ['38 passwords', ['test/formats/doc/doc.test.ts', 'a password of today']],
  [
    '39 the old format without a converter',
    ['test/formats/doc/doc.test.ts', 'is refused with its findings and what to do'],
  ],
  [
    '40 files under other names',
    [
      'test/engine/convert.test.ts',
      'is not given to a program where it has a password, or is named as another',
    ],
  ],
  ['41 nothing to do', [`${WORD}/package.test.ts`, 'has all bytes of all parts: $name']],
  [
    '42 any split',
    ['test/property/word-runs.test.ts', 'is gone, and every byte around its paragraph stays'],
  ],
  [
    '43 workbooks',
    ['test/formats/office/workbook.test.ts', 'a number becomes a text and keeps its format'],
    ['test/formats/office/workbook.test.ts', 'a day without a format'],
    [CELLS, 'the records of a pivot table'],
    [CELLS, 'a comment'],
    [CELLS, 'the heading of a table and the name of its column'],
  ],
  [
    '44 mails',
    [MAILS, 'a body in base64'],
    [MAILS, 'a body in quoted-printable'],
    [MAILS, 'an encoded subject'],
    [
      'test/formats/mail/mail.test.ts',
      'has a Word document in it redacted as one, and the rest of it stays',
    ],
  ],
  ['45 tables of text', ['test/formats/text/text.test.ts', '$name keeps every byte but the value']],
  [
    '46 large documents (and `npm run bench:word`)',
    [`${WORD}/package.test.ts`, 'a package is read in linear time'],
  ],
  ['47 once more', [`${WORD}/placements.test.ts`, 'const again = await engine.redact(output']],
  ['48 marks of signs', [`${WORD}/rewrite.test.ts`, 'a mark of signs that markup uses']],
  ['49 findings that overlap', [`${WORD}/rewrite.test.ts`, 'values that overlap become one mark']],
  ['50 right to left', [BODY, 'right-to-left text']],
  ['51 the name of the file', ['test/engine/mask-file-name.test.ts', 'it.each']],
];

describe('each case is covered by a row or test that is there', () => {
  it.each(CASES.map(([name, ...rows]) => ({ name, rows })))('$name', ({ rows }) => {
    for (const [file, said] of rows) {
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain(said);
    }
  });
});

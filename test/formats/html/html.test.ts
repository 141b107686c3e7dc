import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PAGE_PLACEMENTS } from '../../../fixtures/web/pages.js';
import { html } from '../../../src/formats/html/index.js';
import { createEngine } from '../../../src/index.js';
import { formatAdapterConformance } from '../../conformance/format-adapter.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

const SHOWN = [
  'a paragraph',
  'a table cell',
  'inline elements within the value',
  'character references',
  'a comment',
];

formatAdapterConformance(html(), {
  documents: [
    ...PAGE_PLACEMENTS.filter(({ name }) => SHOWN.includes(name)).map(({ name, page }) => ({
      name,
      bytes: utf8(page(VALUE)),
      value: VALUE,
    })),
    {
      name: 'a page in UTF-16',
      bytes: Uint8Array.from(Buffer.from(`\ufeff<p>caf\u00e9 ${VALUE}</p>`, 'utf16le')),
      value: VALUE,
    },
    {
      name: 'a page in Shift_JIS',
      bytes: Uint8Array.from([
        ...Buffer.from('<meta charset=shift_jis><p>'),
        ...[0x93, 0xfa, 0x96, 0x7b],
        ...Buffer.from(` ${VALUE}</p>`),
      ]),
      value: VALUE,
    },
    {
      name: 'a page with damaged characters',
      bytes: Uint8Array.from([
        ...Buffer.from('<meta charset=utf-8><p>'),
        ...[0xe9, 0x20, 0xff, 0xe2, 0x82],
        ...Buffer.from(` ${VALUE}</p>`),
      ]),
      value: VALUE,
    },
  ],
  mark: 'PLANTED',
  foreign: [],
});

describe('a page', () => {
  it.each(PAGE_PLACEMENTS)('with a value in $name loses it and nothing else', async ({ page }) => {
    const outcome = await engine.redact(utf8(page(VALUE)), { values: [VALUE], detectors: [] });
    expect(outcome).toMatchObject({ status: 'redacted' });
    const output = textOf(outcome);
    const mark = /\W?VALUE\W?/u.exec(output)?.[0] ?? '';
    expect(mark).not.toBe('');
    expect(output).not.toContain('2656');
    expect(output.length).toBeGreaterThan(page('').length - 60);
  });

  it('names what the columns of a table hold', async () => {
    const bytes = utf8(
      '<table>\n<tr><th>Name</th> <th></th> <th>SSN</th></tr>\n<tr><td>Doe</td><td></td><td>\n <p>812345678</p></td></tr></table>',
    );
    const { layers } = await html().open(bytes, OPEN);
    expect(layers[0]?.text).toBe('Name\t\tSSN\nDoe\t\t812345678');
    expect((await engine.inspect(bytes)).findings).toMatchObject([{ entity: 'us-ssn' }]);
  });

  it.each<[string, string, RegExp]>([
    ['a number in a script', '<script>var ssn = 812345678;</script>', /var ssn = "\[SSN\]";/u],
    ['an address', '<a href="mailto:a%40b.example">x</a>', /href="mailto:%5BEMAIL%5D"/u],
    ['a value without quotes', '<p data-ssn=812-34-5678>', /<p data-ssn=\[SSN\]>/u],
  ])('is still one with a mark in %s', async (_, page, expected) => {
    expect(textOf(await engine.redact(utf8(page)))).toMatch(expected);
  });

  it('loses who wrote it, unless that is to be kept', async () => {
    const bytes = utf8('<meta name="author" content="A. Person"><p>x</p>');
    const outcome = await engine.redact(bytes);
    expect(textOf(outcome)).toBe('<meta name="author" content=""><p>x</p>');
    expect(outcome.metadataRemoved).toEqual(['meta/author']);
    const kept = await engine.redact(bytes, { keepMetadata: true });
    expect(textOf(kept)).toBe('<meta name="author" content="A. Person"><p>x</p>');
  });

  it('has the files in its addresses and frames redacted as files', async () => {
    const inner = Buffer.from(`Note: SSN ${VALUE}.`).toString('base64');
    const page = `<a href="data:text/plain;base64,${inner}">x</a><iframe srcdoc="&lt;p>SSN ${VALUE}"></iframe>`;
    const output = textOf(await engine.redact(utf8(page)));
    const note = Buffer.from(/base64,([^"]*)/u.exec(output)?.[1] ?? '', 'base64').toString();
    expect(note).toBe('Note: SSN [SSN].');
    expect(output).toContain('srcdoc="&#60;p>SSN [SSN]"');
  });

  it('is not read whole where a drawing may show writing', async () => {
    const page = `<p><svg><path d="M0 0${' l1 1'.repeat(500)}"/></svg>`;
    expect((await engine.inspect(utf8(page))).blindSpots).toMatchObject([{ code: 'image' }]);
  });

  it.each<[string, boolean]>([
    ['p::before { content: "812-34-" }', true],
    ['p::before { content: "812-34-5678" }', false],
    [".who:after { content: 'SSN: ' }", true],
    ['td::before { content: attr(data-label) }', true],
    ['a[href]::after { content: " (" attr(href) ")" }', false],
    ['.icon::before { content: "\\f101" }', false],
    ['q::before { content: "“" } li::before { content: counter(item) ". " }', false],
    ['.more::after { content: "Read more" } .row { align-content: "1" }', false],
    ['/* p::before { content: "812-34-" } */', false],
  ])('tells where a style sheet writes beside the text: %s', async (rule, isTold) => {
    const page = `<style>${rule}</style><p class="who">5678</p>`;
    const { blindSpots } = await engine.inspect(utf8(page));
    expect(blindSpots.map(({ code }) => code)).toEqual(isTold ? ['style-sheet'] : []);
  });

  it.each<[string, string]>([
    ['deep nesting', '<div>'.repeat(50_000)],
    ['many comments that do not end', '<!-- '.repeat(50_000)],
    ['many quotes that do not end', `<a b="x c='`.repeat(30_000)],
    ['many signs', '<'.repeat(200_000)],
    ['many attributes', `<p ${'a=b '.repeat(100_000)}>`],
    ['many references', '&#49;'.repeat(200_000)],
    ['many backslashes in a script', `<script>"${'\\'.repeat(200_001)}`],
  ])('of %s is read', async (_, page) => {
    const { layers } = await html().open(utf8(`<p>${page}`), OPEN);
    expect(layers.length).toBeGreaterThan(0);
  });

  it('law: every unit of any page is read in some layer, and nothing changes without a plan', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<',
          '>',
          '<!--',
          '-->',
          '<b a="',
          '"',
          "'",
          ' c=',
          '&#49;',
          '&amp',
          '\r\n',
          '<script>',
        ],
        ...[
          '</script>',
          '<title>',
          '</title>',
          '<td>',
          '<style>',
          '842-91-',
          '2656',
          ' x ',
          '\u00e9',
          '\u{1f600}',
          '%2D',
        ],
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const bytes = utf8(`<html>${list.join('')}`);
        const document = await html().open(bytes, OPEN);
        const { bytes: same } = await document.redact({ redactions: [], areas: [] });
        expect(Buffer.compare(same, bytes)).toBe(0);
        const read = document.layers.map(({ text }) => text).join('\n');
        for (const digits of ['842-91-', '2656']) {
          const written = list.filter((piece) => piece === digits).length;
          expect(read.split(digits).length - 1).toBeGreaterThanOrEqual(written > 0 ? 1 : 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function textOf(outcome: Awaited<ReturnType<typeof engine.redact>>): string {
  const output = 'output' in outcome ? outcome.output : undefined;
  return new TextDecoder().decode(output ?? new Uint8Array());
}

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;

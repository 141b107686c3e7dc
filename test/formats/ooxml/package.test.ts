import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_PACKAGES } from '../../../fixtures/docx/hostile.js';
import { WORD_PLACEMENTS } from '../../../fixtures/docx/placements.js';
import { rawZip } from '../../../fixtures/docx/raw-zip.js';
import { paragraph, run, wordFile, wordParts } from '../../../fixtures/docx/word-file.js';
import { docx } from '../../../src/formats/ooxml/index.js';
import { readArchive } from '../../../src/archive/read-archive.js';
import { writeArchive } from '../../../src/archive/write-archive.js';
import { unzip } from './unzip.js';

const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;
const READ = { inflatedBytes: 2 ** 27, signal: OPEN.signal } as const;

describe('a package is refused for', () => {
  it.each(HOSTILE_PACKAGES)('$name', async ({ code, make }) => {
    await expect(docx().open(make(), OPEN)).rejects.toMatchObject({ code });
  });

  it('more than the limit, though each part is small', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      name: `word/a${String(at)}.bin`,
      content: new Uint8Array(8 << 20),
    }));
    await expect(docx().open(rawZip(many), OPEN)).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
  });
});

describe('a package is read in linear time', () => {
  it.each<[string, string]>([
    ['elements in each other', '<w:a>'.repeat(100_000) + '</w:a>'.repeat(100_000)],
    ['paragraphs in each other', '<w:p><w:r>'.repeat(20_000) + '</w:r></w:p>'.repeat(20_000)],
    [
      'tables in each other',
      '<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000),
    ],
    [
      'fields in each other',
      '<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000) + '</w:p>',
    ],
    ['an attribute of a megabyte', `<w:p w:x="${' '.repeat(1 << 20)}"/>`],
    ['references without end', `<w:p><w:r><w:t>${'&#'.repeat(200_000)}</w:t></w:r></w:p>`],
    ['changes in each other', '<w:ins w:id="1">'.repeat(20_000) + '</w:ins>'.repeat(20_000)],
  ])('%s', async (_, body) => {
    const bytes = await wordFile({ body });
    const document = await docx().open(bytes, { ...OPEN, changes: 'accept' });
    const { bytes: output } = await document.redact({ redactions: [], areas: [] });
    expect(output.length).toBeGreaterThan(0);
  });
});

describe('a package that is written again', () => {
  it.each(WORD_PLACEMENTS)('has all bytes of all parts: $name', async (placement) => {
    const bytes = await wordFile(await placement.with('842-91-2656'));
    const document = await docx().open(bytes, { ...OPEN, keepMetadata: true });
    const output = await document.redact({ redactions: [], areas: [] });
    const [before, after] = [await unzip(bytes), await unzip(output.bytes)];
    for (const [name, content] of after) {
      const isEdited = output.edits?.some(({ part }) => part === name) === true;
      if (!isEdited) expect(content).toBe(before.get(name));
    }
    const dropped = [...before.keys()].filter((name) => !after.has(name));
    expect(dropped.every((name) => DROPPED.test(name))).toBe(true);
  });

  it('has nothing of the old container: a comment, say', async () => {
    const entries = Object.entries(wordParts({ body: paragraph(run('Body.')) }));
    const plain = entries.map(([name, content]) => ({ name, content }));
    const commented = rawZip(plain, { comment: '842-91-2656' });
    const output = await writeArchive(await readArchive(commented, READ));
    expect(Buffer.from(output).includes('842-91-2656')).toBe(false);
    expect([...(await unzip(output)).keys()]).toEqual(plain.map(({ name }) => name));
  });

  it('law: any parts come back, in order and byte for byte', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}\.(?:xml|bin)$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, fc.uint8Array()), { selector: ([one]) => one, maxLength: 8 }),
        fc.boolean(),
        async (all, compressed) => {
          const parts = all.map(([one, bytes]) => ({ name: one, bytes, compressed }));
          const back = await readArchive(await writeArchive(parts), READ);
          expect(back.map(({ name: one, bytes }) => [one, [...bytes]])).toEqual(
            parts.map(({ name: one, bytes }) => [one, [...bytes]]),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

const DROPPED = /^(?:docProps\/thumbnail|_xmlsignatures\/|word\/vbaProject)/u;

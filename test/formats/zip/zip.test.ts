import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../fixtures/docx/word-file.js';
import { writeZip } from '../../../fixtures/docx/write-zip.js';
import { plain } from '../../../fixtures/mail/mails.js';
import { zip } from '../../../src/formats/zip/index.js';
import { createEngine } from '../../../src/index.js';
import { unzip } from '../ooxml/unzip.js';

const VALUE = '842-91-2656';
const GIVEN = { values: [VALUE], detectors: [] };
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('an archive', () => {
  it('has its files redacted, archives in it too', async () => {
    const inner = await writeZip({ 'b/c.txt': `No. ${VALUE}`, 'empty.txt': '' });
    const bytes = await writeZip({
      'a.docx': await wordFile({ body: paragraph(run(`No. ${VALUE}`)) }),
      'mail.eml': plain('x', `No. ${VALUE}\r\n`),
      'page.html': `<p>No. ${VALUE}</p>`,
      'inner.zip': inner,
      'same.txt': 'Nothing.',
    });
    const outcome = await engine.redact(bytes, GIVEN);
    expect(outcome).toMatchObject({
      status: 'redacted',
      metadataRemoved: expect.arrayContaining(['times of files']) as unknown,
    });
    const files = await filesOf(outcome);
    expect([...files.keys()]).toEqual(['a.docx', 'mail.eml', 'page.html', 'inner.zip', 'same.txt']);
    expect(files.get('page.html')).toBe('<p>No. [VALUE]</p>');
    expect(files.get('same.txt')).toBe('Nothing.');
    const nested = await unzip(Buffer.from(files.get('inner.zip') ?? '', 'latin1'));
    expect(nested.get('b/c.txt')).toBe('No. [VALUE]');
    expect(nested.has('empty.txt')).toBe(true);
    expect(outcome.findings.flatMap(({ places }) => places)).toContainEqual(
      expect.objectContaining({ kind: 'embedded', within: ['entry 4', 'entry 1'] }),
    );
  });

  it('is named where it is packed in a way that few read, and not called damaged', async () => {
    const bytes = await writeZip({ 'a.txt': 'x' });
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = view.indexOf('PK\x01\x02', 0, 'latin1');
    // Deflate64, as the Explorer of Windows packs large files.
    view.writeUInt16LE(9, 8);
    view.writeUInt16LE(9, directory + 10);
    const outcome = await engine.redact(bytes, GIVEN);
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'UNSUPPORTED_FORMAT' } });
  });

  it('loses values in names, which stay different', async () => {
    const bytes = await writeZip({
      [`${VALUE}/a.txt`]: 'x',
      'b [VALUE].txt': 'y',
      [`b ${VALUE}.txt`]: 'z',
    });
    const files = await filesOf(await engine.redact(bytes, GIVEN));
    expect([...files]).toEqual([
      ['[VALUE]/a.txt', 'x'],
      ['b [VALUE].txt', 'y'],
      ['b [VALUE] (2).txt', 'z'],
    ]);
  });

  it('loses files that nobody can read, with a note', async () => {
    const bytes = await writeZip({ 'a.txt': 'x', 'b.bin': Uint8Array.of(0, 1, 2, 3) });
    expect((await engine.inspect(bytes)).blindSpots).toMatchObject([{ where: 'entry 2' }]);
    const outcome = await engine.redact(bytes, { allowIncomplete: true });
    expect([...(await filesOf(outcome)).keys()]).toEqual(['a.txt']);
    expect(outcome.notes.join()).toMatch(/entry 2 was taken out/u);
  });

  it('is proved only as its edits say', async () => {
    const before = await writeZip({ 'a.txt': 'x', 'b.txt': 'y' });
    const audit = async (content: Readonly<Record<string, string>>): Promise<number> => {
      const against = { bytes: before, boxes: [], edits: [] };
      const finished = await zip().open(await writeZip(content), OPEN);
      const { bytes } = await finished.redact({ redactions: [], areas: [] });
      return (await zip().audit(bytes, { ...OPEN, needles: [], against })).changes.length;
    };
    expect(await audit({ 'a.txt': 'x', 'b.txt': 'y' })).toBe(0);
    expect(await audit({ 'a.txt': 'x', 'b.txt': 'Y' })).toBe(1);
    expect(await audit({ 'a.txt': 'x', 'c.txt': 'y' })).toBe(1);
    expect(await audit({ 'a.txt': 'x' })).toBe(2);
    expect(await audit({ 'b.txt': 'y', 'a.txt': 'x' })).toBe(2);
    expect(await audit({ 'a.txt': 'x', 'b.txt': 'y', 'c.txt': 'z' })).toBe(1);
  });

  it('of archives that go too deep is not read whole', async () => {
    let bytes = await writeZip({ 'a.txt': VALUE });
    for (let depth = 0; depth < 7; depth++) bytes = await writeZip({ 'a.zip': bytes });
    expect((await engine.inspect(bytes, GIVEN)).status).toBe('incomplete');
  });

  it('that is a bomb is refused', async () => {
    const bytes = await writeZip({ 'a.txt': new Uint8Array(60 * 2 ** 20) });
    expect(await engine.redact(bytes)).toMatchObject({
      status: 'refused',
      reason: { code: 'LIMIT_SIZE' },
    });
  });
});

async function filesOf(
  outcome: Awaited<ReturnType<typeof engine.redact>>,
): Promise<Map<string, string>> {
  return unzip(('output' in outcome ? outcome.output : undefined) ?? new Uint8Array());
}

const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;

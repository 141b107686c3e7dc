import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compoundFile } from '../../../fixtures/doc/compound-file.js';
import { word97 } from '../../../fixtures/doc/word-97.js';
import { DocumentError } from '../../../src/core/error.js';
import { readCompoundFile } from '../../../src/archive/compound-file.js';
import { doc } from '../../../src/formats/doc/index.js';
import { createEngine } from '../../../src/index.js';

const VALUE = '842-91-2656';
const OPEN = {
  limits: { timeMs: 60_000, memoryBytes: 2 ** 30, inflatedBytes: 2 ** 27 },
  signal: new AbortController().signal,
} as const;
const GIVEN = { values: [VALUE], detectors: [] };
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

describe('a document of Word 97', () => {
  const split = [
    { text: 'First line\rNo. 842-', narrow: true },
    { text: '91-2656 \u0007cell\u0007\r' },
    { text: '\u0013 QUOTE \u0014result\u0015\r', narrow: true },
  ];

  it('is read in the order of its pieces', async () => {
    const { layers } = await doc().open(word97(split), OPEN);
    expect(layers[0]?.text).toBe(`First line\nNo. ${VALUE} \tcell\t\n  QUOTE  result \n`);
  });

  it('is refused with its findings and what to do', async () => {
    const outcome = await engine.redact(word97(split), { ...GIVEN, convert: 'off' });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'UNSUPPORTED_REDACTION' } });
    expect(outcome.findings.map(({ places }) => places)).toEqual([
      [{ kind: 'part', part: 'text', path: 'paragraph 2' }],
    ]);
  });

  it('with something left over from an edit is not read whole', async () => {
    const bytes = word97([{ text: 'Nothing here.' }], { leftOver: `\0\0No. ${VALUE}.\0` });
    const inspection = await engine.inspect(bytes, GIVEN);
    expect(inspection.status).toBe('incomplete');
    expect(inspection.blindSpots).toMatchObject([{ code: 'unlocated-text' }]);
  });

  it('is searched by verify', async () => {
    expect((await engine.verify(word97(split), GIVEN)).left).not.toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    ['a password', word97(split, { encrypted: true }), 'ENCRYPTED'],
    ['a password of today', compoundFile({ EncryptedPackage: bytesOf(9000) }), 'ENCRYPTED'],
    ['a workbook', compoundFile({ Workbook: bytesOf(10) }), 'UNSUPPORTED_FORMAT'],
    ['another file', compoundFile({ Contents: bytesOf(10) }), 'UNSUPPORTED_FORMAT'],
    ['no table', compoundFile({ WordDocument: word97(split).slice(512, 1536) }), 'DAMAGED'],
  ])('%s', async (_, bytes, code) => {
    expect(doc().recognises(bytes, bytes)).toBe(true);
    await expect(doc().open(bytes, OPEN)).rejects.toMatchObject({ code });
  });

  it('law: any streams come back', () => {
    const name = fc.stringMatching(/^[A-Za-z]{1,12}$/u);
    const size = fc.oneof(fc.nat(200), fc.nat(9000));
    fc.assert(
      fc.property(fc.dictionary(name, size, { maxKeys: 5 }), (sizes) => {
        const streams = Object.entries(sizes).map(([one, length], at) => [
          one,
          bytesOf(length, at),
        ]);
        const back = readCompoundFile(
          compoundFile(Object.fromEntries(streams) as Record<string, Uint8Array>),
        );
        expect(back.map(({ path, bytes }) => [path, bytes])).toEqual(streams);
      }),
      { numRuns: 60 },
    );
  });

  it('law: changed and cut bytes are read or refused', async () => {
    const bytes = word97(split, { streams: { Data: bytesOf(5000) } });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(bytes.length),
        async (changes, end) => {
          const other = bytes.slice(0, end);
          for (const [at, byte] of changes) if (at < end) other[at] = byte;
          const error: unknown = await doc()
            .open(other, OPEN)
            .then(
              () => undefined,
              (reason: unknown) => reason,
            );
          if (error !== undefined) expect(error).toBeInstanceOf(DocumentError);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function bytesOf(length: number, first = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (first + at * 7) % 251);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiWordEnd } from '../../detectors/shared/people/ascii-words.js';
import { keySieve } from '../../detectors/shared/people/key-sieve.js';
import { WORD, findWords, wordAt } from '../../detectors/shared/people/words.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { runs } from '../runs.js';

const pieces = fc.constantFrom(
  ...['a', 'B', '1', "'", '-', ' ', '\n', '\r\n', '-\n', "'s", '.', 'é', '’', '\u2010', '\u00ad'],
  ...['Ana', "O'B", 'x'.repeat(61)],
);
const texts = fc.array(pieces, { maxLength: 12 }).map((some) => some.join(''));

describe('words as names are compared', () => {
  it('end where the expression says, or are left to it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        WORD.lastIndex = 0;
        const end = WORD.test(text) ? WORD.lastIndex : 0;
        expect([-1, end]).toContain(asciiWordEnd(text, 0));
      }),
      runs(400),
    );
  });

  it('are passed over by no sieve that holds their key', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = findWords(prepareScan(text));
        const fresh = findWords(prepareScan(text));
        for (let at = 0; at < read.count; at++) {
          const { key = '', pieces: parts = [] } = wordAt(read, at) ?? {};
          for (const one of [key, ...parts]) {
            expect(fresh.mayBe(at, keySieve(new Set([one, 'zebra'])))).toBe(true);
          }
        }
      }),
      runs(200),
    );
  });
});

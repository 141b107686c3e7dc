import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CUE_WORDS, OTHER_WORDS } from '../../detectors/minor-name/cue-words.js';
import { mendedWord, partedWords } from '../../detectors/minor-name/mend-word.js';
import { mendText, mendedFrom } from '../../detectors/minor-name/mended-text.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';

it.each([
  ['ch1ld', 'child'],
  ['cbi|d', 'child'],
  ['daughfer', 'daughter'],
  ['daugter', 'daughter'],
  ['siblling', 'sibling'],
  ['5on', 'son'],
  ['son', 'son'],
])('mends %s to %s', (written, word) => {
  expect(mendedWord(written)).toBe(word);
});

it.each(['word', 'bother', 'nice', 'after', '15', '05', 'l5', 'zebra', 'hale', 'x'])(
  'leaves %s alone',
  (written) => {
    expect(mendedWord(written)).toBeUndefined();
  },
);

it.each([
  ['minorchild', ['minor', 'child']],
  ['aminor', ['a', 'minor']],
  ['ofthech1ld', ['of', 'the', 'child']],
  ['season', undefined],
  ['parentage', undefined],
])('parts %s', (written, words) => {
  expect(partedWords(written)).toEqual(words);
});

it('takes each word of a cue for itself, and no other word for one', () => {
  for (const word of CUE_WORDS) expect(mendedWord(word)).toBe(word);
  const cues = new Set(CUE_WORDS);
  for (const word of OTHER_WORDS) if (!cues.has(word)) expect(mendedWord(word)).toBeUndefined();
});

it.each([
  ['fhe m1nor\nchi ld,Zoe', 'the minor child, zoe'],
  ['the minor childZoe', 'the minor child zoe'],
  ['Zoe Hale. o minor', 'zoe hale, a minor'],
  ['Zoe Hale, age9', 'zoe hale, age 9'],
  ['8 y/o', '8 y/o'],
  ['at 3:00', 'at 3:00'],
  ['our son. Then', 'our son. then'],
])('mends %j', (text, mended) => {
  expect(mendText(prepareScan(text, { source: 'ocr' })).mended).toBe(mended);
});

it('knows of each unit where it comes from', () => {
  const part = fc.constantFrom(
    'minor',
    'ch1ld',
    'chi',
    'ld',
    'Zoe',
    'ofthe',
    ',',
    '.',
    'o',
    '9',
    '\n',
    'é',
    '|',
  );
  const joint = fc.constantFrom('', ' ', ' ');
  fc.assert(
    fc.property(fc.array(fc.tuple(part, joint)), (parts) => {
      const text = parts.flat().join('');
      const all = mendText(prepareScan(text, { source: 'ocr' }));
      const { mended, origins } = all;
      expect(origins).toHaveLength(mended.length + 1);
      expect([...origins]).toEqual([...origins].sort((a, b) => a - b));
      expect(origins.at(-1)).toBe(text.length);
      expect(mendedFrom(all, 0, mended.length)).toBe(mended);
    }),
  );
});

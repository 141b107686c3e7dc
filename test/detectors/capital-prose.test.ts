import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapitals } from '../../detectors/minor-name/capital-prose.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { createEngine } from '../../src/index.js';

const read = (text: string): string => readCapitals(prepareScan(text)).text;

describe('prose in capitals', () => {
  it.each([
    [
      "THE CHILD ZOE GREEN CAME HOME WITH A BRUISE ON HER ARM. ZOE O'BRIEN'S MOTHER SAW IT ON MAY 4.",
      "the child Zoe Green came home with a bruise on her arm. Zoe O'Brien's mother saw it on May 4.",
    ],
    [
      'Dana wrote:\nTHE MOTHER TOLD THE OFFICER THAT KING, ZOE D. YOUNG WAS IN THE HOUSE WITH ALL OF THEM.\nDana',
      'Dana wrote:\nthe mother told the officer that King, Zoe D. Young was in the house with all of them.\nDana',
    ],
    [
      'HE WILL PAY FOR ZOE AND WILL GREEN, AGE 4. WILL HAS A COLD. THEY WILL RETURN, IF THE MAY BILL IS PAID.',
      'he will pay for Zoe and Will Green, age 4. Will has a cold. they will return, if the may bill is paid.',
    ],
  ])('is read as other prose: %j', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    'SUPERIOR COURT OF ERIE COUNTY\nFAMILY DIVISION',
    'HALE, JOHN J  M  01/02/1985  812-34-5678\nREYES, DANA Q  F  03/04/1986  812-34-5679\nROE, TESS  F',
    'The child Zoe came home with a bruise on her arm.',
  ])('is nothing else: %j', (written) => {
    expect(read(written)).toBe(written);
  });

  it('law: has the length of what was written', () => {
    const words = fc.constantFrom(
      'THE ',
      'CHILD ',
      "ZOE'S ",
      'McHALE ',
      '\n',
      '. ',
      'Éa ',
      'ẞ',
      '4',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 20 }), (parts) => {
        expect(read(parts.join(''))).toHaveLength(parts.join('').length);
      }),
    );
  });

  it('names its children', async () => {
    const text =
      'THE CHILD ZOE CAME TO SCHOOL WITH A BRUISE ON HER ARM AND WAS SEEN BY THE NURSE. ZOE SAID THAT SHE FELL.';
    const engine = createEngine();
    const found = await engine.detect(text);
    await engine.close();
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['ZOE', 'ZOE']);
  });
});

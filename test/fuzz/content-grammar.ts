import fc from 'fast-check';
import { literal } from '../../fixtures/pdf/operands.js';

/** Text of shows: ASCII without letters that Helvetica lacks. */
const word = fc.stringMatching(/^[a-z(\\) ]{0,8}$/u);
const number = fc.oneof(
  fc.integer({ min: -900, max: 900 }).map(String),
  fc.constantFrom('.5', '-.25', '0.', '+3', '12.750'),
);
const numbers = (count: number): fc.Arbitrary<string> =>
  fc.array(number, { minLength: count, maxLength: count }).map((list) => list.join(' '));
const hex = word.map((text) => `<${Buffer.from(text, 'latin1').toString('hex')}>`);
const text = fc.oneof(word.map(literal), hex);

/** Operators as programs write them, each with the operands that it takes (ISO 32000-2 Annex A). */
export const operator: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: text.map((shown) => `${shown} Tj`) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(text, number), { maxLength: 5 })
      .map((items) => `[${items.join(' ')}] TJ`),
  },
  text.map((shown) => `${shown} '`),
  fc.tuple(numbers(2), text).map(([spacing, shown]) => `${spacing} ${shown} "`),
  numbers(2).map((by) => `${by} Td`),
  numbers(6).map((matrix) => `${matrix} Tm`),
  numbers(1).map((one) => `${one} Tc`),
  numbers(4).map((box) => `${box} re f`),
  fc.constantFrom('q', 'Q', 'BT', 'ET', 'T*', '/F1 9 Tf', '0 Tr', '3 Tr', 'W n', '0 g'),
  fc.constantFrom('/Span << /ActualText (as said) >> BDC', 'EMC', '/P BMC', '/G1 gs', '/X1 Do'),
  fc.constantFrom('% a comment (with a bracket', 'BI /W 1 /H 1 /BPC 8 /CS /G ID \u00ff EI'),
);

/** What programs write by mistake, or people to harm. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('(', ')', '<', '>', '<<', '>>', '[', ']', '{', '}', '/', '%', '\\', '\0'),
  fc.constantFrom('Tj', 'TJ', "'", '"', 'BI', 'ID', 'EI', 'endstream', '1 0 R', '#', '--1', '1e9'),
  fc.string({ unit: 'binary', maxLength: 6 }).map((raw) => raw.replaceAll(/[^\0-\u00ff]/gu, '?')),
);

export const content: fc.Arbitrary<readonly string[]> = fc.array(operator, { maxLength: 25 });

/** Operators with something else among them. */
export const noisyContent: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: operator }, { weight: 1, arbitrary: noise }), {
    maxLength: 25,
  })
  .map((parts) => parts.join('\n'));

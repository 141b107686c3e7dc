import { createRequire } from 'node:module';
import abavalidator from 'abavalidator';
import * as ibantools from 'ibantools';
import luhn from 'luhn';
import { isRoutingNumber } from '../../detectors/bank-account/passes-aba.js';
import { isIban } from '../../detectors/iban/passes-mod-97.js';
import { STRUCTURES } from '../../detectors/iban/structures.js';
import { isNeverIssued } from '../../detectors/us-ssn/numbers.js';
import { cardNumber, ibanNumber, routingNumber } from '../../fixtures/text/accounts.js';
import { adult } from '../../fixtures/text/people.js';
import type { Source } from '../../fixtures/text/source.js';

// The library has no types.
const require = createRequire(import.meta.url);
const ssnValidator = require('ssn-validator') as { isValid: (value: string) => boolean };

/** One rule that somebody else has written too. */
export interface Oracle {
  readonly name: string;
  /** A random input, half of them valid or close to it. */
  readonly draw: (source: Source) => string;
  readonly ours: (value: string) => boolean;
  readonly theirs: (value: string) => boolean;
  /** Where the two differ on purpose, and why. */
  readonly differs: readonly Difference[];
}

interface Difference {
  readonly why: string;
  readonly when: (value: string) => boolean;
  readonly example: string;
}

/** The first values on which an oracle and we disagree without a listed reason. */
export function disagreements(
  { draw, ours, theirs, differs }: Oracle,
  source: Source,
  count: number,
): string[] {
  const odd: string[] = [];
  for (let at = 0; at < count && odd.length < 5; at++) {
    const value = draw(source);
    if (ours(value) === theirs(value)) continue;
    if (!differs.some(({ when }) => when(value))) odd.push(value);
  }
  return odd;
}

const anyNine = (source: Source): string => `${String(source.int(0, 9))}${source.digits(8)}`;

export const ORACLES: readonly Oracle[] = [
  {
    name: 'social security numbers, ssn-validator',
    draw: (source) => {
      const part = (width: number): string =>
        source.chance(0.1)
          ? '0'.repeat(width)
          : String(source.int(0, 10 ** width - 1)).padStart(width, '0');
      const area = source.pick([part(3), part(3), part(3), '666', '900', '078', '219']);
      return area + part(2) + part(4);
    },
    ours: (value) => !isNeverIssued(Array.from(value, Number)),
    theirs: (value) => ssnValidator.isValid(value),
    differs: [
      {
        why: 'Numbers of advertisements were issued, or could have been; we find them and say what they are.',
        when: (value) => ['078051120', '219099999', '457555462'].includes(value),
        example: '078051120',
      },
    ],
  },
  {
    name: 'routing numbers, abavalidator',
    draw: (source) => (source.chance(0.5) ? routingNumber(source) : anyNine(source)),
    ours: isRoutingNumber,
    theirs: (value) => abavalidator.validate(value),
    differs: [
      {
        why: 'The first two digits must be a range that the Federal Reserve gives out; the library looks at the sum alone.',
        when: (value) => !/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/u.test(value),
        example: '130000006',
      },
    ],
  },
  {
    name: 'card numbers of the fixtures, luhn',
    draw: cardNumber,
    ours: () => true,
    theirs: (value) => luhn.validate(value),
    differs: [],
  },
  {
    name: 'IBANs, ibantools',
    draw: (source) => nearIban(source, anyIban(source)),
    ours: (value) => isIban(value, STRUCTURES.get(value.slice(0, 2))),
    theirs: hasRightSum,
    differs: [
      {
        why: 'We keep to the structure of the registry, where the library has another.',
        when: (value) =>
          ['BY', 'CI', 'DO', 'GE', 'GW', 'IE', 'PK', 'PS', 'TR', 'VG'].includes(value.slice(0, 2)),
        example: 'IE60123493115212345678',
      },
    ],
  },
  {
    name: 'IBANs of the fixtures, ibantools',
    draw: ibanNumber,
    ours: () => true,
    theirs: (value) => hasRightSum(value),
    differs: [],
  },
  {
    name: 'social security numbers of the fixtures, ssn-validator',
    draw: (source) => adult(source).ssn,
    ours: () => true,
    theirs: (value) => ssnValidator.isValid(value),
    differs: [],
  },
];

/** Letters and digits as the structure of a country wants them, with right check digits. */
function anyIban(source: Source): string {
  const country = source.pick([...STRUCTURES.keys()]);
  const kinds = (STRUCTURES.get(country) ?? '').slice(4).split('');
  const bban = kinds
    .map((kind) =>
      kind === 'a' || (kind === 'c' && source.chance(0.5))
        ? source.capitals(1)
        : String(source.int(0, 9)),
    )
    .join('');
  const units = `${bban}${country}00`.split('').map((unit) => String(parseInt(unit, 36)));
  const check = 98n - (BigInt(units.join('')) % 97n);
  return `${country}${String(check).padStart(2, '0')}${bban}`;
}

/** The same, or with one unit another, two changed about, one left out or one more. */
function nearIban(source: Source, iban: string): string {
  const at = source.int(2, iban.length - 2);
  const [head, one, rest] = [iban.slice(0, at), iban.charAt(at), iban.slice(at + 1)];
  const other = source.chance(0.8) ? String(source.int(0, 9)) : source.capitals(1);
  return source.pick([
    iban,
    iban,
    head + other + rest,
    head + rest.charAt(0) + one + rest.slice(1),
    head + rest,
    head + one + other + rest,
  ]);
}

/** Check digits and length; the check digits within the account numbers of single countries are not made. */
function hasRightSum(iban: string): boolean {
  const { errorCodes } = ibantools.validateIBAN(iban);
  return errorCodes.every(
    (code) => code === ibantools.ValidationErrorsIBAN.WrongAccountBankBranchChecksum,
  );
}

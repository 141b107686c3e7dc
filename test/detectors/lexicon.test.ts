import { expect, it } from 'vitest';
import { findLabels } from '../../detectors/shared/labels/label-index.js';
import type { LabelKind } from '../../detectors/shared/labels/lexicon/kinds.js';
import { PHRASES } from '../../detectors/shared/labels/lexicon/phrases.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';

function labelsIn(text: string): readonly [LabelKind | undefined, string][] {
  const { count, starts, ends, phrases } = prepareScan(text).once(findLabels).labels;
  return Array.from({ length: count }, (_, label) => [
    PHRASES[phrases[label] ?? -1]?.kind,
    text.slice(starts[label], ends[label]),
  ]);
}

it('finds every phrase of the lexicon, whole', () => {
  const wrong = PHRASES.filter(({ kind, phrase }) => {
    if (kind === 'month' || kind === 'number-word' || phrase === 'mr') return false;
    const [label, ...others] = labelsIn(`: ${phrase} :`);
    return others.length > 0 || label?.[1] !== phrase;
  });
  expect(wrong).toEqual([]);
});

it('takes MR for a label in capitals before a number alone', () => {
  expect(labelsIn('Mother MR 6604012')).toHaveLength(1);
  expect(labelsIn('Mr. 6604012, MR. ROE')).toEqual([]);
});

it('has only phrases that can be met', () => {
  expect(PHRASES.filter(({ phrase }) => !/^[a-z0-9#/]+(?: [a-z0-9#/]+)*$/u.test(phrase))).toEqual(
    [],
  );
  const kinds = new Map(PHRASES.map(({ phrase, kind }) => [phrase, kind]));
  expect(PHRASES.filter(({ phrase, kind }) => kinds.get(phrase) !== kind)).toEqual([]);
});

it.each([
  ['S.S.N.', 'ssn', 'S.S.N'],
  ['SocialSecurityNumber', 'ssn', 'SocialSecurityNumber'],
  ['social_security_number', 'ssn', 'social_security_number'],
  ['Social Security\n    Number', 'ssn', 'Social Security\n    Number'],
  ['taxpayerSSN=', 'ssn', 'SSN'],
  ['SSN812', 'ssn', 'SSN'],
  ['D.O.B.', 'birth', 'D.O.B'],
  ['Accounts', 'account-word', 'Accounts'],
  ['Acct. No.', 'account', 'Acct. No'],
  ['N\u00daMERO DE SEGURO SOCIAL', 'ssn', 'N\u00daMERO DE SEGURO SOCIAL'],
])('reads %j', (text, kind, label) => {
  expect(labelsIn(text)).toEqual([[kind, label]]);
});

it.each(['airborne', 'dobson', 'accountant', 'assn', 'checkered', 'ssnx', 'disorder'])(
  'sees no label in %j',
  (text) => {
    expect(labelsIn(text)).toEqual([]);
  },
);

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACCOUNT_LABELS, ROUTING_LABELS } from '../../detectors/bank-account/weights.js';
import { BIRTH_LABELS } from '../../detectors/date-of-birth/weights.js';
import { CARD_LABELS } from '../../detectors/payment-card/weights.js';
import { labelEvidence } from '../../detectors/shared/context.js';
import { compileLabels } from '../../detectors/shared/entity-labels.js';
import { hasReach, isInReach } from '../../detectors/shared/label-reach.js';
import { PHRASES } from '../../detectors/shared/lexicon.js';
import { SSN_LABELS } from '../../detectors/us-ssn/weights.js';
import { prepareScan } from '../../src/core/scan-input.js';

const entities = [ACCOUNT_LABELS, ROUTING_LABELS, BIRTH_LABELS, CARD_LABELS, SSN_LABELS].map(
  compileLabels,
);

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n', ' ', '   ', '. ', ': ', '\t|') },
  { weight: 2, arbitrary: fc.constantFrom('812-34-5678', '4432118009', '12', '03/04/1985') },
  { weight: 2, arbitrary: fc.constantFrom(...PHRASES).map(({ phrase }) => ` ${phrase} `) },
  { weight: 2, arbitrary: fc.constantFrom('of the court ', 'Smith, ', ' '.repeat(30)) },
);

it('leaves no number out that a label speaks for', () => {
  let spokenFor = 0;
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 10, maxLength: 60 }),
      fc.boolean(),
      (pieces, onPage) => {
        const text = pieces.join('');
        const x = Float32Array.from({ length: text.length }, (_, at) => 72 + ((at * 5) % 460));
        const input = prepareScan(text, onPage ? { x } : {});
        const { groupStarts, groupEnds } = input.numbers;
        for (const labels of entities) {
          groupStarts.forEach((start, group) => {
            const span = { start, end: groupEnds[group] ?? 0 };
            const near = labelEvidence(input, span, labels);
            if (!near.some(({ logOdds }) => logOdds > 0)) return;
            spokenFor++;
            expect([hasReach(input, labels), isInReach(input, span, labels)]).toEqual([true, true]);
          });
        }
      },
    ),
    { numRuns: 1500 },
  );
  expect(spokenFor).toBeGreaterThan(100);
});

it('tells a number that no label can speak for', () => {
  const [account] = entities;
  const text = `Account No. 4432118009\n${'The court so held.\n'.repeat(60)}4432118009`;
  const input = prepareScan(text);
  expect(account).toBeDefined();
  if (account === undefined) return;
  const at = (start: number): boolean => isInReach(input, { start, end: start + 10 }, account);
  expect([at(12), at(text.length - 10)]).toEqual([true, false]);
  expect(hasReach(prepareScan('The court so held on 03/04/2024'), account)).toBe(false);
});

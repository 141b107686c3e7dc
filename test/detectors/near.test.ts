import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileAccountModels } from '../../detectors/bank-account/models.js';
import { compileBirthModels } from '../../detectors/date-of-birth/models.js';
import { compileLicenseModels } from '../../detectors/driver-license/models.js';
import { compileRecordModels } from '../../detectors/medical-record-number/models.js';
import { compilePassportModels } from '../../detectors/passport/models.js';
import { compileCardModels } from '../../detectors/payment-card/models.js';
import { addLabels } from '../../detectors/shared/labels/context.js';
import { begin } from '../../detectors/shared/weighing/evidence.js';
import { PHRASES } from '../../detectors/shared/labels/lexicon/phrases.js';
import type { Model } from '../../detectors/shared/weighing/model.js';
import { findNear, hasLabelFor, isSpokenFor } from '../../detectors/shared/labels/near.js';
import { findScene } from '../../detectors/shared/scene.js';
import { compileEinModels } from '../../detectors/us-ein/models.js';
import { compileSsnModels } from '../../detectors/us-ssn/models.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { runs } from '../runs.js';

const account = compileAccountModels();
const models: readonly Model[] = [
  account.whole,
  account.routing,
  compileBirthModels().date,
  compileCardModels().whole,
  compileEinModels().whole,
  compileLicenseModels().whole,
  compilePassportModels().whole,
  compileRecordModels().whole,
  compileSsnModels().whole,
];

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
        const x = Float32Array.from(text, (_, at) => 72 + ((at * 5) % 460));
        const input = prepareScan(text, onPage ? { x } : {});
        const scene = input.once(findScene);
        const near = input.once(findNear);
        const { groupStarts, groupEnds, firstGroups, count } = input.numbers;
        for (const model of models) {
          for (let candidate = 0; candidate < count; candidate++) {
            const past = firstGroups[candidate + 1] ?? 0;
            for (let group = firstGroups[candidate] ?? 0; group < past; group++) {
              const start = groupStarts[group] ?? 0;
              const end = groupEnds[group] ?? 0;
              begin(scene.evidence, model);
              addLabels(scene, model, start, end);
              if (scene.evidence.says <= 0) continue;
              spokenFor++;
              expect([
                hasLabelFor(scene, model),
                isSpokenFor(scene, model, start, end),
                ((near[candidate] ?? 0) & model.wants) !== 0,
              ]).toEqual([true, true, true]);
            }
          }
        }
      },
    ),
    runs(500),
  );
  expect(spokenFor).toBeGreaterThan(100);
});

it('tells a number that no label can speak for', () => {
  const text = `Account No. 4432118009\n${'The court so held.\n'.repeat(60)}4432118009`;
  const scene = prepareScan(text).once(findScene);
  const at = (start: number): boolean => isSpokenFor(scene, account.whole, start, start + 10);
  expect([at(12), at(text.length - 10)]).toEqual([true, false]);
  const other = prepareScan('The court so held on 03/04/2024').once(findScene);
  expect(hasLabelFor(other, account.whole)).toBe(false);
});

it('weighs a value as if none had been weighed before', () => {
  const text = `SSN: 812-34-5678. ${'words of the court '.repeat(12)}or Emp. No.: 812345679`;
  const model = compileSsnModels().whole;
  const weigh = (values: readonly string[]): number => {
    const scene = prepareScan(text).once(findScene);
    for (const value of values) {
      const start = text.indexOf(value);
      begin(scene.evidence, model);
      addLabels(scene, model, start, start + value.length);
    }
    return scene.evidence.logOdds;
  };
  expect(weigh(['812345679'])).toBeLessThan(model.bias);
  expect(weigh(['812-34-5678', '812345679'])).toBe(weigh(['812345679']));
});

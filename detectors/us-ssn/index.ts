import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import { withDamaged } from '../shared/labels/damaged-values.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { recordHits } from '../shared/records/record-hits.js';
import { joinHits, pickHits } from '../shared/weighing/pick-hits.js';
import { scanSpoken } from '../shared/spoken/spoken-look.js';
import { DAMAGED_LAST_FOUR, DAMAGED_SSN } from './damaged-numbers.js';
import { compileSsnModels } from './models.js';
import { oddlyParted } from './oddly-parted.js';
import { findPartialNumbers } from './partial-numbers.js';
import { findWholeNumbers } from './whole-numbers.js';

export interface UsSsnOptions {
  /**
   * Report numbers written 3-2-4 that no label names.
   * @defaultValue true
   */
  readonly unlabelled?: boolean;
}

/**
 * Social security numbers (FRCP 5.2(a)(1)), and ITINs where their range or a label tells them; masked and last-four
 * forms as compliant `us-ssn-last4`.
 */
export function usSsn({ unlabelled = true }: UsSsnOptions = {}): Detector {
  const models = compileSsnModels();
  const scan = (input: ScanInput): readonly Hit[] =>
    joinHits(findWholeNumbers(input, models.whole, unlabelled), findPartialNumbers(input, models));
  return {
    id: 'us-ssn',
    entity: 'us-ssn',
    also: ['us-ssn-last4', 'us-itin'],
    version: '1.0.0',
    summary: 'Social security numbers and ITINs, in whole or masked.',
    examples: {
      finds: [
        'SSN: ‹(812) 34-5678›.',
        'Your first name      Last name      Your social security number\nRosa Hale                      ‹812345678›\nHome',
        'Theo Hale          ‹832567890›           daughter\n',
        'Social Security Administration\nClaim Number: ‹812345678›A\n',
        'my ss is ‹812 34 5678›, petes is ‹822456789›.',
        'SOC/‹812345678›   OLN/50183117',
        'J: i need his ss# for the tax thing\nMe: ‹812345678›\n',
        'Her Social Security number is ‹812-34-5678›.',
        'SSN: ‹812345678›',
        'Respondent, ‹812-34-5678›, resides in Marion County.',
        'SSN ‹8 1 2 - 3 4 - 5 6 7 8›',
        'his number, ‹812-34-\n5678›, was disclosed',
        'S.S.N. ‹812–34–5678›',
        'Soc. Sec. No. ‹812 34 5678›',
        '‹812.34.5678› (SSN)',
        'SSN: ‹XXX-XX-5678›',
        'the last four digits of his Social Security number are ‹5678›',
      ],
      ignores: [
        'Case IV-D 448812009',
        'Case No. 2:24-cv-01234',
        'Bates SMITH000123456',
        'call (812) 555-0142 or 812-555-0142',
        'Indianapolis, IN 46204-1234',
        'Invoice No. 812345678',
        'a judgment of $812,345,678',
        'Routing number 812345678',
        '42 U.S.C. § 1983',
        'SSN: ________',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        withDamaged(
          input,
          pickHits(scan(input), scanSpoken(input, scan), recordHits(input, 'us-ssn'), [
            ...oddlyParted(input),
          ]),
          DAMAGED_SSN,
          DAMAGED_LAST_FOUR,
        ),
      ),
  };
}

import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import { withColumns } from '../shared/tables/column-vote.js';
import { withDamaged } from '../shared/labels/damaged-values.js';
import { recordHits } from '../shared/records/record-hits.js';
import { joinHits, pickHits } from '../shared/weighing/pick-hits.js';
import { scanSpoken } from '../shared/spoken/spoken-look.js';
import { findBirthMonths } from './birth-months.js';
import { findBirthYears } from './birth-years.js';
import { MODELS, findBirths } from './births.js';
import { DAMAGED_DATE } from './damaged-dates.js';

/** Dates of birth (FRCP 5.2(a)(2)): dates with evidence of a birth, never a bare date; years alone as compliant. */
export function dateOfBirth(): Detector {
  const scan = (input: ScanInput): readonly Hit[] =>
    joinHits(
      joinHits(input.once(findBirths), findBirthMonths(input, MODELS)),
      findBirthYears(input, MODELS),
    );
  return {
    id: 'date-of-birth',
    entity: 'date-of-birth',
    version: '1.0.0',
    summary: 'Dates of birth, told from all other dates by what stands around them.',
    examples: {
      finds: [
        'DOB: ‹03/04/1985›',
        'Names (Last, First, Middle)             Birth Dates\nHale, Zoe                               ‹March 4, 2015›\n',
        'Date of birth: ‹19850304›.\n2. Alternate Payee',
        'BUYER: DOB ‹19760712› / ‹19561115›; photo',
        'Mother Rose\nHale (‹1/25/1971›) is a nurse',
        'Birth mother: Dana Roe (‹3/4/2000›).',
        'Primary – Peter Hale, spouse, ‹01/02/1985›, 822-45-6789, 50%',
        'Parent 1 DOB ‹03/1957›;',
        'Children for whom support is ordered: Zoe Roe (‹07/12/2016›)',
        'Booked:\nHALE, JOHN J  M  ‹01/02/1985›  BKG# 24-0044',
        'ROE, JOHN, W/M, ‹3/22/1961›, 6\'1", 180 lbs',
        'my daughter Zoe ‹3/3/2017› 812-34-5678 and',
        'the children Zoe Hale (d.o.b. ‹8 June 2021›) and Max Hale (‹1 May 2023›)',
        'minors=[Zoe Hale (‹2016-02-03›), Max Hale (‹2018-11-15›)]',
        '| DOB      | ‹7/1/1991›   | ‹10/4/1978›   |          |\n',
        'She was born on ‹Monday, March 4, 1985›, in Erie',
        'Mary Roe (b. ‹Monday, March 4, 1985›)',
        'D.O.B. ‹3-4-85›',
        'Date of Birth: ‹March 4, 1985›',
        'was born on ‹the 4th day of March, 1985›, in Marion County',
        'born ‹March 4th,\n1985›',
        'date of birth is ‹4 March 1985›',
        'Birth date\n‹04-MAR-1985›',
        '‹Mar. 4, 1985› (DOB)',
        'DOB ‹1985-03-04›',
        'Mary Roe, born in ‹1985›, appeared',
        'The dates of birth are ‹03/04/2010› and ‹05/06/2012›.',
        'geboren am ‹3. März 1947›, wohnhaft',
        'née le ‹1er août 1975› à Lyon',
        'nascido em ‹24 de setembro de 1969›',
        'Hans Weber (*‹24.09.1969›)',
        'DOB/‹690924›  HGT/510',
        'Father John Roe (‹10/14/1961›) works nights',
        'Roe, Jane  ‹09/24/1969›  54 y.o.',
        'Children (name / DOB):\n Zoe Roe / ‹10/25/2016›   Max Roe / ‹2/3/2017›\n',
        'She was born on ‹March 4, 1985› and filed the petition on June 3, 2020.',
      ],
      ignores: [
        'You were born before January 2, 1946, or',
        'Mother Jane Roe (10/14/2021) was interviewed',
        'on 3/4/2019 12 F Street was searched',
        'DOB: unknown. Badge 090469',
        'The children saw Lincoln Park (10/14/2021) again',
        'Hearing date: March 4, 2024',
        'Filed: 03/04/2024',
        'dated this 4th day of March, 2024',
        'judgment entered March 4, 2019',
        'Date of service: 03/04/2024',
        'Birth certificate issued March 4, 2005',
        'on March 4, 2024 the parties met',
        'Fed. R. Civ. P. 5.2(a)(2)',
        'Case No. 24-03-04-1985',
        'License issue date 03/04/2015',
      ],
    },
    scan: (input) =>
      withColumns(
        input,
        withDamaged(
          input,
          pickHits(scan(input), scanSpoken(input, scan), recordHits(input, 'date-of-birth')),
          DAMAGED_DATE,
        ),
      ),
  };
}

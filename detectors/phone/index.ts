import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import { recordHits } from '../shared/records/record-hits.js';
import { scanSpoken } from '../shared/spoken/spoken-look.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { findForeignNumbers } from './foreign-numbers.js';
import { compilePhoneModels } from './models.js';
import { findNanpNumbers } from './nanp-numbers.js';
import { findNationalNumbers } from './national-numbers.js';
import { findScannedNumbers } from './scanned-numbers.js';
import { wholeNumber } from './whole-number.js';

/** Telephone and fax numbers: of the North American plan in any dress, and international ones after a plus sign. */
export function phone(): Detector {
  const models = compilePhoneModels();
  const american = (input: ScanInput): readonly Hit[] => findNanpNumbers(input, models.phone);
  return {
    id: 'phone',
    entity: 'phone',
    version: '1.0.0',
    summary: 'Telephone and fax numbers, American and international.',
    examples: {
      finds: [
        'call ‹(559) 555-0142›',
        'Her direct line is ‹555-0142›.',
        'or ‹559-555-0142› today',
        'Tel. ‹559.555.0142›, ext. 12',
        'my cell is ‹(559) 555-0142 x4567›, after six',
        '‹001-559-555-0142x06043›',
        '‹559-555-0142 ext. 12›, or x13 for Ms. Roe',
        'Phone ‹(559)555-0142›',
        '‹+1 (559) 555-0142›',
        '‹1-800-555-0142›',
        'Fax: ‹559/555-0142›',
        'from ‹559–555–0142› to ‹650-555-0143›',
        'Cell: ‹5595550142›',
        'cell phone ‹(559)\n555-0142›',
        'phone ‹555-0142›',
        'phone ‹+44 20 7946 0958›',
        '‹+34 912 345 678›',
        '‹011 44 20 7946 0958›',
        'From: ‹+15595550142› To: ‹+15595550143›',
        'Tel. ‹(55) 1375-7881› / correo',
        'Tél. : ‹01 42 68 53 00›',
        'Telefon: ‹030 6933060›',
        'Mobil: ‹0171 2345678›',
        'RPH: ‹5595550142›',
        'Hale & Roe\n12 Elm St.\nErie, PA 16501\n‹5595550142›\n',
        '(o) ‹559-555-0143›  (c) ‹5595550142›',
        'call us back at ‹five five nine, five five five, zero one four two›',
        'Q. Your phone number?\nA. ‹5-5-9, 5-5-5, 0-1-4-2›.',
      ],
      ignores: [
        'SSN 812-34-5678',
        'Case No. 2:24-cv-01234',
        'Invoice 559-5550-14',
        'Fresno, CA 93612-0142',
        'invoice no. 5595550142',
        '410 U.S. 113, 118 (1973)',
        'the sum of $559,555.01',
        'Account No. 559-555-0142',
        '123-456-7890-1234',
        'pp. 559-555',
        'Tel. vom 01.02.2024',
        'called on 04.05.2023',
      ],
    },
    scan: (input) =>
      pickHits(
        american(input),
        scanSpoken(input, american),
        findForeignNumbers(input, models.phone),
        findNationalNumbers(input, models.phone),
        findScannedNumbers(input, models),
        recordHits(input, 'phone'),
      ).map((hit) => wholeNumber(input.folded, hit)),
  };
}

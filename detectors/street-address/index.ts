import type { Detector } from '../../src/core/detector.js';
import { recordHits } from '../shared/records/record-hits.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { findAddressesAbroad } from './addresses-abroad.js';
import { findAddresses } from './addresses.js';
import { compileAddressModel } from './models.js';

/** Postal addresses of the United States as a whole: house number, street, unit, city, state and ZIP code; boxes too. */
export function streetAddress(): Detector {
  const model = compileAddressModel();
  return {
    id: 'street-address',
    entity: 'street-address',
    version: '1.0.0',
    summary: 'Postal addresses, from the house number or box to the ZIP code.',
    examples: {
      finds: [
        'his brother, ‹88 Dock St., Racine›, 262-555-0133.',
        'my new place is ‹88 w dock st apt 2, racine, wi 53402› ok',
        '> Mary Roe\n> ‹45 South Main St.\n> Unit 12\n> Ft. Worth, TX 78712›\n> \n',
        'lives at ‹74 W Willow Bend\nSt., Lot 7, Scranton, PA 16582›.',
        'resides at ‹123 Maple Street, Apt. 4B, Fresno, CA 93612›.',
        'lives at ‹45 N. Fourteenth Ave, Walla Walla, Washington 99234-1560›, with',
        'Mary Roe\n‹45 South Main St.\nUnit 12\nFt. Worth, TX 78712›\n',
        '‹P.O. Box 1161, Savannah, GA 31256›',
        'at ‹42 Old Mill Road› that night',
        'at ‹42 Old Mill Rd.›',
        '12  at ‹4512 Martin Luther\n13  King Jr. Blvd., Fresno, CA\n14  93612› in',
        '‹W38 W7784 Sunset Ave, Trenton, New Jersey 08679›',
        '‹12 County Road 450, Peoria, IL 62712›',
        '‹RR 2 Box 14, Peoria, IL 62712›',
        '‹PSC 1234 Box 5678, APO AE 09012›',
        '‹100 42nd Street NW, #12, Washington, DC 20001›',
        '‹1600 Broadway, Denver, CO 80202›',
        'We moved here from ‹026 Lewis Course\nNew Alexis, LA 93803›',
        'Mail: ‹5742 Palmer Port Gonzalezfurt, CA 87935›',
        'Hale\n‹USS Roe\nFPO AP 96601›\n',
        'wohnhaft ‹Am Marktplatz 66a, 50667 Köln›, ist',
        'Hale\n‹82 bis, rue de la Paix\n75002 Paris›\n',
        'vive en ‹Calle Hidalgo 731 Int. 4, Col. Centro, 06700 Ciudad de México›.',
        'residente na ‹Rua das Palmeiras, 494, 01310-100 São Paulo - SP›, e',
        'Address: ‹77 Calle Ocho, Miami, FL 33135›',
        'PID|1||5566476||HALE^ANN||19850304|F|||‹12 OAK ST^APT 4^FRESNO^CA^93612›^USA^H||',
        'PID|1||5566476||HALE^ANN||19850304|F|||‹12 OAK ST^^FRESNO^CA^93612›||',
      ],
      ignores: [
        'as a dependent, do not check box 6a.',
        '30 days before the court',
        '2019 Superior Court',
        '127 S. Ct. 2197',
        '(9th Cir. 2003)',
        '410 U.S. 113, 118 (1973)',
        'Case No. 2:24-cv-01234',
        'on March 4, 2019 Mary Roe drove away',
        'about 5 feet of the road',
        'Fresno, CA 93612-0142',
        'Exhibit 12, page 3 of 2019',
        '12 Angry Men. The Street was dark.',
        'the sum of $4,111 Street',
        'USS Hale sailed on 96601 miles',
      ],
    },
    scan: (input) =>
      pickHits(
        findAddresses(input, model),
        findAddressesAbroad(input, model),
        recordHits(input, 'street-address'),
      ),
  };
}

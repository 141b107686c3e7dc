import type { Detector } from '../../src/core/detector.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { findEmails } from './addresses.js';
import { compileEmailModels } from './models.js';
import { findSpelledEmails } from './spelled.js';

/** E-mail addresses (RFC 5322, as people write them), whole: broken over a line end and spelled out too. */
export function email(): Detector {
  const models = compileEmailModels();
  return {
    id: 'email',
    entity: 'email',
    version: '1.0.0',
    summary: 'E-mail addresses, also broken over a line end or spelled out.',
    examples: {
      finds: [
        'write to ‹mary.roe@example.com›.',
        'Mary Roe <‹mroe85+court@mail.example.co.uk›>; ‹JDOE@EXAMPLE.ORG›,',
        'mailto:‹mary_roe@example.org›?subject=hearing',
        'email=‹mary@example.com›&cc=none',
        "'‹o'brien@example.com›'",
        'at ‹mary-\nroe@example.com› or',
        'at ‹mary.roe@example.\ncom› or',
        '12  at ‹mary.roe@\n13  example.com› or',
        'reach ‹mary [at] example.com› or',
        'reach ‹mary (at) example (dot) com› or',
        'it is ‹mary dot roe at example dot com›.',
        '‹mary＠example.com›',
      ],
      ignores: [
        '12 widgets @ $4.50 each',
        'follow @maryroe',
        'he was at example dot the map',
        'see https://www.example.com/mary',
        'met at a dot on the map',
        'Case No. 2:24-cv-01234',
        'user@',
        '@example.com',
      ],
    },
    scan: (input) =>
      pickHits(findEmails(input, models.plain), findSpelledEmails(input, models.spelled)),
  };
}

import { expect, it } from 'vitest';
import { maskedName, maskedPath } from '../../src/cli/masked-name.js';
import type { Session } from '../../src/cli/session.js';
import type { Finding } from '../../src/core/finding.js';
import { sampleFinding } from '../report/sample.js';

/** A session whose only detector finds `XX`, and takes `YY` for compliant. */
const session = {
  engine: {
    detect: (text: string): Promise<Finding[]> =>
      Promise.resolve(
        [...text.matchAll(/XX|YY|X X/gu)].map(({ index, 0: found }) =>
          sampleFinding({
            start: index,
            end: index + found.length,
            ...(found === 'YY' ? { compliant: true } : {}),
          }),
        ),
      ),
  },
  options: {},
  policies: [],
} as unknown as Session;

it.each([
  ['motion.pdf', 'motion.pdf'],
  ['a XX b.pdf', 'a [SSN] b.pdf'],
  ['XXXX.pdf', '[SSN][SSN].pdf'],
  ['a_X_X_b.pdf', 'a_[SSN]_b.pdf'],
  ['YY.pdf', 'YY.pdf'],
  ['SSN_842_91_2656.txt', 'SSN_[NUMBER].txt'],
  ['842912656.pdf', '[NUMBER].pdf'],
  ['842\u201191\u20112656.pdf', '[NUMBER].pdf'],
  ['2-24-cv-01234.pdf', '2-24-cv-01234.pdf'],
  ['2024-01-15 120000.pdf', '2024-01-15 120000.pdf'],
  ['scan_20240115103000.pdf', 'scan_20240115103000.pdf'],
  ['red\u001b[31m\u202Efdp.exe', 'red\uFFFD[31m\uFFFDfdp.exe'],
])('shows the file name %j as %j', async (name, shown) => {
  expect(await maskedName(`folder/${name}`, session)).toBe(shown);
});

it('masks every folder of a path', async () => {
  expect(await maskedPath('/clients/XX/842-91-2656/m.pdf', session)).toBe(
    '/clients/[SSN]/[NUMBER]/m.pdf',
  );
});

import { describe, it } from 'vitest';
import { bankAccount, dateOfBirth, driverLicense, usSsn } from '../../detectors/index.js';
import { check } from './check.js';

const [SSN, DOB, ACCOUNT, LICENSE] = [usSsn(), dateOfBirth(), bankAccount(), driverLicense()];

describe('a message that answers the one before', () => {
  it.each([
    [SSN, 'agent: can i get ur ssn?\ncust: ‹812449013›'],
    [SSN, 'Visitor 22: hi\nLive Agent: ssn?\nVisitor 22: its ‹812449013›, thanks'],
    [SSN, '[10:02:11] agent: can i get ur ssn?\n[10:02:25] cust: ‹812449013›\n'],
    [SSN, 'Sue (10:02 AM): ssn?\nBob (10:03 AM): ‹812449013›\n'],
    [SSN, 'agent: your order number?\ncust: 812449013\n'],
    [
      SSN,
      'agent: the ssn is on file already, thank you; now the order that you placed\ncust: 812449013',
    ],
    [DOB, 'agent: and dob\ncust: ‹6-6-70›'],
    [DOB, 'agent: and your date of birth?\ncust: ‹6/6/1970›\nagent: ok\ncust: 6/7/2024'],
    [DOB, 'agent: date of birth please\ncust: ‹june 6 1970›'],
    [DOB, 'agent: when did you file?\ncust: 6/6/2020'],
    [ACCOUNT, '[10:02:11] agent: account number?\n[10:02:25] cust: ‹8124490131›'],
  ])('%#', async (detector, marked) => {
    await check(detector, marked);
  });
});

it('a letter and digits behind wide room are one licence', async () => {
  await check(
    LICENSE,
    "  15   MR. ROE:  And your driver's license number?\n  16   THE WITNESS:  ‹B 255-1120-4471›.  It's Illinois.",
  );
});

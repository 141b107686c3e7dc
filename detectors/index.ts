import type { Detector } from '../src/core/detector.js';
import { bankAccount } from './bank-account/index.js';
import { dateOfBirth } from './date-of-birth/index.js';
import { paymentCard } from './payment-card/index.js';
import { usSsn } from './us-ssn/index.js';

export { bankAccount, dateOfBirth, paymentCard, usSsn };
export type { UsSsnOptions } from './us-ssn/index.js';

/** The detectors that an engine uses when none are named; a fresh list each time. */
export function builtIn(): Detector[] {
  return [usSsn(), dateOfBirth(), bankAccount(), paymentCard()];
}

import type { Detector } from '../src/core/detector.js';
import { bankAccount } from './bank-account/index.js';
import { parseDetectors } from './custom/parse-detectors.js';
import { patternDetector } from './custom/pattern-detector.js';
import { wordListDetector } from './custom/word-list-detector.js';
import { dateOfBirth } from './date-of-birth/index.js';
import { driverLicense } from './driver-license/index.js';
import { email } from './email/index.js';
import { iban } from './iban/index.js';
import { medicalRecordNumber } from './medical-record-number/index.js';
import { minorName } from './minor-name/index.js';
import { passport } from './passport/index.js';
import { paymentCard } from './payment-card/index.js';
import { roster } from './roster/index.js';
import { phone } from './phone/index.js';
import { streetAddress } from './street-address/index.js';
import { usEin } from './us-ein/index.js';
import { usSsn } from './us-ssn/index.js';

export {
  bankAccount,
  dateOfBirth,
  driverLicense,
  email,
  iban,
  medicalRecordNumber,
  minorName,
  parseDetectors,
  passport,
  patternDetector,
  paymentCard,
  roster,
  phone,
  streetAddress,
  usEin,
  usSsn,
  wordListDetector,
};
export { linearPattern } from './custom/linear-pattern.js';
export type { CustomDetectorOptions } from './custom/custom-detector.js';
export type { NearbyWords } from './custom/nearby.js';
export type { PatternDetectorOptions } from './custom/pattern-detector.js';
export type { WordListDetectorOptions } from './custom/word-list-detector.js';
export type { UsSsnOptions } from './us-ssn/index.js';

/** The detectors that an engine uses when none are named; a fresh list each time. */
export function builtIn(): Detector[] {
  return [
    usSsn(),
    usEin(),
    dateOfBirth(),
    bankAccount(),
    paymentCard(),
    iban(),
    driverLicense(),
    passport(),
    medicalRecordNumber(),
    phone(),
    email(),
    streetAddress(),
    minorName(),
  ];
}

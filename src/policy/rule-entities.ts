import type { EntityId } from '../core/entity.js';

/** What a rule's own kind of value is to us. */
export interface RuleEntity {
  /** The entities that go under it. */
  readonly ours: readonly EntityId[];
  /** True where it holds more than detectors look for, so that a person has to look. */
  readonly more?: true;
}

const ACCOUNTS: readonly EntityId[] = ['bank-account', 'brokerage-account', 'payment-card', 'iban'];

/**
 * The kinds of values that court rules name, in their terms, and the entities that they stand for here. An empty row is
 * something that no detector looks for: it is named in report and summary each time.
 */
export const RULE_ENTITIES: Readonly<Record<string, RuleEntity>> = {
  'us-ssn': { ours: ['us-ssn', 'us-ssn-last4'] },
  'us-itin': { ours: ['us-itin'] },
  // A taxpayer number of an individual; rules that mean employers too name `us-ein` on a line of its own.
  'us-tin': { ours: ['us-itin'] },
  'us-ein': { ours: ['us-ein'] },
  'date-of-birth': { ours: ['date-of-birth'] },
  'minor-name': { ours: ['minor-name'] },
  'financial-account': { ours: ACCOUNTS },
  'bank-account': { ours: ['bank-account', 'iban'] },
  'brokerage-account': { ours: ['brokerage-account'] },
  'loan-account': { ours: ['bank-account'], more: true },
  'payment-card': { ours: ['payment-card'] },
  'driver-license': { ours: ['driver-license'] },
  'state-id': { ours: ['driver-license'], more: true },
  'government-id': { ours: ['driver-license', 'passport', 'us-itin'], more: true },
  'national-id': { ours: [], more: true },
  'person-id-number': { ours: [], more: true },
  'other-personal-id-number': { ours: [], more: true },
  passport: { ours: ['passport'] },
  'street-address': { ours: ['street-address'] },
  phone: { ours: ['phone'] },
  email: { ours: ['email'] },
  'victim-name': { ours: [], more: true },
  'victim-contact': { ours: ['phone', 'email', 'street-address'], more: true },
  'petitioner-name': { ours: [], more: true },
  'party-name': { ours: [], more: true },
  'juror-name': { ours: [], more: true },
  'former-name': { ours: [], more: true },
  'parent-birth-surname': { ours: [], more: true },
  'place-of-birth': { ours: [], more: true },
  gender: { ours: [], more: true },
  'employer-contact': { ours: [], more: true },
  'employee-id': { ours: [], more: true },
  'student-id': { ours: [], more: true },
  'customer-account': { ours: [], more: true },
  'insurance-policy': { ours: [], more: true },
  'health-plan-id': { ours: [], more: true },
  'health-record': { ours: [], more: true },
  'education-record': { ours: [], more: true },
  'medical-account': { ours: ['medical-record-number'], more: true },
  'patient-number': { ours: ['medical-record-number'] },
  'va-claims-file-number': { ours: [], more: true },
  'vehicle-plate': { ours: [], more: true },
  'sealed-case-number': { ours: [], more: true },
  'signature-image': { ours: [], more: true },
  biometric: { ours: [], more: true },
  username: { ours: [], more: true },
  password: { ours: [], more: true },
  pin: { ours: [], more: true },
};

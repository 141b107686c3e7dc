import type { EntityId } from '../../core/entity.js';

const NAMES: Readonly<Record<Exclude<EntityId, `custom:${string}`>, string>> = {
  'us-ssn': 'Social Security number',
  'us-ssn-last4': 'Social Security number, last four',
  'us-itin': 'Taxpayer number (ITIN)',
  'us-ein': 'Employer number (EIN)',
  'date-of-birth': 'Date of birth',
  'bank-account': 'Bank account',
  'brokerage-account': 'Brokerage account',
  'routing-number': 'Routing number',
  'payment-card': 'Payment card',
  iban: 'IBAN',
  'driver-license': 'Driver’s licence',
  passport: 'Passport',
  phone: 'Phone number',
  email: 'E-mail address',
  'street-address': 'Postal address',
  'minor-name': 'Name of a minor',
  'medical-record-number': 'Medical record number',
};

/** What an entity is called in a report that a person reads; one of the user's own goes by its id. */
export function entityName(entity: EntityId): string {
  return Object.hasOwn(NAMES, entity)
    ? NAMES[entity as keyof typeof NAMES]
    : entity.replace(/^custom:/u, '');
}

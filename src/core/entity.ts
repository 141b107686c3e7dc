/** What a value is. The ids are part of the public contract; a user's own are `custom:<name>`. */
export type EntityId =
  | 'us-ssn'
  | 'us-ssn-last4'
  | 'us-itin'
  | 'us-ein'
  | 'date-of-birth'
  | 'bank-account'
  | 'brokerage-account'
  | 'routing-number'
  | 'payment-card'
  | 'iban'
  | 'driver-license'
  | 'passport'
  | 'phone'
  | 'email'
  | 'street-address'
  | 'minor-name'
  | 'medical-record-number'
  | `custom:${string}`;

/** Every built-in entity with the short label that marks and masked values carry: `[SSN]`. */
export const ENTITY_LABELS: Readonly<Record<Exclude<EntityId, `custom:${string}`>, string>> = {
  'us-ssn': 'SSN',
  'us-ssn-last4': 'SSN LAST 4',
  'us-itin': 'ITIN',
  'us-ein': 'EIN',
  'date-of-birth': 'DOB',
  'bank-account': 'ACCOUNT',
  'brokerage-account': 'ACCOUNT',
  'routing-number': 'ROUTING',
  'payment-card': 'CARD',
  iban: 'IBAN',
  'driver-license': 'LICENSE',
  passport: 'PASSPORT',
  phone: 'PHONE',
  email: 'EMAIL',
  'street-address': 'ADDRESS',
  'minor-name': 'MINOR',
  'medical-record-number': 'MRN',
};

export function isEntityId(id: string): id is EntityId {
  return Object.hasOwn(ENTITY_LABELS, id) || /^custom:[a-z0-9][a-z0-9-]{0,63}$/u.test(id);
}

export function entityLabel(entity: EntityId): string {
  return entity.startsWith('custom:')
    ? entity.slice('custom:'.length).toUpperCase()
    : ENTITY_LABELS[entity as keyof typeof ENTITY_LABELS];
}

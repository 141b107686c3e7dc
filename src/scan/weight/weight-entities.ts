import type { EntityId } from '../../core/entity.js';
import type { Finding } from '../../core/finding.js';

/** What one kind of value means beside others. */
export interface EntityWeight {
  /** How much one value weighs; sixteen of them weigh four times as much. */
  readonly points: number;
  /** Laws on breaches name it beside a name everywhere (`core`) or in about two thirds of the states (`extended`). */
  readonly element?: 'core' | 'extended';
  /** Money can be moved by it, with a code. */
  readonly isAccount?: true;
  /** A person has one of it, so that two of them are two persons. */
  readonly isOnePerPerson?: true;
}

const ACCOUNT: EntityWeight = { points: 6, element: 'core', isAccount: true };

const WEIGHTS: Readonly<Record<Exclude<EntityId, `custom:${string}`>, EntityWeight>> = {
  'us-ssn': { points: 10, element: 'core', isOnePerPerson: true },
  'us-ssn-last4': { points: 1 },
  'us-itin': { points: 8, element: 'extended', isOnePerPerson: true },
  'us-ein': { points: 1 },
  'date-of-birth': { points: 4, isOnePerPerson: true },
  'bank-account': ACCOUNT,
  'brokerage-account': ACCOUNT,
  'routing-number': { points: 1 },
  'payment-card': { ...ACCOUNT, points: 8 },
  iban: ACCOUNT,
  'driver-license': { points: 6, element: 'core', isOnePerPerson: true },
  passport: { points: 6, element: 'extended', isOnePerPerson: true },
  phone: { points: 1 },
  email: { points: 1 },
  'street-address': { points: 2 },
  'minor-name': { points: 6 },
  'medical-record-number': { points: 6, element: 'extended' },
};

/** What a detector of the user's own finds, unless its name says more. */
const CUSTOM: EntityWeight = { points: 3 };

/** Names of custom entities that are secrets to log in or to pay with: classes K and B3. */
const SECRETS: ReadonlySet<string> = new Set([
  'custom:access-code',
  'custom:api-key',
  'custom:credential',
  'custom:password',
  'custom:pin',
  'custom:private-key',
  'custom:security-code',
]);

export function weightOf(entity: EntityId): EntityWeight {
  if (isCustom(entity)) return SECRETS.has(entity) ? { points: 8 } : CUSTOM;
  return WEIGHTS[entity];
}

export function isSecret(entity: EntityId): boolean {
  return SECRETS.has(entity);
}

/** Names that are looked for at all: of minors, and of the roster. */
export function isName({ entity, detector }: Finding): boolean {
  return entity === 'minor-name' || detector === 'roster';
}

function isCustom(entity: EntityId): entity is `custom:${string}` {
  return entity.startsWith('custom:');
}

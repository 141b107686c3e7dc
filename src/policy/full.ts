import type { EntityId } from '../core/entity.js';
import { ENTITY_LABELS } from '../core/entity.js';
import type { Policy } from '../core/policy.js';

/** The default: of every value that is found nothing stays. No rule of a court stands behind it. */
export const full: Policy = {
  id: 'full',
  title: 'Whole values are removed',
  source: 'None: the strictest treatment of every identifier',
  // The last-four form is what other rules leave of a number, not an identifier that has to be looked for.
  protects: (Object.keys(ENTITY_LABELS) as EntityId[]).filter((id) => id !== 'us-ssn-last4'),
  keeps: { 'us-ssn-last4': { kind: 'nothing' } },
};

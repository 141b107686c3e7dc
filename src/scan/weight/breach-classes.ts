import type { EntityId } from '../../core/entity.js';
import type { BreachClass } from '../../core/scan-record.js';
import type { RecordLink } from './record-links.js';
import { isSecret, weightOf } from './weight-entities.js';

/**
 * What laws on breaches would call it:
 * B0 an element alone, B1 a name with a core element in one record, B2 a name with an element that most states add, B3 an
 * account with a code to it, C a card, H health, K credentials, M a minor.
 *
 * Names that are looked for are those of minors and of the roster, so that B0 says no more than that no such name stands
 * beside. Codes and credentials are found by detectors of the user's own (`custom:pin`, `custom:password` …).
 */
export function breachClasses(
  entities: readonly EntityId[],
  links: readonly RecordLink[],
): BreachClass[] {
  const linked = links.map(({ identifier }) => weightOf(identifier.entity).element);
  const named: BreachClass[] = [
    ...(linked.includes('core') ? (['B1'] as const) : []),
    ...(linked.includes('extended') ? (['B2'] as const) : []),
    ...(entities.some((one) => weightOf(one).isAccount) && entities.some(isSecret)
      ? (['B3'] as const)
      : []),
  ];
  const hasElement = entities.some((one) => weightOf(one).element !== undefined);
  return [
    ...(named.length === 0 && hasElement ? (['B0'] as const) : named),
    ...(entities.includes('payment-card') ? (['C'] as const) : []),
    ...(entities.includes('medical-record-number') ? (['H'] as const) : []),
    ...(entities.some(isSecret) ? (['K'] as const) : []),
    ...(entities.includes('minor-name') ? (['M'] as const) : []),
  ];
}

import type { Redaction } from '../../core/plan.js';
import type { EntityId } from '../../core/entity.js';
import { entityLabel } from '../../core/entity.js';
import { isMarkText } from '../../core/shared/mark-text.js';
import type { Policy } from '../../core/policy.js';

/** How a removed stretch is marked. */
export type MarkStyle = 'box' | 'label' | 'code' | 'blocks';

export interface MarkSettings {
  readonly mark: MarkStyle;
  /** Reason codes that the user gave, by entity. */
  readonly codes: Readonly<Partial<Record<EntityId, string>>>;
  readonly policy: Policy;
}

/** The name of an entity as marks show it: the policy's, or the entity's own. `[SSN]` */
export function labelText(entity: EntityId, { marks }: Policy): string {
  return `[${marks?.[entity]?.label ?? entityLabel(entity)}]`;
}

/**
 * What the mark over a value of this entity says, undefined for a plain box. A code given for the one finding comes
 * before the user's for the entity, and that before the policy's; an entity without any gets its label.
 */
export function markLabel(
  { entity, mark: written }: Pick<Redaction, 'entity' | 'mark'>,
  { mark, codes, policy }: MarkSettings,
  own?: string,
): string | undefined {
  switch (mark) {
    case 'box':
    case 'blocks':
      return undefined;
    case 'label':
      return policy.marks?.[entity]?.fill === 'x' && isMarkText(written)
        ? written
        : labelText(entity, policy);
    case 'code':
      return own ?? codes[entity] ?? policy.marks?.[entity]?.code ?? labelText(entity, policy);
  }
}

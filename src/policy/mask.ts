import type { EntityId } from '../core/entity.js';
import { entityLabel } from '../core/entity.js';
import type { Keep } from '../core/policy.js';
import { applyKeep, keptParts } from './apply-keep.js';

/**
 * What anyone may see of a value: its label, and of its text only what the policy lets stay: `[SSN]`, `***-**-5678`,
 * `[DOB] 1985`, `[MINOR] J.D.`. The shape of a date or a name is not shown, since it narrows down what was there.
 */
export function mask(text: string, entity: EntityId, keep: Keep): string {
  const label = `[${entityLabel(entity)}]`;
  const removed = applyKeep(text, keep);
  const [only] = removed;
  if (only !== undefined && only.start === 0 && only.end === text.length) return label;
  if (keep.kind === 'last') {
    const hidden = text.slice(0, only?.end ?? 0).replace(/[\p{L}\p{N}]/gu, '*');
    return oneLine(hidden + text.slice(only?.end ?? 0));
  }
  const kept =
    keptParts(text, removed)
      .join(' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${label} ${keep.kind === 'initials' ? kept.map((part) => `${part}.`).join('') : kept.join(' ')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

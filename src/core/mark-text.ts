import type { Redaction } from './document.js';
import { entityLabel } from './entity.js';

/**
 * Whether a text can stand on a mark: up to 40 characters of ASCII or `§`, one of them a letter or digit. Marks are set
 * in a standard font, which has no more than these everywhere.
 */
export function isMarkText(text: unknown): text is string {
  return typeof text === 'string' && /^[ -~§]{1,40}$/u.test(text) && /[A-Za-z0-9]/u.test(text);
}

/**
 * What a format of text writes in the place of a redaction: its label in brackets, so that it is told from the text
 * around it; else what goes with a part of the value that stays; else the name of the entity. `[SSN]`, `xxx-xx-`
 */
export function writtenMark({
  entity,
  mark,
  label,
}: Pick<Redaction, 'entity' | 'mark' | 'label'>): string {
  if (label !== undefined) {
    return label === mark || /^\[.*\]$/u.test(label) ? label : `[${label}]`;
  }
  return mark ?? `[${entityLabel(entity)}]`;
}

import type { Redaction } from '../plan.js';
import { entityLabel } from '../entity.js';

/**
 * Whether a text can stand on a mark: up to 40 characters of ASCII or `§`, one of them a letter or digit. Marks are set
 * in a standard font, which has no more than these everywhere.
 */
export function isMarkText(text: unknown): text is string {
  return typeof text === 'string' && /^[ -~§]{1,40}$/u.test(text) && /[A-Za-z0-9]/u.test(text);
}

/**
 * What a format of text writes in the place of a redaction: its label in brackets, so that it is told from the text
 * around it; else what goes with a part of the value that stays; else the name of the entity. `[SSN]`, `xxx-xx-`. Where blocks
 * are asked for, they stand for a whole value, and for what is covered of one that stays in part: `███-██-`.
 */
export function writtenMark({
  entity,
  mark,
  label,
  blocks,
}: Pick<Redaction, 'entity' | 'mark' | 'label' | 'blocks'>): string {
  if (blocks === true) return mark?.replace(/[xX*]/gu, BLOCK) ?? BLOCK.repeat(BLOCKS);
  if (label !== undefined) {
    return label === mark || /^\[.*\]$/u.test(label) ? label : `[${label}]`;
  }
  return mark ?? `[${entityLabel(entity)}]`;
}

/** FULL BLOCK, and how many of them stand for a value of any length. */
const BLOCK = '\u2588';
const BLOCKS = 8;

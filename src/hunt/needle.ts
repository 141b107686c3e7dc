import type { Needle } from '../core/audit.js';
import { foldText, squeeze } from './fold-text.js';

/** A needle made ready for the hunt. */
export interface PreparedNeedle {
  readonly id: string;
  /** Its letters and digits, folded. */
  readonly body: string;
  /** What stands between them: `gaps[i]` before `body[i]`; `gaps[0]` is empty. */
  readonly gaps: readonly string[];
  /**
   * How separators are treated: those of a `number` (six digits or more) don't matter, a `short-number` keeps its
   * groups, `words` may differ in blanks and dashes, and a single `word` stands as it is.
   */
  readonly kind: 'number' | 'short-number' | 'words' | 'word';
  readonly digits: number;
  /** The body backwards, for long numbers that don't read the same both ways. */
  readonly reversed?: string;
}

/** The needle's comparable form; undefined when it has no letter or digit, so that it can't be hunted. */
export function prepareNeedle({ id, value }: Needle): PreparedNeedle | undefined {
  const { folded, body, at } = squeeze(foldText(value));
  if (body.length === 0) return undefined;
  const gaps = Array.from(at, (position, index) =>
    index === 0 ? '' : folded.slice((at[index - 1] ?? 0) + 1, position),
  );
  const digits = body.replaceAll(/\P{Nd}/gu, '').length;
  const needle = { id, body, gaps, digits, kind: kindOf(body, digits, gaps) };
  const reversed = Array.from(body).reverse().join('');
  return digits === body.length && digits >= 6 && reversed !== body
    ? { ...needle, reversed }
    : needle;
}

function kindOf(body: string, digits: number, gaps: readonly string[]): PreparedNeedle['kind'] {
  // Words with a number among them (an address) are words; an IBAN or a licence number is a number.
  if (digits >= 6 && digits * 2 >= body.length) return 'number';
  if (digits === body.length) return 'short-number';
  return gaps.some((gap) => gap.length > 0) ? 'words' : 'word';
}

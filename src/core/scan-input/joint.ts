/** What can stand between two digit groups of one number, as bits of `NumberTable.joints`. */
export const JOINT = {
  blank: 1,
  /** Two blanks or more in a row on one line: the groups may be in two columns. */
  wide: 2,
  dash: 4,
  dot: 8,
  slash: 16,
  bracket: 32,
  /** An underscore, an asterisk, a tilde. */
  other: 64,
  line: 128,
} as const;

/** The bits of a joint that are printed marks, not room. */
export const PRINTED: number = JOINT.dash | JOINT.dot | JOINT.slash | JOINT.bracket | JOINT.other;

/** The bit of a folded unit that can join digit groups, 0 for any other. */
export function separatorOf(unit: number): number {
  return unit < 128 ? (SEPARATORS[unit] ?? 0) : 0;
}

const SEPARATORS: Uint8Array = makeSeparators();

function makeSeparators(): Uint8Array {
  const bits = new Uint8Array(128);
  const set = (units: string, bit: number): void => {
    for (const unit of units) bits[unit.charCodeAt(0)] = bit;
  };
  set('-', JOINT.dash);
  set('.', JOINT.dot);
  set('/', JOINT.slash);
  set('()[]', JOINT.bracket);
  set('_*~', JOINT.other);
  // The rule between the boxes of a form or the columns of a table is room, not a part of the number.
  set('|', JOINT.blank);
  return bits;
}

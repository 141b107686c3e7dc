import type { LabelKind } from './kinds.js';

/**
 * Phrases of some kinds, with `|` or a line end between. In a phrase a blank stands for nothing, blanks, `-`, `_`, `.` or a line
 * end; the longest phrase wins; a plural `s` may follow. Lower case, letters, digits, `#` and `/` only.
 *
 * A word for "number" (`no`, `number`, `num`, `nbr`, `nr`, `#`) may follow a phrase with `~`, and must follow one with `+`.
 */
export type Words<Kind extends LabelKind> = Readonly<Record<Kind, string>>;

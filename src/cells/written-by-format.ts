/**
 * The parts of a format's code that stand for themselves (ISO/IEC 29500-1 §18.8.31): texts in quotes and escaped units; what
 * stands in brackets, and behind `_` and `*`, is none.
 */
const LITERAL = /"[^"]*"|\\[^]|\[[^\]]*\]|[_*][^]/gu;

/** Whether a code writes digits of its own beside those of the number: `"812-34-"0000`. */
export function writesDigits(code: string): boolean {
  return literalsOf(code).some((literal) => /\d/u.test(literal));
}

/** The digits that a code writes of its own, one behind the other. */
export function ownDigitsOf(code: string): string {
  return literalsOf(code).join('').replace(/\D/gu, '');
}

/** The code with an `x` for each digit that it writes of its own. */
export function withoutOwnDigits(code: string): string {
  return code.replace(LITERAL, (part) => (isLiteral(part) ? part.replace(/\d/gu, 'x') : part));
}

function literalsOf(code: string): readonly string[] {
  return (code.match(LITERAL) ?? []).filter(isLiteral);
}

function isLiteral(part: string): boolean {
  return part.startsWith('"') || part.startsWith('\\');
}

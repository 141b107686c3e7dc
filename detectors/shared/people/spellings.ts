/** How a name may be written otherwise: without hyphens, initials parted (`J. T. Moss`) or together (`JT Moss`). */
export function spellingsOf(name: string): readonly string[] {
  const letters = initialsIn(name);
  if (letters !== undefined) return [letters];
  const parted = name.replace(DOT_BETWEEN, '. ');
  const joined = parted.replace(INITIALS, (initials) => initials.replace(/[.\s]/gu, ''));
  return [...new Set([name, name.replaceAll(HYPHEN, ' '), parted, joined])];
}

/** The letters of a name that is initials alone: `JT` for `J.T.`, `J. T.` and `J-T`; undefined for any other. */
export function initialsIn(name: string): string | undefined {
  const letters = name.trim();
  return ONLY_INITIALS.test(letters) ? letters.replace(/[^\p{L}]/gu, '') : undefined;
}

const HYPHEN = /[-\u2010\u2011]/gu;
const DOT_BETWEEN = /(?<=(?<![\p{L}\p{M}])\p{L})\.(?=\p{L})/gu;
const INITIALS =
  /(?<![\p{L}\p{M}.'’-])\p{L}\.?(?:\s\p{L}(?![\p{L}\p{M}'’-])\.?){1,4}(?![\p{L}\p{M}'’-])/gu;
const ONLY_INITIALS = /^\p{L}(?:[.\s\-\u2010\u2011]{1,3}\p{L}){1,5}\.?$/u;

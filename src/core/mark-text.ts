/**
 * Whether a text can stand on a mark: up to 40 characters of ASCII or `§`, one of them a letter or digit. Marks are set
 * in a standard font, which has no more than these everywhere.
 */
export function isMarkText(text: unknown): text is string {
  return typeof text === 'string' && /^[ -~§]{1,40}$/u.test(text) && /[A-Za-z0-9]/u.test(text);
}

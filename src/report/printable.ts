/**
 * Text that came from outside (a file name, a part's name) with control and format characters replaced, so that it can
 * neither steer the terminal (CWE-150) nor turn the direction of what follows.
 */
export function printable(text: string): string {
  // Most text is plain, and this is asked of every cell of every report.
  if (/^[ -~]*$/u.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}');
}

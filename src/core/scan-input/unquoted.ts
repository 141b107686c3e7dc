/**
 * `text` with blanks for the marks with which mails quote others, `> ` at the beginning of lines, unit for unit: a quoted address
 * of three lines or the row of a quoted table reads as it did before it was quoted.
 */
export function unquoted(text: string): string {
  if (!text.includes('\n>')) return text;
  return text.replace(QUOTING, (marks) => ' '.repeat(marks.length));
}

/** Not of markup, where a tag may end on a line of its own. */
const QUOTING = /(?<=^|\n)(?:>[ \t]?){1,12}(?![\t ]{0,8}<)/gu;

/**
 * One cell of CSV (RFC 4180). A leading `=`, `+`, `-`, `@`, tab, line break or a full-width form of these makes a
 * spreadsheet run the cell as a formula (CWE-1236), so such text gets an apostrophe in front, which spreadsheets take as
 * "this is text". Semicolons and tabs are quoted too: elsewhere in the world they part the cells.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * `text` with every kind of blank but the tab as a blank, and the hyphen that does not break as a hyphen, unit for unit: names are
 * read in it as they are written, and typesetters' blanks between their words (`Zoe\u00a0Hale`) say nothing.
 */
export function plainBlanks(text: string): string {
  return text.replace(OTHER_BLANKS, (run) => (run === HYPHEN ? '-' : ' '.repeat(run.length)));
}

const HYPHEN = '\u2011';
const OTHER_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|\u2011/gu;

/** The few looks that the summary uses; each gives its text back with or without terminal colours. */
export interface TerminalStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** SGR codes of ECMA-48 §8.3.117; without colour every look is the text itself. */
export function terminalStyle(colour: boolean): TerminalStyle {
  const look =
    (on: number, off: number) =>
    (text: string): string =>
      colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: look(1, 22),
    dim: look(2, 22),
    good: look(32, 39),
    warn: look(33, 39),
    bad: look(31, 39),
  };
}

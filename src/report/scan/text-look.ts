import type { TerminalStyle } from '../terminal-style.js';

/** What the parts of the text are made with. */
export interface TextLook {
  readonly style: TerminalStyle;
  readonly width: number;
}

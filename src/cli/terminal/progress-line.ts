import type { Terminal } from './terminal.js';

/** One line on stderr that is drawn over and wiped; does nothing unless stderr is a TTY. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const WIDTH = 78;

export function progressLine(terminal: Terminal): ProgressLine {
  if (!terminal.showsProgress) return { show: () => undefined, clear: () => undefined };
  const draw = (text: string): void => {
    // Carriage return and "erase to end of line" (ECMA-48 §8.3.41), so that no rest of a longer text stays.
    terminal.warn(`\r${text.slice(0, WIDTH)}\u001b[K`);
  };
  return { show: draw, clear: () => draw('') };
}

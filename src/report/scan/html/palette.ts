/** The colours of one scheme. Text is set in `ink`, `muted`, `accent`, `good`, `warn` and `bad`, on `paper` or `card`. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  /** Ground of a bar. */
  readonly rail: string;
  readonly bar: string;
  readonly accent: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  /** What is not known. */
  readonly grey: string;
}

export const LIGHT: Palette = {
  paper: '#f8f6f1',
  card: '#ffffff',
  ink: '#1e2429',
  muted: '#59636c',
  line: '#e0dbd0',
  rail: '#eeeae1',
  bar: '#4d7599',
  accent: '#1f4f7d',
  good: '#2b6745',
  warn: '#855400',
  bad: '#9f2a2c',
  grey: '#8d959c',
};

export const DARK: Palette = {
  paper: '#15181b',
  card: '#1c2024',
  ink: '#e9e6df',
  muted: '#a5adb5',
  line: '#33393f',
  rail: '#282d32',
  bar: '#6d97bf',
  accent: '#93bfe9',
  good: '#83c89d',
  warn: '#e2b563',
  bad: '#f0918c',
  grey: '#7c858d',
};

/** The declarations that give a scheme its colours: `--paper:#f8f6f1;…`. */
export function colourVariables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${String(colour)}`)
    .join(';');
}

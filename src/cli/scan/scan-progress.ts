import type { ScanProgress } from '../../index.js';
import { byteSize, counted, number } from '../../report/scan/counted.js';
import { progressLine } from '../terminal/progress-line.js';
import type { Terminal } from '../terminal/terminal.js';

/** Tells on stderr how far a scan has come: in one line that is drawn over on a terminal, else in a line a minute. */
export interface ScanProgressLine {
  readonly show: (progress: ScanProgress) => void;
  /** How many entries there are to be, once that is known. */
  readonly expect: (entries: number) => void;
  readonly clear: () => void;
}

/** @param clock Milliseconds from any starting point. */
export function scanProgressLine(terminal: Terminal, clock: () => number): ScanProgressLine {
  const line = progressLine(terminal);
  const started = clock();
  let expected: number | undefined;
  let told = terminal.showsProgress ? Number.NEGATIVE_INFINITY : started;
  return {
    expect: (entries) => {
      expected = entries;
    },
    show: (progress) => {
      const now = clock();
      if (now - told < (terminal.showsProgress ? REDRAW_MS : LINE_MS)) return;
      told = now;
      const text = progressText(progress, now - started, expected);
      if (terminal.showsProgress) line.show(text);
      else terminal.warn(`${text}\n`);
    },
    clear: line.clear,
  };
}

/** `1,204 of 20,000 files · 311 MB · 48/s · 12 findings · 6 min left` */
export function progressText(
  { entries, files, bytes, findings, notRead }: ScanProgress,
  elapsedMs: number,
  expected: number | undefined,
): string {
  const rate = entries / Math.max(elapsedMs / 1000, 0.001);
  const parts = [
    expected === undefined
      ? counted(files, 'file')
      : `${number(entries)} of ${number(Math.max(expected, entries))}`,
    byteSize(bytes),
    `${rate < 10 ? rate.toFixed(1) : number(Math.round(rate))}/s`,
    counted(findings, 'finding'),
    ...(notRead > 0 ? [`${number(notRead)} not read`] : []),
    // Of the first moments nothing follows for the rest.
    ...(expected === undefined || elapsedMs < 2000
      ? []
      : [`${timeText((expected - entries) / rate)} left`]),
  ];
  return parts.join(' · ');
}

function timeText(seconds: number): string {
  if (seconds < 90) return `${String(Math.max(0, Math.round(seconds)))} s`;
  if (seconds < 90 * 60) return `${String(Math.round(seconds / 60))} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

const REDRAW_MS = 200;
const LINE_MS = 60_000;

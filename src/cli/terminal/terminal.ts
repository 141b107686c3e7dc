/** What the commands may do to the outside besides files: the one seam between them and the process. */
export interface Terminal {
  /** Writes to stdout: results only. */
  readonly print: (text: string) => void;
  /** Writes to stderr: warnings and errors. */
  readonly warn: (text: string) => void;
  /** All of stdin. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Whether stdout may be coloured (a TTY, and NO_COLOR is not set). */
  readonly colour: boolean;
  /** Whether stderr is a TTY, so that a progress line may be drawn and wiped. */
  readonly showsProgress: boolean;
  /** Columns of stdout, where it is a TTY. */
  readonly columns?: number;
  /** Waits until what was printed is on its way, so that a slow reader is not outrun. */
  readonly drained?: () => Promise<void>;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
}

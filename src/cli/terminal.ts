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
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
}

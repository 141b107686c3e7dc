/** How far a scan has come. */
export interface ScanProgress {
  /** Entries that have their record, of any kind. */
  readonly entries: number;
  /** Files among them, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Findings that count, and files that have such. */
  readonly findings: number;
  readonly filesWithFindings: number;
  /** Files that could not be read, or not whole. */
  readonly notRead: number;
  /** Records of an earlier run that still hold, and files that hold the same as others. */
  readonly reused: number;
}

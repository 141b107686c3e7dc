import type { BigIntStats } from 'node:fs';
import type { FileAccess } from '../../core/file-access.js';
import type { EntryKind, ScanStatus } from '../../core/scan-record.js';
import type { Refusal } from '../../core/refusal.js';
import type { BytePath } from './byte-path.js';

/** What of a file tells whether it is still the one that was read. */
export interface EntryStat {
  /** In bytes. */
  readonly size: number;
  /** Last change of the content in nanoseconds since 1970. */
  readonly mtimeNs: bigint;
  /** Last change of the content or of owner, mode, links …, which no user can set back. */
  readonly ctimeNs: bigint;
}

/** Something that was met on the way through the folders. */
export interface Entry {
  /** Index among the paths that were given. */
  readonly root: number;
  /** Relative to the root; the base name where the root is no folder. */
  readonly path: BytePath;
  /** As the file system is to be asked for it. */
  readonly fullPath: BytePath;
  readonly kind: EntryKind;
  /** Absent where it could not be had. */
  readonly stat?: EntryStat;
  /** What the file system says of it; only a file has it. */
  readonly lstat?: Pick<BigIntStats, 'mode' | 'uid' | 'gid' | 'nlink' | 'dev'>;
  readonly access?: FileAccess;
  /** Why it is not to be read, or cannot be; only a file has none. */
  readonly passedOver?: {
    readonly status: Extract<ScanStatus, 'skipped' | 'unread'>;
    readonly reason: Refusal;
  };
}

import type { Finding } from '../../core/finding.js';
import type { ScanRecord } from '../../core/scan-record.js';
import type { BytePath } from '../walk/byte-path.js';
import type { EntryStat } from '../walk/entry.js';

/** What a path says by itself. */
export interface PathLook {
  /** For people: values masked, fit for a screen. */
  readonly shown: string;
  /** The bytes in base64 where they are not UTF-8 and hold no finding. */
  readonly bytes?: string;
  readonly findings: readonly Finding[];
}

/** A file that was read, before anybody looked at what it holds. */
export interface FileRead {
  readonly stat: EntryStat;
  /** HMAC-SHA256 of the content under the scan's key, hexadecimal. */
  readonly content: string;
  /** What its name says, where its content says otherwise. */
  readonly namedAs?: string;
  /** What looking at it may take in milliseconds. */
  readonly timeMs: number;
}

/** What a file holds: the part of its record that follows from its bytes alone. */
export type Reading = Pick<
  ScanRecord,
  'status' | 'reason' | 'mediaType' | 'findings' | 'findingsOmitted' | 'blindSpots' | 'coverage'
>;

/**
 * The work on one file at a time, in the order of these functions. All of them throw DocumentError for what the file is,
 * and for what became of the process that worked on it.
 */
export interface FileWork {
  /** @param path Relative to its root. */
  readonly look: (path: BytePath) => Promise<PathLook>;
  readonly read: (file: {
    readonly fullPath: BytePath;
    readonly maxBytes: number;
  }) => Promise<FileRead>;
  /** What the file that was read last holds. @param noOcr Its pictures are left unread. */
  readonly inspect: (noOcr: boolean) => Promise<Reading>;
}

import type { EntityId } from '../../core/entity.js';
import type { BreachClass, Reused, ScanStatus } from '../../core/scan-record.js';
import type { AccessLevel } from './access-level.js';
import type { Age } from './age.js';
import type { Standing } from './finding-standing.js';
import type { FolderTotal } from './folder-totals.js';
import type { UnreadGroup } from './unread-totals.js';
import type { WorstFile } from './worst-files.js';

/** Findings that count, and the files that they stand in. */
export interface FindingCount {
  readonly findings: number;
  readonly files: number;
}

/** What the records of a scan come to. Its size does not grow with theirs. */
export interface ScanTotals {
  /** Everything that was met. */
  readonly entries: number;
  /** Regular files among them. */
  readonly files: number;
  /** Size of the files that were read, whole or in part. */
  readonly bytesRead: number;
  readonly statuses: Readonly<Record<ScanStatus, number>>;
  readonly reused: Readonly<Record<Reused, number>>;
  /** Files named as another kind than their content is. */
  readonly misnamed: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Files with a finding that counts. */
  readonly filesWithFindings: number;
  /** The most frequent first. */
  readonly entities: readonly (FindingCount & { readonly entity: EntityId })[];
  readonly exposure: Readonly<Record<AccessLevel, FindingCount>>;
  readonly ages: Readonly<Record<Age, FindingCount>>;
  readonly folders: readonly FolderTotal[];
  /** Files of each breach class. */
  readonly classes: Readonly<Partial<Record<BreachClass, number>>>;
  /** Sum over the files: one who stands in two files counts twice. Absent where no file was weighed. */
  readonly persons?: number;
  readonly kinds: readonly KindTotal[];
  readonly pages: PageTotal;
  readonly unread: readonly UnreadGroup[];
  readonly worst: readonly WorstFile[];
}

/** The files of one kind, and how far they were read. */
export interface KindTotal {
  /** Absent for files whose content was not recognised, and for the kinds beyond the limit. */
  readonly mediaType?: string;
  readonly files: number;
  readonly whole: number;
  readonly inPart: number;
  readonly unread: number;
}

/** Pages of all files that have pages. */
export interface PageTotal {
  readonly pages: number;
  readonly asText: number;
  readonly byOcr: number;
  readonly notRead: number;
  readonly toReview: number;
}

import type { EntityId } from '../../core/entity.js';
import type { BreachClass, ScanRecord } from '../../core/scan-record.js';
import type { AccessLevel } from './access-level.js';
import { accessLevel } from './access-level.js';

/** A file to look at first. */
export interface WorstFile {
  readonly path: string;
  readonly findings: number;
  /** By entity, the most frequent first. */
  readonly entities: readonly { readonly entity: EntityId; readonly findings: number }[];
  readonly access: AccessLevel;
  readonly classes: readonly BreachClass[];
  /** From 0 to 100; absent where the scan did not weigh its files. */
  readonly score?: number;
  /** In milliseconds since 1970. */
  readonly modified?: number;
}

/** The files that weigh most, of any number. */
export interface WorstFiles {
  readonly add: (record: ScanRecord, path: string, entities: ReadonlyMap<EntityId, number>) => void;
  readonly all: () => readonly WorstFile[];
}

export function worstFiles(limit: number): WorstFiles {
  let worst: WorstFile[] = [];
  return {
    add: (record, path, entities) => {
      const findings = [...entities.values()].reduce((all, one) => all + one, 0);
      if (findings === 0) return;
      worst.push({
        path,
        findings,
        entities: [...entities]
          .map(([entity, count]) => ({ entity, findings: count }))
          .sort((a, b) => b.findings - a.findings),
        access: accessLevel(record.access),
        classes: record.weight?.classes ?? [],
        ...(record.weight === undefined ? {} : { score: record.weight.score }),
        ...(record.modified === undefined ? {} : { modified: record.modified }),
      });
      // Sorted now and then only, so that a scan of any size costs little.
      if (worst.length >= 4 * limit) worst = worst.sort(byWeight).slice(0, limit);
    },
    all: () => [...worst].sort(byWeight).slice(0, limit),
  };
}

function byWeight(a: WorstFile, b: WorstFile): number {
  return (b.score ?? 0) - (a.score ?? 0) || b.findings - a.findings || (a.path < b.path ? -1 : 1);
}

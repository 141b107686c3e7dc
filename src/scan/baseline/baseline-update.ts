import type { Finding } from '../../core/finding.js';
import type { AcceptedFinding, Baseline } from './baseline.js';

/** Who accepts what a scan found, and why. */
export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  /** As `2026-03-31` */
  readonly today: string;
  readonly expires?: string;
}

/** Gathers what a scan found and turns it into entries of a baseline. */
export interface BaselineUpdate {
  /** @param path As the record names it. */
  readonly add: (path: string, fresh: readonly Finding[]) => void;
  /** The baseline with everything that was added; entries that these renew are replaced. */
  readonly finish: () => Baseline;
}

/** Findings are accepted narrowly: this value, as this kind, in this file. Whoever means more edits the file. */
export function updateBaseline(
  baseline: Baseline,
  { reason, by, today, expires }: Acceptance,
): BaselineUpdate {
  const added = new Map<string, AcceptedFinding>();
  return {
    add: (path, fresh) => {
      for (const { fingerprint, entity } of fresh) {
        if (fingerprint === undefined) continue;
        const entry: AcceptedFinding = {
          fingerprint,
          entity,
          path,
          reason,
          by,
          accepted: today,
          ...(expires === undefined ? {} : { expires }),
        };
        added.set(nameOf(entry), entry);
      }
    },
    finish: () => ({
      ...baseline,
      accepted: [
        ...baseline.accepted.filter((entry) => !added.has(nameOf(entry))),
        ...added.values(),
      ],
    }),
  };
}

function nameOf({ fingerprint, entity, path }: AcceptedFinding): string {
  return [fingerprint, entity, path].join('\0');
}

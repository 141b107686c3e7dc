import type { FormatAdapter } from '../core/format-adapter.js';
import { DocumentError } from '../core/error.js';
import type { Finding } from '../core/finding.js';
import type { Verification } from '../core/outcome.js';
import { withDocumentTree } from './reading/read-tree.js';
import type { Job } from './reading/job.js';
import type { MayStay } from './redaction/left-over.js';
import { readFindings } from './detection/read-findings.js';

/** What stands in a finished file besides its pages, and what of the file cannot be read. */
export interface Unshown {
  readonly findings: readonly Finding[];
  readonly doubts: readonly string[];
}

/**
 * The second reader sees the pages only; metadata, bookmarks, fields, the files in a file and their like are for the
 * first one to tell. What it cannot read is no proof.
 *
 * @throws DocumentError LIMIT_SIZE and its like, for a file that no reader should try
 */
export async function readUnshown(
  job: Job,
  formats: readonly FormatAdapter[],
  mayStay: MayStay,
): Promise<Unshown> {
  try {
    return await withDocumentTree(job, formats, async (tree) => {
      const { found, record } = await readFindings(tree);
      const left = new Set(
        found
          .filter(({ fate, cluster: { hit } }) => {
            return fate === 'removed' && hit.layer.place.kind !== 'page' && !mayStay(hit);
          })
          .map(({ id }) => id),
      );
      return {
        findings: record.findings.filter(({ id }) => left.has(id)),
        doubts: record.blindSpots.map(({ code, where }) => `${where}: ${code}`),
      };
    });
  } catch (error) {
    if (!(error instanceof DocumentError) || error.code.startsWith('LIMIT_')) throw error;
    return { findings: [], doubts: [`the first reader: ${error.code}`] };
  }
}

export function withUnshown(proof: Verification, { findings, doubts }: Unshown): Verification {
  const all = [...(proof.doubts ?? []), ...doubts];
  return {
    ...proof,
    done: proof.done && findings.length === 0 && all.length === 0,
    findings: [...proof.findings, ...findings],
    ...(all.length === 0 ? {} : { doubts: all }),
  };
}

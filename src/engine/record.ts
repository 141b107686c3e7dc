import type { Coverage } from '../core/coverage.js';
import type { Inspection, Outcome, Verification } from '../core/outcome.js';
import type { Refusal } from '../core/refusal.js';
import type { DocumentTree } from './reading/document-tree.js';
import { embeddedParts } from './reading/embedded-coverage.js';
import { whereWithin } from '../core/place.js';
import type { Settings } from './options/settings.js';

/** What inspections and outcomes have in common. */
export type DocumentRecord = Omit<Inspection, 'status' | 'reason'>;

const NOT_READ: Coverage = {
  pages: 0,
  pagesReadAsText: [],
  pagesReadByOcr: [],
  pagesNotRead: [],
  parts: [],
};

/** The proof of an output that was never made. */
export const NO_VERIFICATION: Verification = {
  done: false,
  readers: [],
  left: [],
  changed: [],
  findings: [],
};

/** The record of a document of which nothing is known yet. */
export function emptyRecord({ policy, policies, detectors }: Settings): DocumentRecord {
  const lookedFor = new Set(detectors.flatMap(({ entity, also = [] }) => [entity, ...also]));
  return {
    findings: [],
    coverage: NOT_READ,
    blindSpots: [],
    notLookedFor: [
      ...policy.protects.filter((entity) => !lookedFor.has(entity)),
      ...(policy.alsoProtects ?? []),
    ],
    metadata: [],
    detectors: detectors.map(({ id, version }) => ({ id, version })),
    policies: policies.map(({ id }) => id),
    planned: [],
  };
}

/** Media type and pages are those of the outermost document. */
export function openedRecord(record: DocumentRecord, tree: DocumentTree): DocumentRecord {
  const { mediaType, coverage } = tree.root;
  const metadata = tree.nodes.flatMap(({ metadata, within }) =>
    metadata.map((kind) => whereWithin(kind, within)),
  );
  const parts = [...coverage.parts, ...embeddedParts(tree)];
  return { ...record, mediaType, coverage: { ...coverage, parts }, metadata };
}

export function refused(
  record: DocumentRecord,
  reason: Refusal,
  verification: Verification = NO_VERIFICATION,
): Outcome {
  return {
    ...record,
    status: 'refused',
    reason,
    verification,
    removed: [],
    metadataRemoved: [],
    notes: record.notes ?? [],
  };
}

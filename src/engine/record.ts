import type { Coverage, OpenDocument } from '../core/document.js';
import type { Inspection, Outcome, Refusal, Verification } from '../core/outcome.js';
import type { Settings } from './settings.js';

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
    notLookedFor: policy.protects.filter((entity) => !lookedFor.has(entity)),
    metadata: [],
    detectors: detectors.map(({ id, version }) => ({ id, version })),
    policies: policies.map(({ id }) => id),
    planned: [],
  };
}

export function openedRecord(record: DocumentRecord, document: OpenDocument): DocumentRecord {
  const { mediaType, coverage, blindSpots, metadata } = document;
  return { ...record, mediaType, coverage, blindSpots, metadata };
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
    notes: [],
  };
}

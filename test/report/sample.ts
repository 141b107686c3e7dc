import type { Finding } from '../../src/core/finding.js';
import type { Inspection, Outcome } from '../../src/core/outcome.js';

export function sampleFinding(over: Partial<Finding> = {}): Finding {
  return {
    id: 'us-ssn@page-2:10-21',
    entity: 'us-ssn',
    detector: 'us-ssn',
    confidence: 0.98,
    reasons: ['label "ssn" before', 'shape 3-2-4'],
    places: [
      {
        kind: 'page',
        page: 2,
        boxes: [{ left: 72, bottom: 700, right: 140.25, top: 712 }],
      },
    ],
    masked: '[SSN]',
    source: 'text',
    ...over,
  };
}

export function sampleInspection(over: Partial<Inspection> = {}): Inspection {
  return {
    status: 'found',
    mediaType: 'application/pdf',
    findings: [sampleFinding()],
    coverage: {
      pages: 6,
      pagesReadAsText: [1, 2, 3, 4, 5, 6],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'Info', count: 1, read: true }],
    },
    blindSpots: [],
    notLookedFor: [],
    metadata: ['Info/Author'],
    detectors: [{ id: 'us-ssn', version: '1.0.0' }],
    policies: ['full'],
    ...over,
  };
}

export function sampleOutcome(
  over: Partial<Outcome> & { readonly status?: 'redacted' | 'refused' | 'incomplete' } = {},
): Outcome {
  const { status: _status, ...base } = sampleInspection();
  const outcome: unknown = {
    ...base,
    status: 'redacted',
    output: new TextEncoder().encode('%PDF-1.7'),
    removed: base.findings.map(({ id }) => id),
    metadataRemoved: ['Info/Author'],
    notes: [],
    verification: {
      done: true,
      readers: [
        { reader: 'PDFium', read: { pages: 6, characters: 9000, 'XML parts': 1 }, unread: [] },
      ],
      left: [],
      changed: [],
      findings: [],
    },
    ...over,
  };
  return outcome as Outcome;
}

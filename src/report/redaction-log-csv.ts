import type { Place } from '../core/place.js';
import { whereWithin } from '../core/place.js';
import { csvCell } from './csv-cell.js';
import type { DocumentReport, ReportedFinding } from './report.js';

const COLUMNS = [
  'document',
  'page',
  'box',
  'entity',
  'masked',
  'confidence',
  'action',
  'policy',
  'reasons',
  'verification',
] as const;

/**
 * The redaction log: one row a finding, as RFC 4180 has it (CRLF, quotes doubled), masked like the report.
 * Boxes are `left bottom right top` in points of the unrotated page.
 */
export function redactionLogCsv(documents: readonly DocumentReport[]): string {
  const rows = documents.flatMap((document) =>
    document.findings.map((finding) => row(document, finding)),
  );
  return [COLUMNS, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function row(document: DocumentReport, finding: ReportedFinding): string[] {
  return [
    document.document.name,
    finding.places.map(placeName).join('; '),
    finding.places.map(placeBoxes).filter(Boolean).join('; '),
    finding.entity,
    finding.masked,
    finding.confidence.toFixed(2),
    finding.action,
    document.policies.ids.join('; '),
    finding.reasons.join('; '),
    proofOf(document, finding),
  ];
}

function placeName(place: Place): string {
  switch (place.kind) {
    case 'page':
      return String(place.page);
    case 'part':
      return `${place.part} ${place.path}`;
    case 'field':
      return place.name;
    case 'embedded':
      return whereWithin(placeName(place.place), place.within);
  }
}

function placeBoxes(place: Place): string {
  if (place.kind === 'embedded') return placeBoxes(place.place);
  if (place.kind !== 'page') return '';
  return place.boxes
    .map(({ left, bottom, right, top }) =>
      [left, bottom, right, top].map((edge) => edge.toFixed(1)).join(' '),
    )
    .join('; ');
}

function proofOf(document: DocumentReport, finding: ReportedFinding): string {
  if (finding.action !== 'removed') return 'not removed';
  const { verification } = document;
  if (verification?.done !== true) return 'not proved';
  return `gone by ${verification.readers.map(({ reader }) => reader).join(', ')}`;
}

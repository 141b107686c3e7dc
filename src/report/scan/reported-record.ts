import type { BlindSpot, Coverage } from '../../core/coverage.js';
import type { FileAccess } from '../../core/file-access.js';
import type { Finding } from '../../core/finding.js';
import type { Refusal } from '../../core/refusal.js';
import type { OwnPlace, Place } from '../../core/place.js';
import type { ScanRecord, Weight } from '../../core/scan-record.js';

/**
 * A record with the fields that reports know and no other, so that a field nobody thought about cannot carry a value
 * out; offsets into a text that the reader of a report does not hold are left out.
 */
export function reportedRecord(record: ScanRecord): ScanRecord {
  const { path, root, kind, status, findings, blindSpots } = record;
  return {
    path,
    root,
    kind,
    status,
    ...given(record, ['id', 'pathBytes', 'size', 'modified', 'mediaType', 'namedAs', 'content']),
    ...given(record, ['reused', 'ms']),
    ...has(record.reason, (reason) => ({ reason: refusal(reason) })),
    findings: findings.map(reportedFinding),
    ...has(record.findingsOmitted, (counts) => ({ findingsOmitted: { ...counts } })),
    ...has(record.nameFindings, (found) => ({ nameFindings: found.map(reportedFinding) })),
    blindSpots: blindSpots.map(blindSpot),
    ...has(record.coverage, (one) => ({ coverage: coverage(one) })),
    ...has(record.access, (one) => ({ access: access(one) })),
    ...has(record.weight, (one) => ({ weight: weight(one) })),
    ...has(record.accepted, (ids) => ({ accepted: [...ids] })),
  };
}

function reportedFinding(finding: Finding): Finding {
  const { id, entity, detector, confidence, reasons, places, masked, source } = finding;
  return {
    id,
    entity,
    detector,
    confidence,
    reasons: [...reasons],
    places: places.map(reportedPlace),
    masked,
    source,
    ...given(finding, ['compliant', 'unprotected', 'fingerprint']),
    ...has(finding.alternatives, (others) => ({
      alternatives: others.map((other) => ({ entity: other.entity, confidence: other.confidence })),
    })),
  };
}

function reportedPlace(place: Place): Place {
  return place.kind === 'embedded'
    ? { kind: 'embedded', within: [...place.within], place: ownPlace(place.place) }
    : ownPlace(place);
}

function ownPlace(place: OwnPlace): OwnPlace {
  switch (place.kind) {
    case 'page':
      return {
        kind: 'page',
        page: place.page,
        boxes: place.boxes.map(({ left, bottom, right, top }) => ({ left, bottom, right, top })),
      };
    case 'part':
      return { kind: 'part', part: place.part, path: place.path };
    case 'field':
      return { kind: 'field', name: place.name };
  }
}

function refusal({ code, message }: Refusal): Refusal {
  return { code, message };
}

function blindSpot({ code, where, why }: BlindSpot): BlindSpot {
  return { code, where, why };
}

function coverage(all: Coverage): Coverage {
  return {
    pages: all.pages,
    ...given(all, ['pagesReadAsText', 'pagesReadByOcr', 'pagesNotRead', 'reviewRequired']),
    parts: all.parts.map(({ part, count, read }) => ({ part, count, read })),
  };
}

function access(all: FileAccess): FileAccess {
  const { owner, group, mode, links, acl, worldReadable, worldWritable, groupReadable } = all;
  return {
    ...{ owner, group, mode, links, acl, worldReadable, worldWritable, groupReadable },
    ...given(all, ['unknown']),
  };
}

function weight({ entities, persons, classes, score }: Weight): Weight {
  return { entities: { ...entities }, persons, classes: [...classes], score };
}

/** The fields of `from` that are there, of those named. */
function given<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  const there = names.filter((name) => from[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, from[name]])) as Pick<From, Name>;
}

function has<Value, Result extends object>(
  value: Value | undefined,
  make: (value: Value) => Result,
): Result | object {
  return value === undefined ? {} : make(value);
}

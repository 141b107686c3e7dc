import type { Area, Decisions } from '../../core/plan.js';
import { isMarkText } from '../../core/shared/mark-text.js';
import { isRecord } from './checks.js';
import { expected } from './expected.js';

/** A plan as it comes back from a person's editor. */
export function checkDecisions(got: unknown): Decisions {
  if (!isRecord(got)) throw expected('decisions', 'a plan made by `toDecisions`', got);
  if (got['schemaVersion'] !== 1) {
    throw expected('decisions.schemaVersion', '1', got['schemaVersion']);
  }
  const { document, findings, areas } = got;
  if (!isRecord(document) || !isCount(document['bytes']) || !isCount(document['pages'])) {
    throw expected('decisions.document', 'an object with bytes and pages', document);
  }
  if (!Array.isArray(findings) || !findings.every(isDecision)) {
    throw expected(
      'decisions.findings',
      "a list of { id, decision: 'redact' | 'keep' }, with a `code` of up to 40 characters or none",
      findings,
    );
  }
  if (!Array.isArray(areas) || !areas.every(isArea)) {
    throw expected(
      'decisions.areas',
      'a list of { page, box: { left, bottom, right, top } } with left < right and bottom < top',
      areas,
    );
  }
  return got as unknown as Decisions;
}

/** Areas that the options name. */
export function readAreas(got: unknown): readonly Area[] {
  if (got === undefined) return [];
  if (!Array.isArray(got) || !got.every(isArea)) {
    throw expected('areas', 'a list of { page, box } with left < right and bottom < top', got);
  }
  return got as Area[];
}

function isCount(got: unknown): boolean {
  return typeof got === 'number' && Number.isSafeInteger(got) && got >= 0;
}

function isDecision(got: unknown): boolean {
  return (
    isRecord(got) &&
    typeof got['id'] === 'string' &&
    (got['decision'] === 'redact' || got['decision'] === 'keep') &&
    (got['code'] === undefined || isMarkText(got['code']))
  );
}

function isArea(got: unknown): boolean {
  if (!isRecord(got) || !isRecord(got['box'])) return false;
  const quad = got['quad'];
  const corners = Array.isArray(quad) && quad.length === 8 && quad.every(Number.isFinite);
  if (quad !== undefined && !corners) return false;
  if (got['label'] !== undefined && !isMarkText(got['label'])) return false;
  const { left, bottom, right, top } = got['box'];
  const numbers = [left, bottom, right, top].every((edge) => Number.isFinite(edge));
  const page = got['page'];
  return (
    numbers &&
    Number.isSafeInteger(page) &&
    (page as number) >= 1 &&
    (left as number) < (right as number) &&
    (bottom as number) < (top as number)
  );
}

import type { ScanInput } from '../../../src/core/detector.js';
import type { EntityId } from '../../../src/core/entity.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isAsciiLetter, isDigit } from '../units.js';
import type { RecordHits } from './record-hit.js';
import { addRecordHit } from './record-hit.js';

/**
 * Identifiers in the segments of HL7 messages, whose fields are known by their numbers alone (HL7 2.5.1, 3.4.2 PID, 6.5.5
 * GT1, 6.5.6 IN1, 3.4.5 NK1): `PID|1||5566476^^^H^MR||HALE^ANN||19850304|…`. In a log other words may stand before a segment.
 */
export function addHl7Fields({ folded }: ScanInput, found: RecordHits): void {
  if (!folded.includes('PID|')) return;
  for (let bar = folded.indexOf('|'); bar >= 0; bar = folded.indexOf('|', bar + 1)) {
    const start = bar - NAME_LENGTH;
    const fields = FIELDS[folded.slice(Math.max(0, start), bar + 1)];
    if (fields !== undefined && !isPartOfWord(unitAt(folded, start - 1))) {
      addFields(folded, start, fields, found);
    }
  }
}

function addFields(
  folded: string,
  start: number,
  fields: readonly Field[],
  found: RecordHits,
): void {
  let at = start;
  for (let field = 0; field <= LAST_FIELD && at >= 0; field++) {
    const known = fields.find((one) => one.field === field);
    const value = known?.value.exec(folded.slice(at, at + LONGEST_VALUE))?.[0];
    if (known !== undefined && value !== undefined) {
      addRecordHit(found, known.entity, at, at + value.length, REASON);
    }
    at = nextField(folded, at);
  }
}

/** -1 behind the last field of a segment, and where a field is longer than any. */
function nextField(folded: string, at: number): number {
  for (let end = at; end < at + LONGEST_FIELD; end++) {
    const unit = unitAt(folded, end);
    if (unit === BAR) return end + 1;
    if (unit === LINE_FEED || end >= folded.length) return -1;
  }
  return -1;
}

/** Also a bar: then it is the value of a field. */
function isPartOfWord(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === BAR || unit === 0x5f;
}

const BAR = 0x7c;
const LINE_FEED = 0x0a;
const NAME_LENGTH = 3;
const LONGEST_FIELD = 4000;

interface Field {
  readonly field: number;
  readonly entity: EntityId;
  readonly value: RegExp;
}

const REASON = 'field of an HL7 message';
const LAST_FIELD = 20;
const LONGEST_VALUE = 160;

const DAY = /^(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9](?=[|^0-9\n]|$)/u;
const NINE = /^[0-9]{3}-?[0-9]{2}-?[0-9]{4}(?=[|^\n]|$)/u;
/** Street, other line, city, state and ZIP code (HL7 2.5.1, 2.A.89 XAD), as far as they are filled in. */
const ADDRESS =
  /^(?=[^|^~\n]{0,60}[0-9])[^|^~\n]{4,60}(?:\^[^|^~\n]{0,40}){1,3}\^[^|^~\n]{1,40}(?=[|^~\n]|$)/u;
const CODE = /^[A-Z]{0,4}-?[0-9](?:[ -]?[A-Z0-9]){3,16}(?=[|^~\n]|$)/u;

const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  'PID|': [
    { field: 2, entity: 'medical-record-number', value: CODE },
    { field: 3, entity: 'medical-record-number', value: CODE },
    { field: 7, entity: 'date-of-birth', value: DAY },
    { field: 11, entity: 'street-address', value: ADDRESS },
    { field: 19, entity: 'us-ssn', value: NINE },
    { field: 20, entity: 'driver-license', value: CODE },
  ],
  'GT1|': [
    { field: 5, entity: 'street-address', value: ADDRESS },
    { field: 8, entity: 'date-of-birth', value: DAY },
    { field: 12, entity: 'us-ssn', value: NINE },
    // Of the employer's own making, and in many systems the same.
    { field: 19, entity: 'us-ssn', value: NINE },
  ],
  'IN1|': [
    { field: 18, entity: 'date-of-birth', value: DAY },
    { field: 19, entity: 'street-address', value: ADDRESS },
  ],
  'NK1|': [
    { field: 4, entity: 'street-address', value: ADDRESS },
    { field: 16, entity: 'date-of-birth', value: DAY },
  ],
};

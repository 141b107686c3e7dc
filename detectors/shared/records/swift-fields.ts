import type { ScanInput } from '../../../src/core/detector.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { RecordHits } from './record-hit.js';
import { addGroups, addRecordHit } from './record-hit.js';

/**
 * Identifiers in the fields of SWIFT messages (MT103, MT202, MT940), which are known by their tags: the account, the bank and
 * the address of a party, `:50K:/4432118009`, then the name, then the address on lines of its own.
 */
export function addSwiftFields({ folded, lineStarts }: ScanInput, found: RecordHits): void {
  if (!folded.includes(':20:')) return;
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0;
    if (unitAt(folded, start) !== COLON) continue;
    const field = FIELD.exec(folded.slice(start, start + LONGEST_LINE));
    if (field === null) continue;
    addGroups(found, field, start, ENTITIES, REASON);
    if (PARTY.test(field[0])) addAddress(folded, lineStarts, line, found);
  }
}

/** What stands on the lines behind the name of a party, before the next field. */
function addAddress(
  folded: string,
  lineStarts: Int32Array,
  field: number,
  found: RecordHits,
): void {
  const start = lineStarts[field + 2];
  if (start === undefined || isField(folded, lineStarts[field + 1] ?? 0)) return;
  let line = field + 2;
  while (line < field + 6 && line < lineStarts.length && !isField(folded, lineStarts[line] ?? 0)) {
    line++;
  }
  const address = folded.slice(start, lineStarts[line] ?? start + LONGEST_LINE).trimEnd();
  if (address.length > LEAST_ADDRESS && /[0-9]/u.test(address)) {
    addRecordHit(found, 'street-address', start, start + address.length, REASON);
  }
}

function isField(folded: string, start: number): boolean {
  const unit = unitAt(folded, start);
  return unit === COLON || unit === DASH;
}

const REASON = 'field of a SWIFT message';
const COLON = 0x3a;
const DASH = 0x2d;
const LONGEST_LINE = 64;
const LEAST_ADDRESS = 8;

/** What begins as an IBAN is no bare account: `DE89…`. */
const FIELD =
  /^(:25P?:|:5[0-9][A-Z]?:\/(?:[CD]\/)?(?:\/FW)?)(?:(?<=W)([0-9]{9})|(?![A-Z]{2}[0-9]{2})([0-9A-Z-]{5,34}))(?=[ \n]|$)/u;
const ENTITIES = [undefined, 'routing-number', 'bank-account'] as const;
const PARTY = /^:5[09][FK]?:/u;

import type { ScanInput } from '../../../src/core/detector.js';
import type { EntityId } from '../../../src/core/entity.js';
import type { RecordHits } from './record-hit.js';
import { addRecordHit } from './record-hit.js';

/**
 * Identifiers in the segments of X12 transactions (claims, eligibility, enrolment and payments: 837, 270, 834, 835, 820), whose
 * elements are known by their numbers and by the qualifier before them: `DMG*D8*19850304*F~REF*SY*812345678~`.
 */
export function addX12Segments({ folded }: ScanInput, found: RecordHits): void {
  if (!folded.includes('NM1*') && !folded.includes('BPR*') && !folded.includes('ISA*')) return;
  let street: Element | undefined;
  for (const { 0: segment, index } of folded.matchAll(SEGMENT)) {
    const elements = elementsOf(segment, index);
    const name = elements[0]?.text;
    if (name === 'N4') addAddress(found, street, elements);
    street = name === 'N3' ? elements[1] : undefined;
    if (name === 'DMG' && elements[1]?.text === 'D8') add(found, 'date-of-birth', elements[2]);
    if (name === 'REF' || name === 'NM1') {
      const qualifier = name === 'REF' ? 1 : 8;
      const entity = NAMED_BY[elements[qualifier]?.text ?? ''];
      if (entity !== undefined) add(found, entity, elements[qualifier + 1]);
    }
    if (name === 'PER') {
      for (let at = 3; at < elements.length; at += 2) {
        if (CALLED_BY.test(elements[at]?.text ?? '')) add(found, 'phone', elements[at + 1]);
      }
    }
    if (name === 'ISA') for (const at of [5, 7]) addTaxpayer(found, elements.slice(at, at + 2));
    if (name === 'BPR') for (const at of [6, 12]) addAccount(found, elements.slice(at, at + 4));
  }
}

interface Element {
  readonly text: string;
  readonly start: number;
}

function elementsOf(segment: string, index: number): Element[] {
  let start = index;
  return segment.split('*').map((text) => {
    const element = { text, start };
    start += text.length + 1;
    return element;
  });
}

function add(found: RecordHits, entity: EntityId, element: Element | undefined): void {
  if (element === undefined || FORMS[entity]?.test(element.text) !== true) return;
  addRecordHit(found, entity, element.start, element.start + element.text.length, REASON);
}

/** From the street of N3 to the ZIP code of the N4 behind it. */
function addAddress(
  found: RecordHits,
  street: Element | undefined,
  place: readonly Element[],
): void {
  const last = place.slice(0, 4).findLast(({ text }) => text !== '');
  if (street === undefined || last === undefined || !/[0-9]/u.test(street.text)) return;
  addRecordHit(found, 'street-address', street.start, last.start + last.text.length, REASON);
}

/** `01*071000505*DA*4432118009`: the bank by its routing number, then the account in it. */
function addAccount(found: RecordHits, [by, bank, kind, account]: readonly Element[]): void {
  if (by?.text !== '01') return;
  add(found, 'routing-number', bank);
  if (kind?.text === 'DA' || kind?.text === 'SG') add(found, 'bank-account', account);
}

/** `30*812345678      `: whoever sends or receives, by the number under which they pay taxes. */
function addTaxpayer(found: RecordHits, [by, id]: readonly Element[]): void {
  if (by?.text === '30' && id !== undefined)
    add(found, 'us-ein', { ...id, text: id.text.trimEnd() });
}

const REASON = 'element of an X12 segment';
const SEGMENT = /(?<![0-9A-Za-z*])(?:ISA|NM1|N3|N4|DMG|REF|PER|BPR)\*[^~\n]{1,240}/gu;

const NAMED_BY: Readonly<Record<string, EntityId>> = {
  '24': 'us-ein',
  '34': 'us-ssn',
  EA: 'medical-record-number',
  EI: 'us-ein',
  FI: 'us-ein',
  SY: 'us-ssn',
  TJ: 'us-ein',
};
const CALLED_BY = /^(?:TE|CP|FX|HP|WP)$/u;

const FORMS: Readonly<Partial<Record<EntityId, RegExp>>> = {
  'bank-account': /^[0-9A-Z-]{4,35}$/u,
  'date-of-birth': /^(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]$/u,
  'medical-record-number': /^[A-Z0-9-]{4,30}$/u,
  phone: /^[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{4}$/u,
  'routing-number': /^[0-9]{9}$/u,
  'us-ein': /^[0-9]{2}-?[0-9]{7}$/u,
  'us-ssn': /^[0-9]{3}-?[0-9]{2}-?[0-9]{4}$/u,
};

import type { ScanInput } from '../../../src/core/detector.js';
import type { EntityId } from '../../../src/core/entity.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isDigit } from '../units.js';
import type { RecordHits } from './record-hit.js';
import { addGroups } from './record-hit.js';

/**
 * Identifiers in the records of ACH files, whose fields are known by their columns (Nacha Operating Rules, appendix three): the
 * banks of a file's header, the company of a batch, bank and account of an entry.
 */
export function addNachaRecords({ folded, lineStarts }: ScanInput, found: RecordHits): void {
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0;
    const first = unitAt(folded, start);
    // Most lines that begin with a digit go on with something else.
    if (!isDigit(first) || !isDigit(unitAt(folded, start + 1))) continue;
    const type = RECORDS[first - 0x30];
    if (type === undefined) continue;
    const record = type.form.exec(folded.slice(start, start + LENGTH));
    if (record !== null) addGroups(found, record, start, type.entities, REASON);
  }
}

interface RecordType {
  readonly form: RegExp;
  readonly entities: readonly (EntityId | undefined)[];
}

const REASON = 'field of an ACH record';
const LENGTH = 94;

const FILE: RecordType = {
  form: /^(101 )([0-9]{9})(?:( )([0-9]{9})|(1)([0-9]{9}))[0-9]{6}[0-9A-Z]{0,5}094101/u,
  entities: [undefined, 'routing-number', undefined, 'routing-number', undefined, 'us-ein'],
};
const BATCH: RecordType = {
  form: /^(5[0-9]{3}.{1,36}?[ 1])([0-9]{9})(?:PPD|CCD|CTX|WEB|TEL|ARC|BOC|POP|RCK|IAT|CIE|MTE|POS|SHR)/u,
  entities: [undefined, 'us-ein'],
};
/** Runs of blanks may have become shorter on their way. */
const ENTRY: RecordType = {
  form: /^(6[2-5][1-9])([0-9]{9})([0-9A-Z-]{4,17}) {0,13}[0-9]{10}(?=.{20})/u,
  entities: [undefined, 'routing-number', 'bank-account'],
};
const BATCH_END: RecordType = {
  form: /^(8[0-9]{3}[0-9]{40}1)([0-9]{9})(?= )/u,
  entities: [undefined, 'us-ein'],
};

/** By the type, the first digit of a line. */
const RECORDS: readonly (RecordType | undefined)[] = [
  undefined,
  FILE,
  undefined,
  undefined,
  undefined,
  BATCH,
  ENTRY,
  undefined,
  BATCH_END,
  undefined,
];

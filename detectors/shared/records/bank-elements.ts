import type { ScanInput } from '../../../src/core/detector.js';
import type { RecordHits } from './record-hit.js';
import { addGroups } from './record-hit.js';

/**
 * Accounts and banks in the elements of ISO 20022 messages (pain.001, pacs.008, camt.053), which say what they are several
 * elements further out: `<DbtrAcct><Id><Othr><Id>4432118009</Id>`, `<Cd>USABA</Cd></ClrSysId><MmbId>071000505</MmbId>`.
 */
export function addBankElements({ folded }: ScanInput, found: RecordHits): void {
  if (!folded.includes('Acct>')) return;
  for (const [form, entity] of ELEMENTS) {
    for (const match of folded.matchAll(form)) {
      addGroups(found, match, match.index, [undefined, entity], REASON);
    }
  }
}

const REASON = 'element of an ISO 20022 message';
const ELEMENTS = [
  [
    /(Acct>\s{0,40}<(?:[a-z0-9]{1,8}:)?Id>\s{0,40}<(?:[a-z0-9]{1,8}:)?Othr>\s{0,40}<(?:[a-z0-9]{1,8}:)?Id>)([0-9A-Z-]{4,34})</gu,
    'bank-account',
  ],
  [
    /(USABA<\/(?:[a-z0-9]{1,8}:)?Cd>\s{0,40}<\/(?:[a-z0-9]{1,8}:)?ClrSysId>\s{0,40}<(?:[a-z0-9]{1,8}:)?MmbId>)([0-9]{9})</gu,
    'routing-number',
  ],
] as const;

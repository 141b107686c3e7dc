import type { ScanInput } from '../../../src/core/detector.js';
import type { RecordHits } from './record-hit.js';
import { addRecordHit } from './record-hit.js';

/**
 * What the barcode on the back of a licence says (AAMVA, DL/ID Card Design Standard, annex D): elements of three letters and a
 * value, a line each, behind `@` and `ANSI` with the number of who issued it. The first stands right behind `DL` or `ID`.
 */
export function addLicenseElements({ folded }: ScanInput, found: RecordHits): void {
  for (let at = folded.indexOf('ANSI 6'); at >= 0; at = folded.indexOf('ANSI 6', at + 1)) {
    const barcode = folded.slice(at, at + LONGEST);
    if (!HEADER.test(barcode)) continue;
    for (const [form, entity] of ELEMENTS) {
      const element = form.exec(barcode);
      if (element === null) continue;
      const [whole, value = ''] = element;
      const end = at + element.index + whole.length;
      addRecordHit(found, entity, end - value.length, end, REASON);
    }
  }
}

const REASON = "element of a licence's barcode";
const LONGEST = 1200;
const HEADER = /^ANSI 6[0-9]{5}/u;
const ELEMENTS = [
  [
    /(?:\n|DL|ID)DAQ ?([0-9A-Z*-]{5,20}|[0-9A-Z][0-9A-Z -]{3,18}[0-9A-Z])(?=\n|$)/u,
    'driver-license',
  ],
  [/\nDBB ?([0-9]{8})(?=\n|$)/u, 'date-of-birth'],
  [/\nDAG ?([0-9A-Z][^\n]{4,48}?) {0,20}(?=\n|$)/u, 'street-address'],
] as const;

import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { hitOfName, hitOfSurname } from './listed-names.js';
import type { NameSpan } from './names-near.js';
import { nameFrom } from './names-near.js';

/**
 * Names of patients and members born in 2008 or later in records whose fields are known by their places: claims and enrollments
 * of X12, `NM1*QC*1*HALE*ZOE~ … DMG*D8*20160201*F~`, and messages of HL7, `PID|1||5566476||HALE^ZOE||20160201|F`.
 */
export function namesOfPatients({ text, once }: ScanInput): Hit[] {
  const hits: Hit[] = [];
  for (const at of placesOf(once(findLabels).cues, CUE.patient)) {
    const record = text.slice(at, at + LONGEST);
    const lead = LEADS.find((one) => one.test(record))?.exec(record)?.[0];
    if (lead === undefined) continue;
    const first = FIRST.exec(record.slice(lead.length));
    if (first === null) continue;
    const [whole, surname = '', given = ''] = first;
    if (!BORN.test(record.slice(lead.length + whole.length))) continue;
    const last = nameFrom(surname, 0);
    const name = nameFrom(given, 0);
    if (name === undefined || name.isInitials) continue;
    const from = at + lead.length;
    if (last?.end === surname.length) hits.push(hitOfSurname(moved(last, from), REASONS));
    hits.push(hitOfName(moved(name, from + surname.length + 1), REASONS));
  }
  return hits;
}

function moved(name: NameSpan, by: number): NameSpan {
  return { ...name, start: name.start + by, end: name.end + by };
}

const LONGEST = 400;
const REASONS: readonly string[] = [
  'patient or member of a record with the date of birth of a child',
];
const LEADS: readonly RegExp[] = [
  /^NM1\*(?:QC|IL)\*1\*/u,
  /^PID\|(?:[^|\n]{0,120}\|){4}(?=[^|\n]{3,120}\|)/u,
];
const FIRST = /^([^*^~|\n]{1,40})[*^]([^*^~|\n]{1,30})/u;
/** Before the claim itself, or in the next field but one. */
const BORN =
  /^(?:(?:(?!CLM\*|NM1\*)[^~]{0,120}~\s{0,2}){0,4}DMG\*D8\*|[^|~\n]{0,80}\|[^|~\n]{0,60}\|)20(?:0[89]|[1-4][0-9])[0-9]{4}/u;

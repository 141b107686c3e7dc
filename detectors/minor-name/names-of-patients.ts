import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { hitOfName, hitOfSurname } from './listed-names.js';
import type { NameSpan } from './names-near.js';
import { nameFrom } from './names-near.js';

/** Names of patients born in 2008 or later in claims of X12: `NM1*QC*1*HALE*ZOE~ … DMG*D8*20160201*F~`. */
export function namesOfPatients({ text, once }: ScanInput): Hit[] {
  const hits: Hit[] = [];
  for (const at of placesOf(once(findLabels).cues, CUE.patient)) {
    const first = FIRST.exec(text.slice(at, at + LONGEST));
    if (first === null) continue;
    const [whole, surname = '', given = ''] = first;
    if (!BORN.test(text.slice(at + whole.length, at + LONGEST))) continue;
    const last = nameFrom(surname, 0);
    const name = nameFrom(given, 0);
    if (name === undefined || name.isInitials) continue;
    const from = at + PATIENT.length;
    if (last?.end === surname.length) hits.push(hitOfSurname(moved(last, from), REASONS));
    hits.push(hitOfName(moved(name, from + surname.length + 1), REASONS));
  }
  return hits;
}

function moved(name: NameSpan, by: number): NameSpan {
  return { ...name, start: name.start + by, end: name.end + by };
}

const PATIENT = 'NM1*QC*1*';
const LONGEST = 400;
const REASONS: readonly string[] = ['patient of a claim with the date of birth of a child'];
const FIRST = /^NM1\*QC\*1\*([^*~\n]{1,40})\*([^*~\n]{1,30})/u;
/** Before the claim itself. */
const BORN = /^(?:(?!CLM\*|NM1\*)[^~]{0,120}~\s{0,2}){0,4}DMG\*D8\*20(?:0[89]|[1-4][0-9])[0-9]{4}/u;

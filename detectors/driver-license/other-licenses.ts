import { lastBefore } from '../../src/core/offset-index.js';
import { lineStart } from '../shared/labels/own-value.js';
import type { Scene } from '../shared/scene.js';
import { PHRASES } from '../shared/labels/lexicon.js';

/**
 * True for what the word for a licence or a state's number names without being a driver's: of one who has a profession
 * (`Appraiser Jane Roe, license GKG-98477`), a plate under the heading of a vehicle, the number under which an employer or a
 * payer pays a state's taxes (`16 State identification no. 74-8871399`).
 */
export function isOtherLicense(scene: Scene, start: number, end: number): boolean {
  const { folded, evidence, slots } = scene;
  const { phrase, kind } = PHRASES[evidence.phrase] ?? { phrase: '', kind: '' };
  const line = Math.max(lineStart(scene, start), start - LONGEST_LINE);
  if (kind === 'license-word' && PROFESSION.test(folded.slice(line, start))) return true;
  if (STATE_NUMBER.test(phrase)) {
    return EMPLOYER.test(folded.slice(start, end)) || TAXED.test(folded.slice(end, end + 40));
  }
  if (evidence.where !== ABOVE || slots.above.phrase !== evidence.phrase) return false;
  const heading = lineStart(scene, slots.above.start);
  const next = scene.linesAt.starts[lastBefore(scene.linesAt, heading) + 1] ?? folded.length;
  return PLATE.test(phrase) && VEHICLE.test(folded.slice(heading, Math.min(next, heading + 240)));
}

const ABOVE = 1;
const LONGEST_LINE = 160;

/** Of those whom a board licenses: what they are called, or the letters behind a name. */
const PROFESSION =
  /\b(?:[Aa]pprais|[Nn]otary|[Pp]hysician|[Ss]urgeon|[Nn]urse|[Aa]ttorney|[Cc]ontractor|[Bb]roker|[Rr]ealtor|[Aa]djuster|[Ee]ngineer|[Ee]lectrician|[Pp]lumber|[Ii]nspector|[Tt]herapist|[Cc]ounselor|[Pp]harmacist|[Dd]entist|[Cc]hiropract|[Ii]nvestigator|[Aa]rchitect|[Ss]urveyor|[Ii]nterpreter)|, ?(?:M\.?D|D\.?O|R\.?N|NP|DC|DDS|Ph\.?D|LCSW|LPC|LMFT|CPA)\b/u;
const STATE_NUMBER = /^state id/u;
const EMPLOYER = /^[0-9]{2}-[0-9]{6,8}$/u;
const TAXED = /\b[Ss](?:tate|TATE) (?:[Tt]ax|[Ii]ncome|[Ww]ages|TAX|INCOME|WAGES)/u;
const PLATE = /^(?:licen[sc]e|lic)\b/u;
const VEHICLE = /\b(?:VEH|VEHICLE|MAKE|MODEL|Make|Model|Vehicle|VIN)\b/u;

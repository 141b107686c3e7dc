import { lastBefore } from '../../src/core/offset-index.js';
import { lineStart } from '../shared/labels/own-value.js';
import type { Scene } from '../shared/scene.js';
import { PHRASES } from '../shared/labels/lexicon/phrases.js';

/**
 * True for what the word for a licence or a state's number names without being a driver's: of one who has a profession
 * (`Appraiser Jane Roe, license GKG-98477`), a plate under the heading of a vehicle, the number under which an employer or a
 * payer pays a state's taxes (`16 State identification no. 74-8871399`).
 */
export function isOtherLicense(scene: Scene, start: number, end: number): boolean {
  const { folded, evidence, slots } = scene;
  const { phrase, kind } = PHRASES[evidence.phrase] ?? { phrase: '', kind: '' };
  const line = Math.max(lineStart(scene, start), start - LONGEST_LINE);
  const beside = folded.slice(Math.max(line, start - BESIDE), start);
  if (CLAIM.test(beside)) return true;
  if (FILED.test(beside) || OF_OFFICE.test(beside)) return true;
  if (kind === 'license-word') {
    if (BUSINESS.test(folded.slice(line, start)) || OF_TRADE.test(beside)) return true;
  }
  if (STATE_NUMBER.test(phrase)) {
    return (
      EMPLOYER.test(folded.slice(start, end)) ||
      TAXED.test(folded.slice(end, end + 40)) ||
      PAYER.test(folded.slice(Math.max(0, start - 160), start)) ||
      PAID_THROUGH.test(beside) ||
      BOX_15.test(beside) ||
      PRISONER.test(folded.slice(Math.max(0, start - 160), start)) ||
      PUPIL.test(folded.slice(Math.max(0, start - LONGEST_RECORD), start))
    );
  }
  if (LOCATOR.test(folded.slice(start, end))) return true;
  if (BARE_LOCATOR.test(folded.slice(start, end)))
    return TAX.test(folded.slice(Math.max(0, start - LONGEST_LINE), start));
  if (evidence.where !== ABOVE || slots.above.phrase !== evidence.phrase) return false;
  const heading = lineStart(scene, slots.above.start);
  const next = scene.linesAt.starts[lastBefore(scene.linesAt, heading) + 1] ?? folded.length;
  return PLATE.test(phrase) && VEHICLE.test(folded.slice(heading, Math.min(next, heading + 240)));
}

const ABOVE = 1;
const LONGEST_LINE = 160;
const BESIDE = 64;

/** The date of a loss is a `D/L:` as well, and the claim's number stands below it. */
const CLAIM = /(?<![A-Za-z])(?:[Cc]laim|CLAIM)(?: ?[Nn]o\.?| ?NO\.?| ?#)?: {0,24}$/u;
/** A paper taken into a file: `Serialized 1/28/2008, DLN 44321180`. */
const FILED =
  /(?<![A-Za-z])(?:[Ss]erialized|SERIALIZED)(?: [0-9][0-9./-]{5,9}| [A-Z][a-z]{2,8}\.? [0-9]{1,2}, [0-9]{4}| [0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})?[,;]? DLN:? {0,2}$/u;
/** What another office or a business counts by. */
const OF_OFFICE =
  /(?<![A-Za-z])(?:FBI|SID|NCIC|UCN|(?:Cost|COST) (?:Ctr|CTR|Center|CENTER)|DUI|DWI|OWI)(?: ?#| [Nn]o\.?| [Nn]umber)?:? {0,3}\(?$/u;
/** Support that is paid through the state has a number with it. */
const PAID_THROUGH =
  /(?<![A-Za-z])(?:[Pp]a(?:y|ys|id)|[Pp]ayments?) (?:it )?(?:thru|through|via|to) (?:the )?[Ss]tate ?(?:id|ID|Id)/u;

/** Of those whom a board licenses: what they or their business are called, or the letters behind a name. */
const BUSINESS =
  /\b(?:NMLS(?:R| ID)?|Mgr|[Mm]anager|[Aa]gent|[Cc]hild ?[Cc]are|CHILD ?CARE|[Dd]ay ?[Cc]are|DAY ?CARE|[Pp]reschool|PRESCHOOL|[Nn]ursing [Hh]ome|[Ff]oster [Hh]ome|[Ff]uneral|[Ss]alon|[Aa]pprais|[Nn]otary|[Pp]hysician|[Ss]urgeon|[Nn]urse|[Aa]ttorney|[Cc]ontractor|[Bb]roker|[Rr]ealtor|[Aa]djuster|[Ee]ngineer|[Ee]lectrician|[Pp]lumber|[Ii]nspector|[Tt]herapist|[Cc]ounselor|[Pp]harmacist|[Dd]entist|[Cc]hiropract|[Ii]nvestigator|[Aa]rchitect|[Ss]urveyor|[Ii]nterpreter|[Dd]ebt [Cc]ollector|[Cc]ollection [Aa]gency)|, ?(?:M\.?D|D\.?O|R\.?N|NP|DC|DDS|Ph\.?D|Psy\.?D|Ed\.?D|J\.?D|D\.?V\.?M|D\.?P\.?T|LCSW|LPC|LMFT|CPA)\b/u;
/** What one needs a licence for besides driving, right before the word for it: `real estate lic. SL3214567`. */
const OF_TRADE =
  /\b(?:real estate|producer|insurance|dogs?|cats?|pets?|kennel|CLIA|DEA|temp tag|CNA|LPN|LVN|RN|EMT|FCC|CSLB|NMLS|marijuana|cannabis|carry|firearms?|gun|weapons?|pistol|hunting|fishing|boat|radio|contracting|cosmetology|cosmetologist|esthetician|aesthetician|barber|manicurist|massage|plumbing|HVAC|electrical|roofing|teaching|teacher|educator|nursing|pharmacy|dental|veterinary|veterinarian|psychologist|social work(?:er)?|food|liquor|beer|wine|alcohol|tobacco|business|vendor|retail|sales|dealer|bail|bonds?man|security|guard|alarm|locksmith|towing|taxi|limousine|foster|adoption|facility|hospital|laboratory|clinic|marriage|software|airman|mariner|captain|embalmer|pesticide|applicator|asbestos|trade|trades|professional|occupational|mortgage|lender|collection|franchise|import|export|gaming|racing|amusement|vending)(?:['’]?s)?,?[ -](?:[A-Za-z]{2,12} )?[Ll]ic(?:en[sc]e)?\b[^\n]{0,16}$/iu;
const STATE_NUMBER = /^state id/u;
const EMPLOYER = /^[0-9]{2}-[0-9]{6,8}$/u;
const TAXED = /\b[Ss](?:tate|TATE) (?:[Tt]ax|[Ii]ncome|[Ww]ages|TAX|INCOME|WAGES)/u;
/** Box 15 of a W-2 has the state and the employer's number there, box 16 the wages. */
const BOX_15 = /(?:^|[ \n])15 {1,4}[A-Z]{2} {1,6}[Ss]tate (?:ID|[Ii]d)/u;
/** Whom a court or a prison counts: the state has a number for each. */
const PRISONER = /\b(?:FBI|USM|NCIC|BOP)(?: ?#| [Nn]o| [Nn]umber)/u;
/** Forms of taxes and pay, where the state's number is the payer's. */
const PAYER = /\b(?:FATCA|1099|W-2|FED(?:ERAL)? ID|PAYER|Payer|FEIN|[Ww]ithh(?:eld|olding))\b/u;
/** Records of schools, where it is the pupil's. */
const PUPIL =
  /\b(?:GPA|[Tt]ranscript|TRANSCRIPT|[Rr]egistrar|[Ss]tudent|STUDENT|[Pp]upil|[Gg]rade [0-9K]|IEP|[Ss]chool [Dd]istrict)\b/u;
const LONGEST_RECORD = 600;
/** The IRS's number of a document (`76221-286-96030-9`) is a DLN as well. */
const LOCATOR = /^[0-9]{5}-[0-9]{3}-[0-9]{5}-[0-9]$/u;
/** What the papers of the IRS say, where a `DLN` is the locator number of a document. */
const TAX =
  /(?<![A-Za-z])(?:[Tt]ax(?:payer)? (?:[Pp]eriod|[Yy]ear|[Rr]eturn|[Ii]dentification)|TAX PERIOD|TIN|IRS|Internal Revenue|Form:? (?:1040|1065|1120|941))(?![A-Za-z])/u;
const BARE_LOCATOR = /^[0-9]{14}$/u;
const PLATE = /^(?:licen[sc]e|lic)\b/u;
const VEHICLE = /\b(?:VEH|VEHICLE|MAKE|MODEL|Make|Model|Vehicle|VIN)\b/u;

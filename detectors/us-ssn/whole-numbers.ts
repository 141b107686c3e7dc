import type { Hit, NumberTable, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/scan-input/joint.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { findCandidates } from '../shared/weighing/candidates.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { phraseKind } from '../shared/labels/lexicon/phrases.js';
import { mayBeListed, orListedAfter } from '../shared/labels/listed.js';
import { hasOwnName } from '../shared/labels/own-name.js';
import { isOfBusiness } from '../shared/labels/of-business.js';
import { isInRowOfRelative } from '../shared/tables/row-of-relative.js';
import { isOfSuit } from '../shared/labels/of-suit.js';
import { lineStart } from '../shared/labels/own-value.js';
import { findNear } from '../shared/labels/near.js';
import type { NineDigits } from '../shared/codes/nine-digits.js';
import { findNineDigits } from '../shared/codes/nine-digits.js';
import type { NumberWindow } from '../shared/codes/number-window.js';
import {
  ANY_JOINT,
  isLetterSpaced,
  isTied,
  jointsIn,
  lastOfWindow,
  readDigits,
  shapeOf,
} from '../shared/codes/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { cellAt, findTableCells } from '../shared/tables/table-cells.js';
import { isDigit, isUpper } from '../shared/units.js';
import { isDamagedDate } from './damaged-numbers.js';
import type { SsnModels } from './models.js';
import { CLAIM, tellsBare } from './bare-numbers.js';
import { findMixedColumns } from './nine-digit-columns.js';
import { isItin, isNeverIssued, isPublishedDummy } from './numbers.js';

type Whole = SsnModels['whole'];

/** All nine digits, in any grouping: 3-2-4 with or without a label, any other with one. */
export function findWholeNumbers(input: ScanInput, model: Whole, unlabelled: boolean): Hit[] {
  const scene = input.once(findScene);
  const near = input.once(findNear);
  const nine = input.once(findNineDigits);
  const { firstGroups, groupStarts, groupEnds } = input.numbers;
  const needsShape = !mayBeUngrouped(model);
  const look: Look = { scene, model, unlabelled, isNear: false, digits: new Uint8Array(DIGITS) };
  const window = { first: 0, last: 0, start: 0, end: 0 };
  const hits: Hit[] = [];
  let last: Hit | undefined;
  const judgeWindow = (): void => {
    const judged = judge(look, window);
    // Two and seven digits are of an employer, wherever they are listed.
    const isOfEmployer = shapeOf(input.numbers, window, PRINTED) === 27;
    const hit = isOfEmployer ? judged : orListedAfter(input, judged, last, window);
    if (hit === undefined) return;
    hits.push(hit);
    last = hit;
  };
  let at = 0;
  for (const candidate of input.once(findCandidates).long) {
    look.isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    if (look.isNear && isMisread(input, candidate)) {
      window.first = firstGroups[candidate] ?? 0;
      window.last = window.first + 2;
      window.start = input.numbers.starts[candidate] ?? 0;
      window.end = input.numbers.ends[candidate] ?? 0;
      judgeWindow();
    }
    const past = firstGroups[candidate + 1] ?? 0;
    for (; at < nine.count && (nine.firsts[at] ?? 0) < past; at++) {
      window.first = nine.firsts[at] ?? 0;
      window.last = nine.lasts[at] ?? 0;
      window.start = groupStarts[window.first] ?? 0;
      // Most numbers are called something else and are not written as this one is.
      if (!look.isNear && needsShape && !mayBeGrouped(nine, at)) {
        const end = groupEnds[window.last] ?? 0;
        if (!mayBeListed(last, window.start) && tellsBare(input, window.start, end) === undefined)
          continue;
      }
      window.end = groupEnds[window.last] ?? 0;
      judgeWindow();
    }
  }
  return hits;
}

/** What the windows of one text are judged with. */
interface Look {
  readonly scene: Scene;
  readonly model: Whole;
  readonly unlabelled: boolean;
  /** Whether a label for the entity can be seen from the window's candidate. */
  isNear: boolean;
  readonly digits: Uint8Array;
}

/** Whether nine digits in no groups of three, two and four could be told without a label. */
function mayBeUngrouped({ at, bias, weights }: Whole): boolean {
  const most = (...names: (keyof Whole['at'])[]): number =>
    Math.max(...names.map((name) => weights[at[name]] ?? 0));
  const above = (name: keyof Whole['at']): number => Math.max(0, most(name));
  return bias + most('bare', 'other-shape') + above('letter-spaced') + above('over-line') >= 0;
}

/** False where the groups are surely not three, two and four digits, whatever parts them. */
function mayBeGrouped({ firsts, lasts, marks, partings }: NineDigits, at: number): boolean {
  return (lasts[at] ?? 0) - (firsts[at] ?? 0) === 2 || marks[at] === 2 || partings[at] === 2;
}

function judge(
  { scene, model, unlabelled, isNear, digits: read }: Look,
  window: NumberWindow,
): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { numbers } = input;
  const { start, end } = window;
  const { at } = model;
  const joints = jointsIn(numbers, window);
  if (isDateAndMore(numbers, window, joints) || isCutOddly(numbers, window, joints))
    return undefined;
  const isDashed = (joints & PRINTED) === JOINT.dash;
  if (input.source === 'ocr' && !(isDashed && shapeOf(numbers, window, PRINTED) === 324)) {
    if (isDamagedDate(folded.slice(start, end))) return undefined;
  }
  begin(evidence, model);
  addShape(scene, window, joints, model);
  const bare = evidence.logOdds < 0 ? tellsBare(input, start, end) : undefined;
  if (bare !== undefined) add(evidence, model, at[bare], bare === 'claim' ? 2.4 : 1);
  const needsLabel = evidence.logOdds < 0 || !unlabelled;
  if (needsLabel && !isNear) return undefined;
  addLabels(scene, model, start, end);
  const isLabelled = evidence.says > 0;
  if (needsLabel && !isLabelled) return undefined;
  if (!isLabelled && input.source === 'text' && isRowOfNumbers(numbers, window)) return undefined;
  if (evidence.phrase < 0) {
    const cell = cellAt(input.once(findTableCells), start);
    if (cell >= 0 && !isInRowOfRelative(folded, start)) {
      add(evidence, model, at['other-column']);
      if (input.once(findMixedColumns)(cell)) add(evidence, model, at['mixed-column']);
    } else if (isTitled(scene, start) || isOfSuit(folded, start)) add(evidence, model, at.titled);
    else if (
      (scene.slots.con.phrase < 0 || scene.slots.con.cost > FAR) &&
      hasOwnName(folded, start, false)
    )
      add(evidence, model, at['other-name']);
  }
  addSurroundings(scene, model, start, end);
  if (isDashed && shapeOf(numbers, window, PRINTED) === 324 && isOfMember(scene.lower, start))
    add(evidence, model, at['of-member']);
  if (bare === undefined && isUpper(unitAt(folded, end)) && CLAIM.test(folded.slice(end, end + 3)))
    add(evidence, model, at.claim);
  if (isTied(numbers, window)) add(evidence, model, at.tied);
  const digits = readDigits(folded, numbers, window, read);
  const isDummy = isPublishedDummy(digits);
  const saysSsn = isLabelled && phraseKind(evidence.phrase) === 'ssn';
  if (isLabelled && !saysSsn && isOfBusiness(folded, start)) return undefined;
  const isTaxpayer = !isDummy && !saysSsn && isItin(digits);
  if (isDummy) add(evidence, model, at.dummy);
  else if (isTaxpayer) add(evidence, model, at['itin-range']);
  else if (!isNeverIssued(digits)) add(evidence, model, at.issued);
  else add(evidence, model, isLabelled ? at['never-issued-labelled'] : at['never-issued']);
  // `(812) 34-5678`
  const isBracketed =
    unitAt(folded, start - 1) === 0x28 && unitAt(folded, start + AREA_DIGITS) === 0x29;
  const opens = isBracketed ? start - 1 : start;
  return decide(scene, model, opens, end, isTaxpayer ? 'us-itin' : undefined);
}

/** `82 12 2 -84 -52`: more groups than an identifier has, and not a digit each. */
function isRowOfNumbers({ groupDigits }: NumberTable, { first, last }: NumberWindow): boolean {
  if (last - first < 3) return false;
  for (let group = first; group <= last; group++) if ((groupDigits[group] ?? 0) > 1) return true;
  return false;
}

/** `Member ID: 812-34-5678`: insurers, employers and schools long took the number of social security for their own. */
function isOfMember(lower: string, start: number): boolean {
  return MEMBER.test(lower.slice(Math.max(0, start - LONGEST_MEMBER), start));
}

const LONGEST_MEMBER = 36;
const MEMBER =
  /(?<![a-z])(?:member|subscriber|participant|employee|insured|policyholder|student|enrollee)(?:'s)?(?: id| identification)?(?: (?:no\.?|number|#))?[:#]{0,2} {0,3}$/u;

/** A number in three groups of which recognition of a picture has dropped or doubled a digit. */
function isMisread({ source, numbers }: ScanInput, candidate: number): boolean {
  if (source !== 'ocr' || !MISREAD_SHAPES.has(numbers.shapes[candidate] ?? 0)) return false;
  return lastOfWindow(numbers, numbers.firstGroups[candidate] ?? 0, DIGITS) < 0;
}

/** A label against it that stands so far off may be of something else. */
const FAR = 12;

const DIGITS = 9;
const AREA_DIGITS = 3;

/** 3-2-4 with one digit more or less. */
const MISREAD_SHAPES: ReadonlySet<number> = new Set([224, 314, 323, 424, 334, 325]);

/** The number of a paper stands behind its title: `INCIDENT REPORT 151-15-6705`. */
function isTitled(scene: Scene, start: number): boolean {
  if (!mayEndTitle(scene.folded, start)) return false;
  // By the table of lines: a search for the line's beginning takes too long where lines do.
  const line = Math.max(lineStart(scene, start), start - LONGEST_TITLE);
  return TITLE.test(scene.folded.slice(line, start));
}

/** Whether blanks, and before them a capital letter, a full stop, or a number after another word stand before `start`. */
function mayEndTitle(folded: string, start: number): boolean {
  let at = start - 1;
  if (unitAt(folded, at) !== 0x20) return false;
  while (unitAt(folded, at) === 0x20) at--;
  const unit = unitAt(folded, at);
  if (isUpper(unit) || unit === 0x2e) return true;
  if (unit === LAST_OF_FILE) return folded.startsWith(FILE, at + 1 - FILE.length);
  const first = at;
  while (isDigit(unitAt(folded, at))) at--;
  return at < first && at >= first - LONGEST_EXHIBIT && !isMark(unitAt(folded, at));
}

/** Marks by which numbers go on. */
function isMark(unit: number): boolean {
  return unit === 0x2d || unit === 0x2f || unit === 0x2e;
}

const FILE = ' File';
const LAST_OF_FILE = 0x65;
const LONGEST_EXHIBIT = 3;
const LONGEST_TITLE = 100;
const TITLE =
  /^[ *#=-]{0,20}(?:[A-Z'&(),-]{1,16} {1,2}){0,8}(?:REPORT|ORDER|PETITION|ANSWER|GARNISHEE|GARNISHMENT|WRIT|LEVY|EXECUTION|TECUM|INVENTORY|INJUNCTION|STIPULATION|CERTIFICATE|WORKSHEET|SCHEDULE|AGREEMENT|PLEA|NOTICE|MOTION|COMPLAINT|DECREE|JUDGMENT|AFFIDAVIT|DECLARATION|SUMMONS|SUBPOENA|WARRANT|CITATION|INDICTMENT|INFORMATION|STATEMENT|APPLICATION|RECORD|MINUTES|VERDICT|BRIEF|TRANSCRIPT|DOCKET|CASE|CAUSE|FILE|INDEX|LIST|DRAFT|CERTIFIED|INTERROGATORIES|RESPONSES?|REQUESTS?|MEMORANDUM|TESTAMENTARY|DECEASED|DISCLOSURES?|LETTERS|ACCOUNTING|APPEARANCE|EXHIBIT [A-Z0-9]{1,3})(?: [A-Z()]{2,16}){0,4}\.? {1,80}(?:(?:N[oO]\.|File) {1,3})?$|(?:^| {2})N[oO]s?\. {1,3}$/u;

/** `11/16/1964` with the number of the next line of a form. */
function isDateAndMore(numbers: NumberTable, window: NumberWindow, joints: number): boolean {
  return (joints & JOINT.slash) !== 0 && shapeOf(numbers, window, PRINTED) !== 324;
}

/** A line end parts a number between its groups, not one digit from the rest. */
function isCutOddly(numbers: NumberTable, window: NumberWindow, joints: number): boolean {
  if ((joints & JOINT.line) === 0 || isLetterSpaced(numbers, window)) return false;
  const shape = shapeOf(numbers, window, JOINT.line);
  return shape === 81 || shape === 18;
}

function addShape(
  { evidence, input }: Scene,
  window: NumberWindow,
  joints: number,
  model: Whole,
): void {
  const { numbers } = input;
  const { at } = model;
  const isSpaced = isLetterSpaced(numbers, window);
  const marks = joints & PRINTED;
  const byMarks = marks === 0 ? 0 : shapeOf(numbers, window, PRINTED);
  const groups = window.last - window.first + 1;
  if (byMarks === 324) {
    // Of two marks of different kinds, as in the pages and year of a citation, only a label makes a number.
    const isMixed = (marks & (marks - 1)) !== 0;
    add(
      evidence,
      model,
      isMixed ? at['mixed-marks'] : marks === JOINT.dash ? at.dashes : at['other-marks'],
    );
  } else if (
    groups === 3 &&
    (marks & ~JOINT.dash) === 0 &&
    shapeOf(numbers, window, ANY_JOINT) === 324
  ) {
    add(evidence, model, at.blanks);
    if ((joints & JOINT.wide) !== 0) add(evidence, model, at['across-columns']);
    if ((joints & JOINT.line) !== 0) add(evidence, model, at['over-line-without-dash']);
  } else if (
    isSpaced &&
    (joints & (PRINTED | JOINT.wide)) !== 0 &&
    shapeOf(numbers, window, PRINTED | JOINT.wide) === 324
  ) {
    add(evidence, model, at.blanks);
  } else {
    if (byMarks === 54 && marks === JOINT.dash) add(evidence, model, at.zip);
    const isBare = window.first === window.last || isSpaced;
    add(evidence, model, isBare ? at.bare : at['other-shape']);
  }
  if (isSpaced) add(evidence, model, at['letter-spaced']);
  if ((joints & JOINT.line) !== 0) add(evidence, model, at['over-line']);
}

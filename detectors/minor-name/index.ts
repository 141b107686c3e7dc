import type { Detector, Hit, KnownValue, ScanInput } from '../../src/core/detector.js';
import type { Mention } from '../shared/people/mentions.js';
import { findMentions } from '../shared/people/mentions.js';
import { findSplitMentions } from '../shared/people/split-mentions.js';
import { personsOf } from '../shared/people/person.js';
import { pickHits } from '../shared/weighing/pick-hits.js';
import { readCapitals } from './capital-prose.js';
import { isInAddress } from './is-in-address.js';
import { NO_NAMES } from './no-names.js';
import { namesByAge } from './names-by-age.js';
import { namesByDoings } from './names-by-doings.js';
import { namesByAgeColumn } from './names-by-age-column.js';
import { namesByBirth } from './names-by-birth.js';
import { namesInClassLists } from './names-in-class-lists.js';
import { namesByRelation } from './names-by-relation.js';
import { nameFrom } from './names-near.js';
import { nicknameBehind, nicknamesOf } from './nicknames.js';
import { namesInInserts } from './names-in-inserts.js';
import { namesInListColumns } from './names-in-list-columns.js';
import { namesInLists } from './names-in-lists.js';
import { namesInParts } from './names-in-parts.js';
import { namesInRecords } from './names-in-records.js';
import { namesOfPatients } from './names-of-patients.js';
import { namesInTalk } from './names-in-talk.js';
import { namesInText } from './names-in-text.js';
import { namesInTables } from './names-in-tables.js';

/** Names of minors (FRCP 5.2(a)(3)): where words say that a name is a child's, and then wherever the child is named. */
export function minorName(): Detector {
  return {
    id: 'minor-name',
    entity: 'minor-name',
    version: '1.0.0',
    summary: 'Names of minors, in full or by the first name; initials as a form that may stay.',
    examples: {
      finds: [
        'The parties have one minor child, ‹Olivia Hale›, born in June.',
        '‹Noah P. Reyes›, a minor, by and through his mother',
        'our son ‹Liam Reyes› attends school',
        'The parties have one minor\u00a0child, ‹Olivia\u00a0Hale›, born in June.',
        'seeks sole custody of ‹Olivia Hale› and joint legal custody of ‹Noah Hale›.',
        'Peter Hale is adjudicated the legal father of ‹Noah Hale›.',
        '‹Olivia› and ‹Noah› shall be with Father from 9 to 5.',
        'Dear Parent of ‹Olivia Hale›: Your',
        'Children for whom support is sought: ‹Olivia Hale›, ‹Noah Hale›',
        'Minor heirs: ‹Olivia Hale›, ‹Noah Reyes›.',
        'Ward ‹Noah R.›, a minor.',
        'The minor child, ‹Will Hale›, lives with her.',
        'The minor child ‹T.J. Reyes› lives with her.',
        'Our daughter ‹Jane Hale› attends school',
        'In the interest of ‹Ava de la Cruz›, a child.',
        "Child's Name: ‹Mason O'Brien›",
        'The minor child ‹J.D.› resides with her mother.',
        'two minor children, ‹Zoe Hale› (age 9) and ‹Milo Hale›.',
        'survived by grandchildren ‹Ava Hale›, 8, and ‹Milo Reyes›, 5; a sister, Rose Hale, 79.',
        "Mrs. Roe's second graders\n\n1) ‹Hale, Zoe›  - bus 14\n2) ‹Milo Reyes›  - walker\n\nDana Roe",
        'each person under eighteen. ANSWER: ‹Nolan Hale› (14), ‹Zoe Roe› (nephew, 6).',
      ],
      ignores: [
        'The mother, Dana Hale, and the father, Peter Hale.',
        'Minor Child Support Order',
        'The minor child, Jane Doe, is not named. The Last Will of the child is not at issue.',
        'The minor differences are set out in Exhibit A.',
        'Aged care, age 54: Dana Hale',
        'The children of the parties live with her.',
      ],
    },
    scan: (input) => (MAY_NAME.test(input.text) ? namesIn(input.once(readCapitals)) : []),
    alike: alikeNames,
  };
}

function namesIn(input: ScanInput): readonly Hit[] {
  return pickHits(
    [...namesInText(input)],
    [...namesInTables(input)],
    [...namesByRelation(input)],
    [...namesByBirth(input)],
    [...namesByAge(input)],
    [...namesByAgeColumn(input)],
    [...namesByDoings(input)],
    [...namesInTalk(input)],
    [...namesInClassLists(input)],
    [...namesInParts(input)],
    [...namesInRecords(input)],
    namesInInserts(input),
    [...namesInListColumns(input)],
    [...namesInLists(input)],
    namesOfPatients(input),
  );
}

/** Where children whose names are known are named again, and what they are called besides. */
function alikeNames(known: readonly KnownValue[], written: ScanInput): Hit[] {
  const input = written.once(readCapitals);
  const persons = known.flatMap(({ value }, number) => personsOf(value, number));
  // In a text of many children a nickname could be anybody's.
  if (known.length <= FEW_CHILDREN) {
    for (const [number, { value }] of known.entries()) {
      const others = nicknamesOf(value);
      persons.push(...others.flatMap((other) => personsOf(other, known.length + number)));
    }
  }
  const mentions = [...findMentions(persons, input), ...findSplitMentions(persons, input)];
  return mentions.flatMap((mention) => {
    if (mention.form === 'single' && isInAddress(input, mention)) return [];
    if (input.source === 'ocr' && isNoName(input.text, mention)) return [];
    const hit = hitOf(known, input, mention);
    const other = nicknameBehind(input.text, hit.end);
    if (other === undefined) return hit;
    const { start, end } = other;
    return [hit, { start, end, confidence: hit.confidence * 0.95, reasons: OTHER, local: true }];
  });
}

/** `Patient`, where a misread `Pafient` was taken for a name. */
function isNoName(text: string, { start, end }: Mention): boolean {
  const [word = ''] = text.slice(start, end).split(/[ \n]/u);
  return NO_NAMES.has(word.toLowerCase());
}

function hitOf(
  known: readonly KnownValue[],
  input: ScanInput,
  { start, end, person, form }: Mention,
): Hit {
  const child = known[person % known.length];
  const confidence = (child?.confidence ?? 0.5) * (form === 'full' ? 0.98 : 0.95);
  if (person >= known.length) {
    return { start, end, confidence: confidence * 0.85, reasons: OTHER, local: true };
  }
  if (form === 'full') return { start, end, confidence, reasons: ELSEWHERE };
  const isAlone = child?.value.includes(' ') !== true;
  const whole = isAlone ? nameFrom(input.text, start) : undefined;
  if (whole !== undefined && whole.words > 1 && whole.end > end) {
    return { start, end: whole.end, confidence, reasons: ELSEWHERE, local: true };
  }
  return { start, end, confidence, reasons: FIRST_NAME, local: true };
}

/** A capital, or a letter beside ASCII that may be one: every name begins with one. */
const MAY_NAME = /[A-Z\u0080-\u{10ffff}]/u;
const FEW_CHILDREN = 48;
const ELSEWHERE: readonly string[] = ['named as a minor elsewhere in the document'];
const OTHER: readonly string[] = [...ELSEWHERE, 'by another name'];
const FIRST_NAME: readonly string[] = [...ELSEWHERE, 'first name alone'];

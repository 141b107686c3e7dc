import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { hitOfName, listedNames } from './listed-names.js';
import type { NameSpan } from './names-near.js';
import { fieldNameUpTo } from './names-near.js';

/**
 * Lists that words open which by themselves say too little: `parents of three: …`, `Dependents: 2 (…)`, `Any kids? Yes, sir, …`,
 * `los menores …`; and names before a word that stands in the next cell or behind a sex and an age.
 */
export function* namesInLists(input: ScanInput): Generator<Hit> {
  const { text } = input;
  for (const place of placesOf(input.once(findLabels).cues, KINDS)) {
    // So that most words cost one look.
    if (MAY_OPEN[unitAt(text, place) & 0x1f] !== 1) continue;
    OPENINGS.lastIndex = place;
    const opening = OPENINGS.exec(text);
    if (opening !== null) {
      const at = place + opening[0].length;
      for (const name of listedNames(text, at, at + LONGEST)) yield hitOfName(name, REASONS);
      continue;
    }
    const name = nameBefore(text, place);
    if (name !== undefined && !name.isInitials && name.words > 1) yield hitOfName(name, REASONS);
  }
}

function nameBefore(text: string, place: number): NameSpan | undefined {
  CLOSINGS.lastIndex = place;
  if (!CLOSINGS.test(text)) return undefined;
  const gap = GAP.exec(text.slice(Math.max(0, place - LONGEST_GAP), place));
  return gap === null ? undefined : fieldNameUpTo(text, place - gap[0].length);
}

/** By the letter, small or capital, that one of the patterns begins with. */
const MAY_OPEN: Uint8Array = Uint8Array.from({ length: 0x20 }, (_, unit) =>
  'pdkgsmhncy'.includes(String.fromCharCode(0x60 + unit)) ? 1 : 0,
);
const KINDS = CUE.children | CUE.before | CUE.around | CUE.aged | CUE.introduced;
const REASONS: readonly string[] = ['in a list of children'];
const LONGEST = 240;
const LONGEST_GAP = 12;

const OPENINGS =
  /[Pp]arents of (?:the )?(?:\d|one|two|three|four|five|six|One|Two|Three|Four|Five|Six)(?: (?:minor )?children)?: |(?:Dependents|DEPENDENTS|dependents):? {0,12}(?:\d|one|two|three|four|five|six|One|Two|Three|Four|Five|Six)(?: \(| [-–—] )|kids\?\s{1,12}(?:\d{1,2}\s{1,20})?(?:[A-Z][A-Z. ]{1,24}: {1,3}|A\. {1,3})?(?:Yes|Yeah|I do)[,.] {1,2}(?:(?:sir|ma['’]am|Your Honor)[,.] {1,2})?|(?:great-)?grandchildren [a-z]{3,10}: |[Ss]iblings?, (?=\p{Lu})|[Ss]iblings? (?:still )?at home: |[Ss]ib (?=\p{Lu}[a-z]{1,20} (?:also|is|was|has|had)\b)|(?:menores|hijos|hijas|niños|niñas) (?=\p{Lu})/uy;
const CLOSINGS =
  /CHILD(?=\n|$|[,;)])|minor['’]s (?:share|portion)|yrs?\b|y\.?o\b|(?:grand)?(?:son|daughter|child), who (?:turns|turned|is) (?:\d|1[0-7]|[a-z]{3,9})\b/uy;
const GAP = / [-–—] $| \| $|[ ,]{1,2}(?:[MF] )?(?:0?\d|1[0-7]) $|, $/u;

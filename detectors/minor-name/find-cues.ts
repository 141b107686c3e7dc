import type { ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import type { CueMatch, Reach } from '../shared/cues/cues-near.js';
import { cuesNear, onOneLine } from '../shared/cues/cues-near.js';
import { findLabels } from '../shared/labels/label-index.js';
import { AFTER, AGED, INTRODUCED, CHILD_FIELD, AROUND, ASKED, BEFORE, FIELD } from './cues.js';
import { RECOGNISED } from './recognised-cues.js';

/** What a cue for a minor's name says of where the name is. */
export type CueKind =
  'field' | 'before' | 'around' | 'after' | 'asked' | 'aged' | 'introduced' | 'children';

/**
 * The cues of one kind in order, as their pattern finds them where line ends are blanks. Looks at plain text around the words
 * only that such a cue holds (`cue-stems.ts`), at recognised text as a whole, for there words are damaged.
 */
export function findCues(input: ScanInput, kind: CueKind): Iterable<CueMatch> {
  if (input.source !== 'ocr') {
    const places = placesOf(input.once(findLabels).cues, CUE[kind]);
    if (places.length === 0) return [];
    return cuesNear(input.once(onOneLine), PATTERNS[kind], places, REACHES[kind]);
  }
  const found = input.once(onOneLine).matchAll(RECOGNISED[kind]);
  return Array.from(found, ({ index, 0: cue }) => ({ index, cue }));
}

const PATTERNS: Readonly<Record<CueKind, RegExp>> = {
  field: FIELD,
  before: BEFORE,
  around: AROUND,
  after: AFTER,
  asked: ASKED,
  aged: AGED,
  introduced: INTRODUCED,
  children: CHILD_FIELD,
};

const REACHES: Readonly<Record<CueKind, Reach>> = {
  field: { lead: 16, tail: 88 },
  before: { lead: 24, tail: 320 },
  around: { lead: 24, tail: 36 },
  after: { lead: 96, tail: 120 },
  asked: { lead: 48, tail: 200 },
  aged: { lead: 48, tail: 48 },
  introduced: { lead: 48, tail: 120 },
  children: { lead: 24, tail: 160 },
};

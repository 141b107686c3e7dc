import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import type { Reach } from '../shared/cues/cues-near.js';
import { cuesNear, onOneLine } from '../shared/cues/cues-near.js';
import { findLabels } from '../shared/labels/label-index.js';
import { AFTER, AGED, INTRODUCED, CHILD_FIELD, AROUND, ASKED, BEFORE, FIELD } from './cues.js';
import { mendText, mendedFrom } from './mended-text.js';

/** What a cue for a minor's name says of where the name is. */
export type CueKind =
  'field' | 'before' | 'around' | 'after' | 'asked' | 'aged' | 'introduced' | 'children';

/** A cue as its pattern finds it, and where it stands in the text. */
export interface FoundCue extends Span {
  readonly cue: string;
}

/**
 * The cues of one kind in order, as their pattern finds them where line ends are blanks. Looks only around the words that such
 * a cue holds (`cue-stems.ts`), in recognised text with words mended (`mended-text.ts`).
 */
export function* findCues(input: ScanInput, kind: CueKind): Generator<FoundCue> {
  if (input.source === 'ocr') {
    const { mended, origins, cues } = input.once(mendText);
    const places = placesOf(cues, CUE[kind]);
    for (const { index, cue } of cuesNear(mended, PATTERNS[kind], places, REACHES[kind])) {
      yield { start: origins[index] ?? 0, end: origins[index + cue.length] ?? 0, cue };
    }
    return;
  }
  const places = placesOf(input.once(findLabels).cues, CUE[kind]);
  if (places.length === 0) return;
  const found = cuesNear(input.once(onOneLine), PATTERNS[kind], places, REACHES[kind]);
  for (const { index, cue } of found) yield { start: index, end: index + cue.length, cue };
}

/** What stands in lower case and on one line behind `at`. */
export function linedBehind(input: ScanInput, at: number, length: number): string {
  if (input.source === 'ocr') return mendedFrom(input.once(mendText), at, length);
  return input.lower.slice(at, at + length).replaceAll('\n', ' ');
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

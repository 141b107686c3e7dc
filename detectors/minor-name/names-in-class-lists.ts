import type { Hit, ScanInput } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { findScene } from '../shared/scene.js';
import { fieldNameFrom, nameFrom } from './names-near.js';

/**
 * Names with which the lines below the heading of a class list begin: `Mrs. Roe's second graders`, then `1) Hale, Zoe - bus 14`.
 * The list ends at a line without a full name, except that one empty line may stand under the heading.
 */
export function* namesInClassLists(input: ScanInput): Generator<Hit> {
  const { lower, lineStarts } = input;
  let past = 0;
  for (const place of placesOf(input.once(findLabels).cues, CUE.classList)) {
    if (place < past) continue;
    const heading = lastBefore(input.once(findScene).linesAt, place);
    const from = lineStarts[heading] ?? 0;
    past = lineStarts[heading + 1] ?? lower.length;
    if (past - from > LONGEST_HEADING || !HEADING.test(lower.slice(from, past))) continue;
    for (let line = heading + 1; line <= heading + MOST_NAMES; line++) {
      const found = [...namesInLine(input, line)];
      if (found.length === 0 && line === heading + 1 && isEmpty(input, line)) continue;
      if (found.length === 0) break;
      past = found.at(-1)?.end ?? past;
      yield* found;
    }
  }
}

/** The name that the line begins with, and those behind it that commas part: `Zoe Hale, Milo Reyes`. */
function* namesInLine({ text, lineStarts }: ScanInput, line: number): Generator<Hit> {
  const start = lineStarts[line];
  if (start === undefined) return;
  const end = lineStarts[line + 1] ?? text.length;
  const item = ITEM.exec(text.slice(start, Math.min(end, start + LONGEST_ITEM)))?.[0].length ?? 0;
  let at = start + item;
  for (let name = fieldNameFrom(text, at, true); name !== undefined; name = nameFrom(text, at)) {
    if (name.words < 2 || name.isInitials || name.end > end || name.start !== at) return;
    if (text.charAt(name.end) === ':') return;
    yield { start: name.start, end: name.end, confidence: 0.9, reasons: REASONS };
    if (!text.startsWith(', ', name.end)) return;
    at = name.end + 2;
  }
}

function isEmpty({ text, lineStarts }: ScanInput, line: number): boolean {
  return text.slice(lineStarts[line] ?? 0, lineStarts[line + 1]).trim() === '';
}

const REASONS: readonly string[] = ['in a list of a class'];
const LONGEST_HEADING = 120;
const MOST_NAMES = 60;
const LONGEST_ITEM = 16;
const HEADING =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d(?:st|nd|rd|th))[- ]graders\b|\b(?:class|student|pupil|homeroom|camper|carpool|kindergarten) (?:list|roster)\b|\b(?:roster|list) of (?:students|pupils|campers|children)\b|\bhonor roll\b|\b(?:principal|headmaster|dean)['’]?s['’]? list\b|\bperfect attendance\b|\bstudents of the month\b|\bstudents in (?:class|room|homeroom)\b/u;
const ITEM = /^[ \t]{0,8}(?:\d{1,2}[.)]?[ \t]{1,4}|[*•-][ \t]{1,4})?/u;

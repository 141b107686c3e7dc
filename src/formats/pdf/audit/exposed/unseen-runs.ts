import type { Box } from '../../../../core/place.js';
import type { Exposure, ExposureCode } from '../../../../core/exposure.js';
import type { UnseenGlyph, UnseenText } from './unseen-glyphs.js';
import { brightness } from './page-looks.js';

/** The part of an exposure that a run of glyphs tells. */
export type ExposedRun = Pick<Exposure, 'code' | 'confidence'> & { readonly box: Box };

/** Steps of 255 between the darkest and the brightest pixel where a scan shows letters. */
const READABLE = 60;
/** Glyphs next to each other that are dark as a whole, from which on paint is likelier than strokes. */
const FEWEST_COVERED = 3;

/** Lines, or parts of lines, of unseen glyphs, without those that are no secret: marks, blanks, what a scan shows. */
export function exposedRuns(text: UnseenText): ExposedRun[] {
  return runsOf(text.glyphs)
    .flatMap((run) => [run, ...coveredParts(run, text)])
    .flatMap((run) => judge(run, text) ?? []);
}

/** What of a line of a scan's text layer was painted over, where the rest of the line can be read in the picture. */
function coveredParts(run: readonly UnseenGlyph[], text: UnseenText): UnseenGlyph[][] {
  if (!run.every(isOfPicture)) return [];
  const parts: UnseenGlyph[][] = [[]];
  for (const glyph of run) {
    if (isDark(glyph.ink, text)) parts.at(-1)?.push(glyph);
    else parts.push([]);
  }
  const isWhole = ({ length }: readonly UnseenGlyph[]): boolean => length === run.length;
  // The stroke of an I fills its box as paint does, and that of an l next to it.
  return parts.filter((part) => part.length >= FEWEST_COVERED && !isWhole(part));
}

function runsOf(glyphs: readonly UnseenGlyph[]): UnseenGlyph[][] {
  const runs: UnseenGlyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isNext(last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

/** Beside or below each other without much between them, in either direction of writing. */
function isNext(a: UnseenGlyph, b: UnseenGlyph): boolean {
  if (a.code !== b.code) return false;
  const size = Math.max(a.ink.top - a.ink.bottom, a.ink.right - a.ink.left, 4);
  const apart = (low: number, high: number): boolean => low - high > size;
  const isLine =
    (a.ink.bottom <= b.ink.top && b.ink.bottom <= a.ink.top) ||
    (a.ink.left <= b.ink.right && b.ink.left <= a.ink.right);
  return (
    isLine &&
    !apart(b.ink.left, a.ink.right) &&
    !apart(a.ink.left, b.ink.right) &&
    !apart(b.ink.bottom, a.ink.top) &&
    !apart(a.ink.bottom, b.ink.top)
  );
}

function judge(
  run: readonly UnseenGlyph[],
  { seen, pixelsOf }: UnseenText,
): ExposedRun | undefined {
  const [first] = run;
  const characters = run.map(({ character }) => character).join('');
  const telling = characters.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (first === undefined || telling === '' || isPlaceholder(characters)) return undefined;
  const box = run.map(({ ink }) => ink).reduce(around);
  const isPainted = brightness(seen, pixelsOf(box)).mean < 128;
  const { code } = first;
  if (isOfPicture(first)) {
    // The text layer of a scan: what it says can be read in the picture, unless that was painted over.
    if (!isDark(box, { seen, pixelsOf })) return undefined;
    return { code: 'text-under-image', box, confidence: 0.9 };
  }
  const confidence = CONFIDENCE[code](isPainted);
  return { code, box, confidence: telling.length < 3 && !isPainted ? confidence / 2 : confidence };
}

function isOfPicture({ code, isInPicture }: UnseenGlyph): boolean {
  return isInPicture && (code === 'invisible-text' || code === 'text-under-image');
}

/** Whether the page shows one dark colour in a box. */
function isDark(box: Box, { seen, pixelsOf }: Pick<UnseenText, 'seen' | 'pixelsOf'>): boolean {
  const { least, most, mean } = brightness(seen, pixelsOf(box));
  return most - least < READABLE && mean < 128;
}

/** Crosses, stars and blocks of one kind: what some programs put in the place of a value. */
function isPlaceholder(characters: string): boolean {
  return /^([xX*#\u2588\u25a0_.-])\1*$/u.test(characters);
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}

/** By the cause, and whether the place is painted dark: rules of thumb, to be read as an order. */
const CONFIDENCE: Readonly<Record<ExposureCode, (isPainted: boolean) => number>> = {
  'text-under-box': (isPainted) => (isPainted ? 0.95 : 0.7),
  'text-under-image': (isPainted) => (isPainted ? 0.9 : 0.5),
  'text-under-annotation': (isPainted) => (isPainted ? 0.95 : 0.7),
  'same-colour-text': (isPainted) => (isPainted ? 0.95 : 0.6),
  'invisible-text': () => 0.6,
  'tiny-text': () => 0.5,
  'text-off-page': () => 0.6,
  'hidden-layer': () => 0.7,
  'clipped-text': () => 0.6,
  'undrawn-text': () => 0.2,
  'unapplied-redaction': () => 1,
  'hidden-annotation': () => 0.5,
  'earlier-revision': () => 0.9,
};

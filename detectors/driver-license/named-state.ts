import type { Scene } from '../shared/scene.js';
import { isAlphanumeric, isUpper } from '../shared/units.js';

/**
 * The state that the words around a licence number name: by its code in capitals (`CA`, `(TX)`), or by its full name.
 * @param from Where the short stretch of text before the number begins, which ends at `start`.
 * @param end Of the number; the stretch after it ends at `past`.
 */
export function namedState(
  { folded, lower }: Pick<Scene, 'folded' | 'lower'>,
  from: number,
  start: number,
  end: number,
  past: number,
): string | undefined {
  const code = codeIn(folded, from, start) ?? codeIn(folded, end, Math.min(past, folded.length));
  if (code !== undefined) return code;
  // Most name none, which one look tells.
  if (!mayBeNamed(lower, from, start) && !mayBeNamed(lower, end, past)) return undefined;
  const near = `${lower.slice(from, start)} ${lower.slice(end, past)}`;
  for (const [named, name] of STATES) if (near.includes(name)) return named;
  return undefined;
}

/** Whether a stretch holds what the name of a state begins with. */
function mayBeNamed(lower: string, from: number, past: number): boolean {
  const last = Math.min(past, lower.length) - OPENING;
  for (let at = from; at <= last; at++) {
    const isOpening = OPENS[pairOf(lower.charCodeAt(at), lower.charCodeAt(at + 1))] === 1;
    if (isOpening && OPENINGS.has(lower.slice(at, at + OPENING))) return true;
  }
  return false;
}

/** A number for two small letters; one that is no pair's for any other units. */
function pairOf(first: number, second: number): number {
  const a = first - 0x61;
  const b = second - 0x61;
  return a >= 0 && a < 26 && b >= 0 && b < 26 ? a * 26 + b : -1;
}

/** The first word of two capitals in a stretch that is a state's code. */
function codeIn(folded: string, from: number, past: number): string | undefined {
  for (let at = from; at + 1 < past; at++) {
    if (!isUpper(folded.charCodeAt(at)) || !isUpper(folded.charCodeAt(at + 1))) continue;
    const isWord =
      (at === from || !isAlphanumeric(folded.charCodeAt(at - 1))) &&
      (at + 2 === past || !isAlphanumeric(folded.charCodeAt(at + 2)));
    if (!isWord) continue;
    const code = folded.slice(at, at + 2);
    if (STATES.has(code) && !COMMON.includes(code)) return code;
  }
  return undefined;
}

const STATES: ReadonlyMap<string, string> = new Map(
  `AL alabama|AK alaska|AZ arizona|AR arkansas|CA california|CO colorado|CT connecticut|DE delaware|FL florida
GA georgia|HI hawaii|ID idaho|IL illinois|IN indiana|IA iowa|KS kansas|KY kentucky|LA louisiana|ME maine|MD maryland
MA massachusetts|MI michigan|MN minnesota|MS mississippi|MO missouri|MT montana|NE nebraska|NV nevada|NH new hampshire
NJ new jersey|NM new mexico|NY new york|NC north carolina|ND north dakota|OH ohio|OK oklahoma|OR oregon|PA pennsylvania
RI rhode island|SC south carolina|SD south dakota|TN tennessee|TX texas|UT utah|VT vermont|WV west virginia|VA virginia
WA washington|WI wisconsin|WY wyoming`
    .split(/[|\n]/u)
    .map((row) => [row.slice(0, 2), row.slice(3)] as const),
);

/** With what the names begin, as far as all of them go. */
const OPENING = 4;
const OPENINGS: ReadonlySet<string> = new Set(
  Array.from(STATES.values(), (name) => name.slice(0, OPENING)),
);

/** By `pairOf`: 1 where a name begins so. */
const OPENS: Uint8Array = new Uint8Array(26 * 26);
for (const opening of OPENINGS) OPENS[pairOf(opening.charCodeAt(0), opening.charCodeAt(1))] = 1;

/** Too common in capitals, in forms, to be a state's code. */
const COMMON: readonly string[] = ['ID', 'OR', 'IN'];

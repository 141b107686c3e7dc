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
  const before = lower.slice(from, start);
  const after = lower.slice(end, past);
  // Most name none, which one look tells.
  if (!ANY_NAME.test(before) && !ANY_NAME.test(after)) return undefined;
  const near = `${before} ${after}`;
  for (const [named, name] of STATES) if (near.includes(name)) return named;
  return undefined;
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

/** What the names begin with. */
const ANY_NAME =
  /alab|alas|ariz|arka|cali|colo|conn|dela|flor|geor|hawa|idah|illi|indi|iowa|kans|kent|loui|main|mary|mass|mich|minn|miss|mont|nebr|neva|new |nort|ohio|okla|oreg|penn|rhod|sout|tenn|texa|utah|verm|virg|wash|west|wisc|wyom/u;
/** Too common in capitals, in forms, to be a state's code. */
const COMMON: readonly string[] = ['ID', 'OR', 'IN'];

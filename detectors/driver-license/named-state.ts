/**
 * The state that the words around a licence number name: by its code in capitals (`CA`, `(TX)`), or by its full name.
 * @param near A short stretch of folded text.
 */
export function namedState(near: string): string | undefined {
  if (PAIR.test(near)) {
    for (const [code] of near.matchAll(CODE)) if (STATES.has(code)) return code;
  }
  const lower = near.toLowerCase();
  // Most name none, which one look tells.
  if (!ANY_NAME.test(lower)) return undefined;
  for (const [code, name] of STATES) if (lower.includes(name)) return code;
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
const PAIR = /[A-Z]{2}/u;

/** Words of two capitals that are no words of their own; `ID` and `OR` in capitals are too common in forms. */
const CODE = /(?<![A-Za-z0-9])(?!ID|OR|IN)[A-Z]{2}(?![A-Za-z0-9])/gu;

/** Where a state's name or code that begins at `at` ends; -1 where none does. Codes are in capitals. */
export function stateEnd(folded: string, lower: string, at: number): number {
  const unit = folded.charCodeAt(at);
  if (!(unit >= 0x41 && unit <= 0x5a) && !(unit >= 0x61 && unit <= 0x7a)) return -1;
  CODE.lastIndex = at;
  const code = CODE.exec(folded)?.[0];
  if (code !== undefined && CODES.has(code.slice(0, 2))) return at + code.length;
  DOTTED.lastIndex = at;
  if (DOTTED.test(folded)) return DOTTED.lastIndex;
  NAME.lastIndex = at;
  return NAME.test(lower) ? NAME.lastIndex : -1;
}

/** The same for a code in small letters, `wi`: before a ZIP code, or behind a comma where it is no word. */
export function smallStateEnd(folded: string, at: number): number {
  SMALL_CODE.lastIndex = at;
  const code = SMALL_CODE.exec(folded)?.[0];
  if (code === undefined || !CODES.has(code.toUpperCase())) return -1;
  const end = at + code.length;
  ZIP_AHEAD.lastIndex = end;
  if (ZIP_AHEAD.test(folded)) return end;
  const isListed = folded.startsWith(', ', at - 2) || folded.startsWith(',', at - 1);
  return isListed && !SMALL_WORDS.has(code) ? end : -1;
}

/** USPS Publication 28, appendix B: states, territories, and the three of the armed forces. */
const CODES: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD ' +
    'TN TX UT VT VA WA WV WI WY DC PR VI GU AS MP AE AP AA'
  ).split(' '),
);

const SMALL_CODE = /[a-z]{2}(?![a-z])/uy;
const ZIP_AHEAD = /[.,]? {0,2}\n? {0,8}[0-9]{5}(?![0-9])/uy;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'in or me hi ok oh pa ma la id al de co as mo'.split(' '),
);

const CODE = /[A-Z]{2}(?![A-Za-z])/uy;

/** Old abbreviations, as citations still have them. */
const DOTTED =
  /(?:N\. ?[YJHMCD]|S\. ?[CD]|R\. ?I|W\. ?Va|D\. ?C|Calif|Cal|Fla|Tex|Mass|Mich|Minn|Ill|Ind|Ariz|Colo|Conn|Del|Ga|Ky|La|Md|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Va|Vt|Wash|Wis|Wyo|Ala|Ark|Kan)\./uy;

const NAME =
  /(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new[ \n](?:hampshire|jersey|mexico|york)|(?:north|south)[ \n](?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode[ \n]island|tennessee|texas|utah|vermont|virginia|washington|west[ \n]virginia|wisconsin|wyoming|district[ \n]of[ \n]columbia|puerto[ \n]rico|guam)(?![a-z])/uy;

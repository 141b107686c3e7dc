/** Farther back no post office box begins. */
export const BOX_REACH = 36;

/** Where the box, route or unit of the armed forces begins whose last number is the group at `group`; -1 where none does. */
export function postBoxStart(folded: string, bytes: Uint8Array, group: number): number {
  if (group === 0) return -1;
  const before = bytes[group - 1];
  // `Box 12`, `Box #12`, `Box: 12`, `B0x12`.
  if (before !== 0x20 && before !== 0x23 && before !== 0x78 && before !== 0x58 && before !== 0x0a)
    return -1;
  if (!mayEndBox(bytes, group) || !BOX_WORD.test(folded.slice(Math.max(0, group - 9), group)))
    return -1;
  const from = Math.max(0, group - BOX_REACH);
  const found = BOX.exec(folded.slice(from, group));
  return found === null ? -1 : from + found.index + (found[1]?.length ?? 0);
}

/** False where the last letter before a number is none of `box` or `No`, which most are not. */
function mayEndBox(bytes: Uint8Array, group: number): boolean {
  let at = group - 1;
  const farthest = Math.max(0, group - 6);
  while (at > farthest && isMark(bytes[at] ?? 0)) at--;
  const unit = bytes[at];
  return unit === 0x78 || unit === 0x58 || unit === 0x6f;
}

/** Any of ` #:.` and a line end. */
function isMark(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x23 || unit === 0x3a || unit === 0x2e;
}

const BOX_WORD = /[Bb] ?[Oo0] ?[Xx](?: No\.?)?[ #:\n]{0,5}$/u;

/** USPS Publication 28, §§ 24 to 29. */
const BOX =
  /(^|[^A-Za-z0-9]|[a-z](?=P))(?:[Pp] ?[.,]? ?[Oo0] ?[.,]?,? ?\n?|[Pp][Oo][Ss][Tt] [Oo][Ff][Ff][Ii][Cc][Ee] |(?:R\.? ?R\.?|R\.?F\.?D\.?|[Rr]ural [Rr]oute|H\.? ?C\.?|Star Route|PSC|CMR|U[Nn][Ii][Tt]|[Rr]oute|Rt\.?) ?#?[0-9]{1,5},? )?[Bb] ?[Oo0] ?[Xx](?: No\.?)?[ #:\n]{0,5}$/u;

/**
 * Where the address of a ship begins whose ZIP code is the group at `zip`: `USS Hale, FPO AP 96601` (USPS Publication 28, § 225);
 * -1 where none does.
 */
export function shipStart(folded: string, bytes: Uint8Array, zip: number): number {
  // `FPO AE 09501`, as next to no number stands behind.
  if (bytes[zip - 1] !== BLANK || bytes[zip - 3] !== A || bytes[zip - 5] !== O) return -1;
  const from = Math.max(0, zip - REACH);
  const found = SHIP.exec(folded.slice(from, zip));
  return found === null ? -1 : from + found.index;
}

const BLANK = 0x20;
const A = 0x41;
const O = 0x4f;
const REACH = 72;

const SHIP =
  /\b(?:USS|USNS|USNV|USCGC) [A-Z][A-Za-z'.]{1,20}(?: [A-Z][A-Za-z'.]{0,20}){0,3}(?:,? ?\n {0,20}|,? )FPO A[AEP] $/u;

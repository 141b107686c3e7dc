import type { BlindSpot } from '../core/coverage.js';

/** Lines of base64 or uuencode in a text may hold a whole file. */
export function packedDataIn(text: string, where: string): BlindSpot[] {
  if (!PACKED.test(text)) return [];
  const why = 'The text holds packed data (such as base64), which is not read.';
  return [{ code: 'packed-data', where, why }];
}

/** No line of people's writing goes on for so long without a blank, and with digits and both cases in it; or uuencode. */
const PACKED =
  /^(?=[^\r\n]{0,59}[a-z])(?=[^\r\n]{0,59}[A-Z])[A-Za-z\d+/]{60,1000}={0,2}\r?\n[A-Za-z\d+/]{60,1000}={0,2}\r?$|^begin [0-7]{3,4} \S[^\r\n]*\r?\n[!-`]/mu;

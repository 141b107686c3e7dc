import type { BlindSpot } from '../core/coverage.js';
import { packedRuns } from '../core/shared/packed-runs.js';

/** Lines of base64 or uuencode in a text may hold a whole file; those that stand for text are read. */
export function packedDataIn(text: string, where: string): BlindSpot[] {
  const packed = [...text.matchAll(PACKED)];
  if (packed.length === 0) return [];
  const runs = packedRuns(text);
  const isRead = ({ index }: RegExpExecArray): boolean =>
    runs.some(({ start, end }) => start <= index && index < end);
  if (packed.every(isRead)) return [];
  const why = 'The text holds packed data (such as base64), which is not read.';
  return [{ code: 'packed-data', where, why }];
}

/** No line of people's writing goes on for so long without a blank, and with digits and both cases in it; or uuencode. */
const PACKED =
  /^(?=[^\r\n]{0,59}[a-z])(?=[^\r\n]{0,59}[A-Z])[A-Za-z\d+/]{60,1000}={0,2}\r?\n[A-Za-z\d+/]{60,1000}={0,2}\r?$|^begin [0-7]{3,4} \S[^\r\n]*\r?\n[!-`]/gmu;

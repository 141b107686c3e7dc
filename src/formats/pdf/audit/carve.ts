import type { Budget } from './filters/budget.js';
import { inflate } from './filters/inflate.js';
import { latin1 } from './raw/syntax.js';

/**
 * Unpacks the entries of a zip file (Word, Excel …) that stands in `data`, by the local headers (PK\3\4), so that
 * entries missing from its directory are seen too. Gives the name and the unpacked bytes of each.
 */
export function carveZip(
  data: Uint8Array,
  budget: Budget,
): { readonly name: string; readonly bytes: Uint8Array }[] {
  const view = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const entries: { name: string; bytes: Uint8Array }[] = [];
  let at = view.indexOf('PK\u0003\u0004', 0, 'latin1');
  while (at >= 0 && at + 30 <= data.length) {
    const method = view.readUInt16LE(at + 8);
    const packedSize = view.readUInt32LE(at + 18);
    const nameEnd = at + 30 + view.readUInt16LE(at + 26);
    const start = nameEnd + view.readUInt16LE(at + 28);
    const name = latin1(data, at + 30, Math.min(nameEnd, data.length));
    const next = view.indexOf('PK\u0003\u0004', start, 'latin1');
    if (method === 8 && start < data.length) {
      entries.push({ name, bytes: inflate(data.subarray(start), budget, true).bytes });
    } else if (start < data.length) {
      const end = packedSize > 0 ? start + packedSize : next < 0 ? data.length : next;
      const bytes = data.subarray(start, Math.min(end, data.length));
      budget.spend(bytes.length);
      entries.push({ name, bytes });
    }
    at = next;
  }
  return entries;
}

import type { CidRange, CodeMap, CodeSpace } from './code-map.js';

/**
 * A CMap as it is written in a document (ISO 32000-2 §9.7.5.4). `used` gives the one that it is built on, by name. Undefined
 * where that is not known.
 */
export function readCMap(
  text: string,
  used: (name: string) => CodeMap | undefined,
): CodeMap | undefined {
  const plain = text.replace(/%[^\r\n]*/gu, '');
  const [, base] = /\/([^\s/()<>[\]{}]+)\s+usecmap\b/u.exec(plain) ?? [];
  const below = base === undefined ? { spaces: [], ranges: [] } : used(base);
  if (below === undefined) return undefined;
  const spaces: CodeSpace[] = [...below.spaces];
  const ranges: CidRange[] = [...below.ranges];
  for (const [, kind, body = ''] of plain.matchAll(BLOCK)) {
    if (kind === 'codespacerange') {
      for (const [, low = '', high = ''] of body.matchAll(SPACE)) {
        const length = squeeze(low).length / 2;
        spaces.push({ length, low: valueOf(low), high: valueOf(high) });
      }
    } else if (kind === 'cidrange') {
      for (const [, low = '', high = '', cid = ''] of body.matchAll(RANGE))
        ranges.push({ low: valueOf(low), high: valueOf(high), cid: Number(cid) });
    } else {
      for (const [, code = '', cid = ''] of body.matchAll(CHARACTER))
        ranges.push({ low: valueOf(code), high: valueOf(code), cid: Number(cid) });
    }
  }
  return spaces.length === 0 ? undefined : { spaces, ranges };
}

const BLOCK = /begin(codespacerange|cidrange|cidchar)\b([\s\S]*?)end\1/gu;
const SPACE = /<([\dA-Fa-f\s]+)>\s*<([\dA-Fa-f\s]+)>/gu;
const RANGE = /<([\dA-Fa-f\s]+)>\s*<([\dA-Fa-f\s]+)>\s*(\d+)/gu;
const CHARACTER = /<([\dA-Fa-f\s]+)>\s*(\d+)/gu;

function squeeze(hex: string): string {
  return hex.replace(/\s/gu, '');
}

function valueOf(hex: string): number {
  return Number.parseInt(squeeze(hex), 16);
}

import { cidOf } from './code-map.js';
import type { CodeMap } from './code-map.js';

/** A CMap of its own that gives these codes the CIDs that they have, and knows no others (ISO 32000-2 §9.7.5.4). */
export function writeCMap(
  map: CodeMap,
  codes: ReadonlySet<number>,
  { isVertical }: { readonly isVertical: boolean },
): string {
  const lengthOf = (code: number): number =>
    map.spaces.find(({ low, high }) => low <= code && code <= high)?.length ?? 2;
  const hex = (code: number, length: number): string =>
    `<${code.toString(16).padStart(length * 2, '0')}>`;
  const spaces = map.spaces.map(
    ({ length, low, high }) => `${hex(low, length)} ${hex(high, length)}`,
  );
  const characters = [...codes]
    .sort((a, b) => a - b)
    .map((code) => `${hex(code, lengthOf(code))} ${String(cidOf(map, code))}`);
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-Part def',
    '/CMapType 1 def',
    `/WMode ${isVertical ? '1' : '0'} def`,
    ...blocks('codespacerange', spaces),
    ...blocks('cidchar', characters),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}

/** At most a hundred entries a block, as the format wants it. */
function blocks(kind: string, entries: readonly string[]): string[] {
  const written: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const some = entries.slice(at, at + 100);
    written.push(`${String(some.length)} begin${kind}`, ...some, `end${kind}`);
  }
  return written;
}

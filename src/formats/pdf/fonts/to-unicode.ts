import { latin1Bytes, latin1Text } from '../objects/bytes.js';

/**
 * A ToUnicode CMap with the codes in `kept` only (ISO 32000-2 §9.10.3), each with the text that it had. Undefined where the
 * CMap is built on another one, of which nothing is known here.
 */
export function pruneToUnicode(
  cmap: Uint8Array,
  kept: ReadonlySet<number>,
): Uint8Array | undefined {
  const text = latin1Text(cmap);
  if (/\busecmap\b/u.test(text)) return undefined;
  const targets = new Map<string, string>();
  for (const [, kind, body = ''] of text.matchAll(
    /begin(bfchar|bfrange)([\s\S]*?)end(?:bfchar|bfrange)/gu,
  )) {
    const add = (source: string, code: number, target: string): void => {
      if (kept.has(code)) targets.set(code.toString(16).padStart(source.length, '0'), target);
    };
    if (kind === 'bfchar') {
      for (const [, source = '', target = ''] of body.matchAll(PAIR))
        add(squeeze(source), Number.parseInt(squeeze(source), 16), squeeze(target));
    } else {
      for (const [, low = '', high = '', first, list] of body.matchAll(RANGE))
        eachOfRange(squeeze(low), squeeze(high), first, list, add);
    }
  }
  const spaces = /begincodespacerange[\s\S]*?endcodespacerange/u.exec(text)?.[0];
  const width = Math.max(2, ...[...targets.keys()].map((source) => source.length));
  return latin1Bytes(
    [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      spaces === undefined
        ? `1 begincodespacerange\n<${'0'.repeat(width)}> <${'F'.repeat(width)}>\nendcodespacerange`
        : `${String(spaces.split('<').length >> 1)} ${spaces.replace(/\s+/gu, ' ')}`,
      ...blocks([...targets]),
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
      '',
    ].join('\n'),
  );
}

const PAIR = /<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>/gu;
const RANGE = /<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])/gu;

function eachOfRange(
  low: string,
  high: string,
  first: string | undefined,
  list: string | undefined,
  add: (source: string, code: number, target: string) => void,
): void {
  const start = Number.parseInt(low, 16);
  const end = Math.min(Number.parseInt(high, 16), start + 0xffff);
  const targets = [...(list ?? '').matchAll(/<([0-9A-Fa-f\s]*)>/gu)].map(([, one = '']) =>
    squeeze(one),
  );
  for (let code = start; code <= end; code++) {
    const target =
      first === undefined ? targets[code - start] : later(squeeze(first), code - start);
    if (target !== undefined) add(low, code, target);
  }
}

/** The text of a range counts up in its last unit. */
function later(first: string, steps: number): string {
  const head = first.slice(0, -4);
  const last = first.slice(-4);
  if (last === '' || steps === 0) return first;
  return (
    head + ((Number.parseInt(last, 16) + steps) & 0xffff).toString(16).padStart(last.length, '0')
  );
}

/** At most a hundred entries a block, as the format wants it. */
function blocks(entries: readonly (readonly [string, string])[]): string[] {
  const written: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    const lines = block.map(([source, target]) => `<${source}> <${target}>`);
    written.push(`${String(block.length)} beginbfchar`, ...lines, 'endbfchar');
  }
  return written;
}

function squeeze(hex: string): string {
  return hex.replace(/\s/gu, '');
}

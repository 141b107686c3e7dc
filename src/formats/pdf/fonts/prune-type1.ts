import { latin1Bytes, latin1Text } from '../objects/bytes.js';
import { decryptType1, encryptType1 } from './type1-cipher.js';
import { composedOf, isWantedName } from './wanted.js';
import type { Wanted } from './wanted.js';

/** A Type 1 program as a PDF holds it: clear text, encrypted part, zeros (ISO 32000-2 §9.9.1, Length1 to Length3). */
export interface Type1Program {
  readonly bytes: Uint8Array;
  readonly clear: number;
  readonly encrypted: number;
}

/**
 * The program with the glyphs of some names only, and an encoding that names no others. Undefined for one that is not as
 * the format wants it: then nothing in it is touched.
 */
export function pruneType1(
  { bytes, clear, encrypted }: Type1Program,
  wanted: Wanted,
): (Type1Program & { readonly names: ReadonlySet<string> }) | undefined {
  const head = latin1Text(bytes, 0, clear);
  if (encrypted < 8 || clear + encrypted > bytes.length || !head.includes('eexec'))
    return undefined;
  const secret = bytes.subarray(clear, clear + encrypted);
  // A part that is written in hexadecimal digits is left alone; no producer of PDF does that.
  if (/^[\s0-9A-Fa-f]{8}$/u.test(latin1Text(secret, 0, 8))) return undefined;
  const text = latin1Text(decryptType1(secret));
  const start = /\/CharStrings\s+(\d+)\s+dict/u.exec(text);
  if (start === null) return undefined;
  const charstrings = readCharstrings(text, start.index + start[0].length);
  if (charstrings === undefined) return undefined;
  const built = builtInNames(head, wanted.codes);
  const kept = charstrings.filter(({ name }) => built.has(name) || isWantedName(name, wanted));
  const parts = new Set(kept.flatMap(({ name }) => composedOf(name)));
  const all = charstrings.filter((entry) => kept.includes(entry) || parts.has(entry.name));
  const [first, last] = [charstrings[0], charstrings.at(-1)];
  if (first === undefined || last === undefined || all.length === 0) return undefined;
  const count = `/CharStrings ${String(all.length)} dict`;
  const between = text.slice(start.index + start[0].length, first.start);
  const glyphs = all.map((entry) => text.slice(entry.start, entry.end)).join('');
  const plain = `${text.slice(0, start.index)}${count}${between}${glyphs}${text.slice(last.end)}`;
  const names = new Set(all.map(({ name }) => name));
  const newHead = latin1Bytes(
    head.replace(/dup\s+\d+\s*\/(\S+)\s+put\s*/gu, (entry, name: string) =>
      names.has(name) ? entry : '',
    ),
  );
  const newSecret = encryptType1(latin1Bytes(plain));
  const tail = bytes.subarray(clear + encrypted);
  const whole = new Uint8Array(newHead.length + newSecret.length + tail.length);
  whole.set(newHead);
  whole.set(newSecret, newHead.length);
  whole.set(tail, newHead.length + newSecret.length);
  return { bytes: whole, clear: newHead.length, encrypted: newSecret.length, names };
}

interface Charstring {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The entries `/name length RD bytes ND` up to the dictionary's end; undefined where anything else stands among them. */
function readCharstrings(text: string, from: number): Charstring[] | undefined {
  const entries: Charstring[] = [];
  const entry = /\/(\S+)\s+(\d+)\s+(?:RD|-\||\S+) /uy;
  const closing = /\s*(?:ND|\|-|noaccess\s+def|def)\s*/uy;
  let at = text.indexOf('/', from);
  while (at >= 0 && text[at] === '/') {
    entry.lastIndex = at;
    const match = entry.exec(text);
    if (match === null) return undefined;
    closing.lastIndex = at + match[0].length + Number(match[2]);
    const end = closing.exec(text);
    if (end === null) return undefined;
    entries.push({ name: match[1] ?? '', start: at, end: closing.lastIndex });
    at = closing.lastIndex;
  }
  return /^\s*end\b/u.test(text.slice(at, at + 16)) ? entries : undefined;
}

/** The names that the font's own encoding gives these codes. */
function builtInNames(head: string, codes: ReadonlySet<number>): Set<string> {
  const names = new Set<string>();
  for (const [, code, name = ''] of head.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/gu)) {
    if (codes.has(Number(code))) names.add(name);
  }
  return names;
}

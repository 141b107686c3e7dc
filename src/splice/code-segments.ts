import { decodedSegments } from './pieces-of.js';
import type { AtomCounter, Segment } from './segment.js';
import { append, newSegment } from './segment.js';

/** How characters stand in JSON or in a program: in a string or comment, or as a number of its own. */
export type CodeWriting = 'code' | 'code-number';

/**
 * The segments of a stretch of JSON or JavaScript, escapes in strings decoded. A number outside of strings is one segment,
 * since nothing but a whole string can take its place.
 */
export function codeSegments(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  atoms: AtomCounter,
): Segment<CodeWriting>[] {
  const made: Segment<CodeWriting>[] = [];
  let from = start;
  const plain = (to: number): void => {
    append(
      made,
      decodedSegments(source, { start: from, end: to, writing: 'code' }, atoms, ESCAPE, decode),
    );
  };
  for (const match of source.slice(start, end).matchAll(TOKEN)) {
    if (!/^[\d-]/u.test(match[0])) continue;
    const at = start + match.index;
    plain(at);
    from = at + match[0].length;
    made.push(
      newSegment(atoms, {
        text: match[0],
        start: at,
        end: from,
        writing: 'code-number',
        isExact: false,
      }),
    );
  }
  plain(end);
  return made;
}

/** `text` within a string of JSON or JavaScript, or as a string where a bare number stood. */
export function writtenInCode(text: string, writing: CodeWriting): string {
  const inside = text.replace(/[^ -~]|["'`\\<]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, at) => unitEscape(sign, at)).join(''),
  );
  return writing === 'code' ? inside : `"${inside}"`;
}

function unitEscape(sign: string, at: number): string {
  return `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

function decode(escape: string): string | undefined {
  const hex = /^\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))$/iu.exec(escape);
  if (hex !== null) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const sign = escape.slice(1);
  if (/^\r?\n$/u.test(sign)) return '';
  return SIGNS.get(sign) ?? sign;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', ' '],
  ['f', '\f'],
]);
const ESCAPE = /\\(?:u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r?\n|[bfnrt"'`/\\])/gu;
/** Strings and comments, so that what stands in them is not taken for a number, and numbers of four digits or more. */
const TOKEN =
  /"[^"\\\n]*(?:\\[^][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'?|`[^`\\]*(?:\\[^][^`\\]*)*`?|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*|(?<![\w.$-])-?\d{4,400}(?:\.\d{1,400})?(?![\w.])/gu;

import type { Segment } from '../../../xml/text/segment.js';
import type { SegmentWriter } from '../../../xml/text/segment-writer.js';

/** Elements whose text is that of a header or footer, with codes in it (ISO/IEC 29500-1 §18.3.1.46). */
export const HEADERS: ReadonlySet<string> = new Set([
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter',
]);

/**
 * The text of a header: where a code stands nothing is shown, or another section begins, so that a letter of a code is
 * no part of what follows it.
 *
 * @example `&LNo. 7&RPage &P` says `No. 7`, and beside it `Page`.
 */
export function headerSegments(
  part: string,
  start: number,
  end: number,
  writer: SegmentWriter,
): Segment[] {
  const segments: Segment[] = [];
  const plain = (from: number, to: number): void => {
    if (from < to) segments.push(...writer.content(from, to, 'text', 0));
  };
  let from = start;
  for (const match of part.slice(start, end).matchAll(CODES)) {
    const at = start + match.index;
    plain(from, at);
    from = at + match[0].length;
    segments.push(writer.element('\n', at, from, 0));
  }
  plain(from, end);
  return segments;
}

/** Font, colour, size (of one or two digits, where more would be text), and letters for all else. */
const CODES =
  /&amp;(?:"[^"]{0,100}"|&quot;[^&"]{0,100}&quot;|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,2}|[A-Z+-])/gu;

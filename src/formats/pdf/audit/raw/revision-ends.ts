import type { RawFile } from './objects.js';

/**
 * Where the earlier states of a file end, behind their end-of-file marks (ISO 32000-2 §7.5.6). The first mark of a
 * linearised file ends no state: its `startxref` is 0 (Annex F.3.4). Nor does one before the header.
 */
export function revisionEnds({ endMarks, startOffsets, header }: RawFile): number[] {
  const marks = endMarks.filter((mark) => mark > header);
  const isPaired = startOffsets.length === marks.length;
  return marks
    .slice(0, -1)
    .filter((_, index) => !isPaired || startOffsets[index] !== 0)
    .map((mark) => mark + END_MARK);
}

/** Length of `%%EOF`. */
const END_MARK = 5;

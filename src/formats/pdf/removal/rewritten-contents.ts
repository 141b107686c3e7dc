import type { MovedText, Rewritten } from '../../../core/rewritten.js';
import type { Area } from '../../../core/plan.js';
import type { DrawnForms } from '../content/drawn-forms.js';
import type { Mark } from './mark-label.js';
import type { PDFRawStream } from '../objects/pdf-lib.js';
import type { InkAt } from '../pdfium/ink-boxes.js';
import type { PaintedMarks } from '../pictures/repaint.js';
import type { TakenAlong } from './taken-along.js';
import type { PageWord } from '../text-layer/page-words.js';

/** What came of the rewriting of some contents. */
export interface RewrittenContents {
  readonly boxes: Rewritten['boxes'][number][];
  readonly redacted: PDFRawStream[];
  /** The forms that each of the contents draws now. */
  readonly drawn: DrawnForms[];
  /** What moved along its line, and how many bits the gaps that kept their widths tell. */
  readonly moves: MovedText[];
  readonly bits: number[];
  /** What went only because it stood under a mark. */
  readonly takenAlong: TakenAlong[];
  /** Where pictures show one colour now. */
  readonly painted: Area[];
  /** What is written over scans so that they can be searched, by page from 0. */
  readonly layers: Map<number, readonly PageWord[]>;
}

export const NO_INK: InkAt = () => undefined;

export function noContents(drawn: readonly DrawnForms[]): RewrittenContents {
  return {
    boxes: [],
    redacted: [],
    drawn: [...drawn],
    moves: [],
    bits: [],
    takenAlong: [],
    painted: [],
    layers: new Map(),
  };
}

/** What has to go of pictures: all that lies under marks which speak of pixels, and what is known under the others. */
export function paintedMarks(marks: readonly Mark[], areas: readonly Mark[]): PaintedMarks {
  const mustPaint = areas.map(({ quad }) => quad);
  return { quads: [...new Set([...marks.map(({ quad }) => quad), ...mustPaint])], mustPaint };
}

import type { OpenTag } from '../../../xml/tokenize.js';
import type { TextEdit } from '../../../xml/edit/text-edit.js';

/** Joins paragraphs whose ends go with a tracked change. */
export interface ParagraphJoins {
  readonly open: (element: string, tag: OpenTag, isGone: boolean) => void;
  readonly close: (element: string, start: number, end: number) => void;
  /** Called for elements without content instead of `open`. */
  readonly empty: (element: string) => void;
  /** The end of the paragraph that is being read goes. */
  readonly mark: () => void;
  readonly edits: () => TextEdit[];
}

interface Paragraph {
  readonly tag: OpenTag;
  isMarked: boolean;
  hasRuns: boolean;
  /** Where what follows its properties begins. */
  content: number;
}

/**
 * A paragraph whose end goes and of which nothing is left goes as a whole, unless it is the last of a cell, a note or
 * another text, which has to end with one (ISO/IEC 29500-1 §17.4.65); otherwise its text runs on into the paragraph that
 * follows it directly, if one does.
 */
export function joinParagraphs(): ParagraphJoins {
  const edits: TextEdit[] = [];
  const stack: Paragraph[] = [];
  let ended: { readonly start: number; readonly end: number; readonly depth: number } | undefined;
  let waiting: { readonly start: number; readonly paragraph: Paragraph } | undefined;
  let depth = 0;
  let emptied: { readonly start: number; readonly end: number; readonly depth: number }[] = [];
  /** What was emptied beside a block is not the last of its text. */
  const meetBlock = (element: string): void => {
    if (!BLOCKS.has(element)) return;
    for (const one of emptied) {
      if (one.depth === depth) edits.push({ start: one.start, end: one.end, text: '' });
    }
    emptied = emptied.filter((one) => one.depth !== depth);
  };
  const settleJoin = (): void => {
    if (waiting === undefined) return;
    edits.push({ start: waiting.start, end: waiting.paragraph.content, text: '' });
    waiting = undefined;
  };
  return {
    empty: meetBlock,
    open: (element, tag, isGone) => {
      meetBlock(element);
      depth++;
      if (element !== 'p') {
        const current = stack.at(-1);
        if (element === 'r' && !isGone && current !== undefined) current.hasRuns = true;
        if (element !== 'pPr' && waiting?.paragraph === current) settleJoin();
        return;
      }
      const paragraph = { tag, isMarked: false, hasRuns: false, content: tag.end };
      if (ended?.depth === stack.length && ended.end === tag.start) {
        waiting = { start: ended.start, paragraph };
      }
      ended = undefined;
      stack.push(paragraph);
    },
    close: (element, start, end) => {
      depth--;
      emptied = emptied.filter((one) => one.depth <= depth);
      const current = stack.at(-1);
      if (element === 'pPr' && current !== undefined) {
        current.content = end;
        if (waiting?.paragraph === current) settleJoin();
      }
      if (element !== 'p' || current === undefined) return;
      stack.pop();
      if (waiting?.paragraph === current) settleJoin();
      if (!current.isMarked) return;
      if (current.hasRuns) ended = { start, end, depth: stack.length };
      else emptied.push({ start: current.tag.start, end, depth });
    },
    mark: () => {
      const current = stack.at(-1);
      if (current !== undefined) current.isMarked = true;
    },
    edits: () => edits,
  };
}

/** Elements that stand beside paragraphs and end with one, or are one. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'tbl', 'sdt', 'altChunk']);

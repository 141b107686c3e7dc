import type { OpenTag } from '../../../xml/tokenize.js';
import type { TextEdit } from '../../../xml/edit/text-edit.js';

/** Joins paragraphs whose ends go with a tracked change. */
export interface ParagraphJoins {
  readonly open: (element: string, tag: OpenTag, isGone: boolean) => void;
  readonly close: (element: string, start: number, end: number) => void;
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
 * A paragraph whose end goes and of which nothing is left goes as a whole; otherwise its text runs on into the paragraph
 * that follows it directly, if one does.
 */
export function joinParagraphs(): ParagraphJoins {
  const edits: TextEdit[] = [];
  const stack: Paragraph[] = [];
  let ended: { readonly start: number; readonly end: number; readonly depth: number } | undefined;
  let waiting: { readonly start: number; readonly paragraph: Paragraph } | undefined;
  const settleJoin = (): void => {
    if (waiting === undefined) return;
    edits.push({ start: waiting.start, end: waiting.paragraph.content, text: '' });
    waiting = undefined;
  };
  return {
    open: (element, tag, isGone) => {
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
      else edits.push({ start: current.tag.start, end, text: '' });
    },
    mark: () => {
      const current = stack.at(-1);
      if (current !== undefined) current.isMarked = true;
    },
    edits: () => edits,
  };
}

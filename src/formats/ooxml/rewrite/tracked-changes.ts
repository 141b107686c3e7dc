import { DocumentError } from '../../../core/error.js';
import { DELETIONS, INSERTIONS } from '../places/word-places.js';
import { localName } from '../../../xml/attributes.js';
import type { OpenTag } from '../../../xml/tokenize.js';
import { tokenize } from '../../../xml/tokenize.js';
import { joinParagraphs } from './join-paragraphs.js';
import { restoredProperties } from './restored-properties.js';
import type { TextEdit } from '../../../xml/edit/text-edit.js';

/** What becomes of tracked changes before anything is written. */
export type ChangesMode = 'accept' | 'reject';

interface Frame {
  readonly element: string;
  readonly tag: OpenTag;
  /** Goes with all that is in it. */
  goes: boolean;
  /** Of a table its rows, of a row its cells: how many stay and how many go. */
  stay: number;
  go: number;
}

type OpenTables = Readonly<Record<'tbl' | 'tr' | 'tc', Frame[]>>;

/**
 * Edits that settle all tracked changes of a part (ISO/IEC 29500-1 §17.13.5): what was deleted goes or comes back, what
 * was inserted stays or goes, changed formatting stays or is what it was, and no trace of either is left.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION for tracked merges of cells, of which nothing tells what they were
 */
export function settleChanges(text: string, mode: ChangesMode): TextEdit[] {
  const gone = mode === 'accept' ? DELETIONS : INSERTIONS;
  const kept = mode === 'accept' ? INSERTIONS : DELETIONS;
  const edits: TextEdit[] = [];
  const stack: Frame[] = [];
  // Of each kind those that are open, so that depth costs nothing.
  const tables: OpenTables = { tbl: [], tr: [], tc: [] };
  const joins = joinParagraphs();
  let goneDepth = 0;
  const cut = (start: number, end: number): void => {
    edits.push({ start, end, text: '' });
  };
  /** A change of a paragraph's end, a row or a list number stands as an empty element among its properties. */
  const settleMark = (element: string, tag: OpenTag): void => {
    const parent = stack.at(-1)?.element;
    if (gone.has(element) && parent === 'trPr') {
      const row = tables.tr.at(-1);
      if (row !== undefined) row.goes = true;
    }
    if (element === (mode === 'accept' ? 'cellDel' : 'cellIns')) {
      const cell = tables.tc.at(-1);
      if (cell !== undefined) cell.goes = true;
    }
    if (gone.has(element) && parent === 'rPr' && stack.at(-2)?.element === 'pPr') joins.mark();
    cut(tag.start, tag.end);
  };
  tokenize(text, {
    open: (tag) => {
      const element = localName(tag.name);
      if (element === 'cellMerge') throw unsettled();
      if (tag.isEmpty) {
        if (gone.has(element) || kept.has(element) || CELLS.has(element)) settleMark(element, tag);
        else if (RANGES.test(element)) cut(tag.start, tag.end);
        joins.empty(element);
        return;
      }
      const frame = { element, tag, goes: gone.has(element), stay: 0, go: 0 };
      if (frame.goes) goneDepth++;
      if (kept.has(element)) cut(tag.start, tag.end);
      if (mode === 'reject') renameTag(element, tag.start + 1, tag.name, edits);
      joins.open(element, tag, goneDepth > 0);
      stack.push(frame);
      if (isTablePart(element)) tables[element].push(frame);
    },
    close: (name, start, end) => {
      const frame = stack.pop();
      if (frame === undefined) return;
      const { element, tag } = frame;
      if (gone.has(element)) goneDepth--;
      if (isTablePart(element)) {
        tables[element].pop();
        countIn(element === 'tc' ? tables.tr : element === 'tr' ? tables.tbl : [], frame);
      }
      if (frame.goes) cut(tag.start, end);
      else if (kept.has(element)) cut(start, end);
      else if (CHANGED_PROPERTIES.test(element)) {
        const parent = stack.at(-1)?.tag;
        if (mode === 'accept' || parent === undefined) cut(tag.start, end);
        else edits.push(...restoredProperties(text, { parent, change: { tag, start, end } }));
      }
      if (mode === 'reject') renameTag(element, start + 2, name, edits);
      joins.close(element, start, end);
    },
    text: () => undefined,
    aside: () => undefined,
  });
  return [...edits, ...joins.edits()];
}

/** A row of which all cells go, and a table of which all rows go, go too. */
function countIn(outer: readonly Frame[], frame: Frame): void {
  if (frame.go > 0 && frame.stay === 0) frame.goes = true;
  const around = outer.at(-1);
  if (around === undefined) return;
  if (frame.goes) around.go++;
  else around.stay++;
}

function isTablePart(element: string): element is keyof OpenTables {
  return element === 'tbl' || element === 'tr' || element === 'tc';
}

/** Deleted text that comes back is ordinary text again. */
function renameTag(element: string, start: number, name: string, edits: TextEdit[]): void {
  const plain = element === 'delText' ? 't' : element === 'delInstrText' ? 'instrText' : undefined;
  if (plain === undefined) return;
  const end = start + name.length;
  edits.push({ start: end - element.length, end, text: plain });
}

function unsettled(): DocumentError {
  return new DocumentError(
    'UNSUPPORTED_REDACTION',
    'Tracked merges of table cells cannot be accepted or rejected here: settle them in Word',
  );
}

const CELLS: ReadonlySet<string> = new Set(['cellIns', 'cellDel']);
const RANGES = /^(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/u;
const CHANGED_PROPERTIES =
  /^(?:rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid|numbering)Change$|^numberingChange$/u;

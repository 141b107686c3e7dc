import type { ReadTag } from '../../../proof/read-tag.js';

/** Puts the texts of paragraphs together while a part is read. */
export interface ParagraphReader {
  readonly open: (element: string, parent: string, tag: ReadTag) => void;
  readonly close: (element: string) => void;
  readonly isOpen: () => boolean;
  readonly text: (content: string) => void;
  /** The stories that differ from each other. */
  readonly finish: () => string[];
}

interface Paragraph {
  readonly pieces: string[];
  /** For each piece, a bit for each of `READINGS` that leaves it out. */
  readonly omitted: number[];
  readonly cell: string;
  /** The large first letter of the next one. */
  isLead: boolean;
}

/**
 * A paragraph is read in seven ways: all of it, changes accepted, changes rejected, what is shown, what old programs show, what
 * stands on the line itself, and without what looks like a mark of a note by its style.
 */
export function paragraphReader(): ParagraphReader {
  const stories = READINGS.map((): string[] => []);
  const open: Paragraph[] = [];
  const around: string[] = [];
  let rows = 0;
  const cells: { readonly row: number; cell: number }[] = [];
  let lastCell = '';
  let hidden = false;
  let raised = false;
  let styled = false;
  let isAfterLead = false;
  let differing = 0;
  let formulas = 0;

  const here = (): string => {
    const innermost = cells.at(-1);
    return innermost === undefined ? '' : `${String(innermost.row)} ${String(innermost.cell)}`;
  };
  const omittedNow = (content: string): number => {
    const isMark = styled && MARK.test(content);
    if (around.length === 0 && !hidden && !raised && !isMark) return 0;
    return READINGS.reduce((bits, leavesOut, reading) => {
      const isOut =
        around.some((element) => leavesOut.has(element)) ||
        (hidden && leavesOut.has('vanish')) ||
        (raised && leavesOut.has('vertAlign')) ||
        (isMark && leavesOut.has('rStyle'));
      return isOut ? bits | (1 << reading) : bits;
    }, 0);
  };
  const add = (content: string): void => {
    const paragraph = open.at(-1);
    if (paragraph === undefined) return;
    const omitted = omittedNow(content);
    paragraph.pieces.push(content);
    paragraph.omitted.push(omitted);
    // A bit for each reading that says something else than the first.
    differing |= (omitted & 1) === 1 ? ~omitted : omitted;
  };
  const emit = ({ pieces, omitted, cell, isLead }: Paragraph): void => {
    const isBeside = cell !== '' && cell !== lastCell && rowOf(cell) === rowOf(lastCell);
    lastCell = cell;
    const all = pieces.join('');
    const isWhole = omitted.every((bits) => bits === 0);
    stories.forEach((story, reading) => {
      const text = isWhole
        ? all
        : pieces.filter((_, at) => ((omitted[at] ?? 0) & (1 << reading)) === 0).join('');
      story.push(isAfterLead ? '' : isBeside ? '\t' : '\n', text);
    });
    isAfterLead = isLead;
  };
  return {
    open: (element, parent, { attributes, isEmpty }) => {
      const sign =
        parent === 'r' || (parent === 'p' && element === 'br') ? SIGNS[element] : undefined;
      if (sign !== undefined) add(sign);
      if (element === 'sym' && parent === 'r') add(symbol(attributes));
      if (element === 'vanish' && parent === 'rPr') hidden = !isOff(attributes);
      if (element === 'rStyle') styled = true;
      const paragraph = open.at(-1);
      if (element === 'framePr' && paragraph !== undefined)
        paragraph.isLead = [...attributes].some(
          ([key, value]) => key.endsWith('dropCap') && value !== 'none',
        );
      raised = element !== 'r' && (raised || isOffTheLine(element, attributes));
      if (isEmpty) return;
      if (element === 'oMath') formulas += 1;
      else if (formulas > 0 && BESIDE.test(element)) add('\n');
      if (element === 'tr') cells.push({ row: ++rows, cell: 0 });
      const row = cells.at(-1);
      if (element === 'tc' && row !== undefined) row.cell++;
      if (PARAGRAPHS.has(element))
        open.push({ pieces: [], omitted: [], cell: here(), isLead: false });
      if (WRAPPERS.has(element)) around.push(element);
    },
    close: (element) => {
      if (element === 'oMath') formulas -= 1;
      if (element === 'tr') cells.pop();
      if (element === 'r') hidden = raised = styled = false;
      if (WRAPPERS.has(element)) around.pop();
      const ended = PARAGRAPHS.has(element) ? open.pop() : undefined;
      if (ended !== undefined) emit(ended);
    },
    isOpen: () => open.length > 0,
    text: add,
    finish: () => {
      const distinct = stories.filter((_, reading) => reading === 0 || (differing >> reading) & 1);
      return [...new Set(distinct.map((pieces) => pieces.join('')))];
    },
  };
}

function rowOf(cell: string): string {
  return cell.slice(0, cell.indexOf(' '));
}

function symbol(attributes: ReadTag['attributes']): string {
  const value = [...attributes].find(([key]) => /(?:^|:)char$/u.test(key))?.[1] ?? '';
  const code = Number.parseInt(value, 16) & 0xff;
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : '\ufffc';
}

function isOff(attributes: ReadTag['attributes']): boolean {
  return [...attributes.values()].some((value) => ['0', 'false', 'off'].includes(value));
}

function isOffTheLine(element: string, attributes: ReadTag['attributes']): boolean {
  if (element === 'rPr') return Number(attributes.get('baseline') ?? '0') !== 0;
  if (element !== 'vertAlign') return false;
  return [...attributes.values()].some((value) => value === 'superscript' || value === 'subscript');
}

/** A number or sign of a note. */
const MARK = /^(?:\d{1,3}|[*†‡§])$/u;
/** Numerators, exponents and so on stand beside what is before them in the markup. */
const BESIDE = /^(?:num|den|e|su[bp]|deg|lim|fName)$/u;
const PARAGRAPHS = new Set(['p', 'rt', 'si', 'is', 'rPh', 'text']);
/** Elements around text that some readings leave out: tracked changes, and branches for old and new programs. */
const WRAPPERS = new Set(['del', 'moveFrom', 'ins', 'moveTo', 'Choice', 'Fallback']);
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '\u00ad',
};
/** What each reading leaves out. */
const READINGS: readonly ReadonlySet<string>[] = [
  new Set(['Fallback']),
  new Set(['Fallback', 'del', 'moveFrom']),
  new Set(['Fallback', 'ins', 'moveTo']),
  new Set(['Fallback', 'del', 'moveFrom', 'vanish']),
  new Set(['Choice']),
  new Set(['Fallback', 'del', 'moveFrom', 'vertAlign']),
  new Set(['Fallback', 'del', 'moveFrom', 'rStyle']),
];

import type { AtomCounter, Piece, Segment } from '../splice/segment.js';
import { codeSegments } from '../splice/code-segments.js';
import { decodedSegments } from '../splice/pieces-of.js';
import { append, newSegment } from '../splice/segment.js';
import { attributesOf } from './attributes.js';
import type { DataAddress } from './data-addresses.js';
import { dataAddressesIn } from './data-addresses.js';
import { BLOCKS, PREFORMATTED } from './elements.js';
import type { FlowReadings } from './flow.js';
import { startFlow } from './flow.js';
import { followHidden } from './hidden.js';
import { offTheLine } from './off-the-line.js';
import { decodeReference, REFERENCE } from './references.js';
import { readTag } from './read-tag.js';
import type { MarkupStretch, RawElement } from './tokenize.js';
import { tokenizeMarkup } from './tokenize.js';
import { writtenByStyle } from './written-by-style.js';
import type { MarkupWriting } from './writing.js';

/** Everything that a text in HTML or XML says. Pieces of one list read one after the other. */
export interface MarkupReading {
  readonly segments: readonly Segment<MarkupWriting>[];
  readonly flow: FlowReadings;
  /** Attributes that the flow does not show, one a line. */
  readonly attributes: readonly Piece[];
  /** Comments, declarations and instructions. */
  readonly asides: readonly Piece[];
  /** Programs and style sheets. */
  readonly code: readonly Piece[];
  /** Names of elements that no page has. */
  readonly oddNames: readonly string[];
  /** Files in addresses. */
  readonly files: readonly DataAddress[];
  /** Values of attributes that are documents themselves (srcdoc), and how they are quoted. */
  readonly documents: readonly NestedMarkup[];
  /** Values that name an author or a program. */
  readonly personal: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Units of path data in the largest drawing: one of that size may show writing. */
  readonly drawn: number;
  /** Whether a style sheet writes beside the text. */
  readonly styled: boolean;
}

export interface NestedMarkup {
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | '';
}

/** Reads markup without a tree, so that every character knows where it is written. Takes time linear in the text. */
export function readMarkup(
  text: string,
  stretch: MarkupStretch,
  atoms: AtomCounter,
): MarkupReading {
  const lists = {
    segments: [] as Segment<MarkupWriting>[],
    attributes: [] as Piece[],
    asides: [] as Piece[],
    code: [] as Piece[],
    files: [] as DataAddress[],
    documents: [] as NestedMarkup[],
    personal: [] as { kind: string; start: number; end: number }[],
  };
  const oddNames = new Set<string>();
  const flow = startFlow();
  const hidden = followHidden();
  const { isXml = false } = stretch;
  const page = text.slice(stretch.start, stretch.end);
  const off = offTheLine(page, isXml);
  const isSkipped = (): boolean => hidden.isHidden() || off.isShifted();
  let preformatted = 0;
  let drawing = 0;
  let drawn = 0;

  const keep = <Kept extends Segment<MarkupWriting>>(made: readonly Kept[]): readonly Kept[] => {
    for (const one of made) lists.segments.push(one);
    return made;
  };
  const show = (start: number, end: number, isDecoded: boolean): void => {
    const special = isDecoded ? (preformatted > 0 ? REFERENCES : REFERENCES_AND_BLANKS) : NOTHING;
    const made = decodedSegments<MarkupWriting>(
      text,
      { start, end, writing: 'text' },
      atoms,
      special,
      (written) => (written.startsWith('&') ? decodeReference(written) : ' '),
    );
    keep(made);
    for (const one of made) {
      // Blanks after a blank are not shown, and stay as they are.
      if (preformatted === 0 && flow.isAtBlank() && one.text.trim() === '') continue;
      flow.add(one, isSkipped());
    }
  };
  const programText = (start: number, end: number, name: string): void => {
    let from = start;
    const add = (to: number): void => {
      const made: readonly Segment<MarkupWriting>[] =
        name === 'script'
          ? codeSegments(text, { start: from, end: to }, atoms)
          : decodedSegments<MarkupWriting>(
              text,
              { start: from, end: to, writing: 'style' },
              atoms,
              STYLE_ESCAPES,
              decodeStyle,
            );
      append(lists.code, keep(made));
    };
    for (const file of dataAddressesIn(text, start, end)) {
      lists.files.push(file);
      add(file.start);
      from = file.end;
    }
    add(end);
    lists.code.push(APART);
  };
  const aside = (start: number, end: number, depth: number): void => {
    if (start >= end) return;
    // Some programs show what stands in a comment under a condition.
    if (depth < DEEPEST_ASIDE && /<[a-z/]/iu.test(text.slice(start, end))) {
      read({ start, end, isXml }, depth + 1);
      return;
    }
    const whole = {
      text: text.slice(start, end),
      start,
      end,
      writing: 'aside',
      isExact: true,
    } as const;
    append(lists.asides, keep([newSegment<MarkupWriting>(atoms, whole)]));
    lists.asides.push(APART);
  };

  const read = (inner: MarkupStretch, depth: number): void => {
    tokenizeMarkup(text, inner, {
      text: (start, end, raw: RawElement | undefined) => {
        if (depth === 0 && raw !== undefined && (raw.name === 'script' || raw.name === 'style')) {
          programText(start, end, raw.name);
        } else if (depth === 0) show(start, end, raw?.isDecoded ?? true);
        else append(lists.asides, keep(plainText(text, start, end, atoms)));
      },
      cdata: (start, end) => {
        const whole = {
          text: text.slice(start, end),
          start,
          end,
          writing: 'cdata',
          isExact: true,
        } as const;
        const [made] = keep([newSegment<MarkupWriting>(atoms, whole)]);
        if (made !== undefined) flow.add(made, isSkipped());
      },
      aside: (start, end) => {
        aside(start, end, depth);
      },
      open: (tag) => {
        const list = attributesOf(text, tag);
        const made = readTag(text, tag.name, list, { atoms, isXml });
        keep(made.segments);
        append(lists.attributes, made.attributes);
        append(lists.files, made.files);
        append(lists.documents, made.documents);
        append(lists.personal, made.personal);
        drawing = tag.name === 'svg' ? made.drawn : drawing + made.drawn;
        drawn = Math.max(drawn, drawing);
        if (ODD_NAME.test(tag.name)) oddNames.add(tag.name);
        if (depth > 0) return;
        lineBreaks(tag.name, false);
        const isOff = off.open(tag.name, (wanted) => {
          const found = list.find(({ name }) => name === wanted);
          return found === undefined ? undefined : text.slice(found.valueStart, found.valueEnd);
        });
        if (!isXml || text.charAt(tag.end - 2) !== '/') hidden.open(tag.name, isOff);
        if (PREFORMATTED.has(tag.name)) preformatted++;
        if (isXml && !RUNS.test(tag.name)) flow.add(`${tag.name}>`, false);
        for (const piece of made.shown) flow.add(piece, isSkipped());
      },
      close: (name, start, end) => {
        const nameEnd = start + 2 + name.length;
        const list = attributesOf(text, { name, start, attributes: nameEnd, end });
        if (list.length > 0) {
          const made = readTag(text, name, list, { atoms, isXml });
          append(lists.attributes, made.attributes);
          keep(made.segments);
        }
        if (ODD_NAME.test(name)) oddNames.add(name);
        if (depth > 0) {
          lists.asides.push('\n');
          return;
        }
        if (PREFORMATTED.has(name)) preformatted = Math.max(0, preformatted - 1);
        hidden.close(name);
        lineBreaks(name, true);
      },
    });
    if (depth > 0) lists.asides.push(APART);
  };

  const lineBreaks = (name: string, closes: boolean): void => {
    if (isXml ? !RUNS.test(name) : BLOCKS.has(name)) flow.block();
    else if (name === 'tr') flow.row();
    else if (name === 'td' || name === 'th') {
      if (closes) flow.cellEnd();
      else flow.cell();
    } else flow.boundary();
  };

  read(stretch, 0);
  return {
    ...lists,
    flow: flow.finish(),
    oddNames: [...oddNames],
    drawn,
    styled: writtenByStyle(page),
  };
}

function plainText(
  text: string,
  start: number,
  end: number,
  atoms: AtomCounter,
): Segment<MarkupWriting>[] {
  return decodedSegments<MarkupWriting>(
    text,
    { start, end, writing: 'text' },
    atoms,
    REFERENCES,
    decodeReference,
  );
}

/** CSS Syntax §4.3.7: up to six hexadecimal digits and one blank. */
function decodeStyle(escape: string): string | undefined {
  const code = Number.parseInt(escape.slice(1), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const DEEPEST_ASIDE = 3;
const APART = '\n;\n';
const REFERENCES = new RegExp(REFERENCE, 'gu');
const REFERENCES_AND_BLANKS = new RegExp(
  `${REFERENCE}|[\\t\\n\\f\\r][ \\t\\n\\f\\r]*|[ ][ \\t\\n\\f\\r]+`,
  'gu',
);
const NOTHING = /(?!)/gu;
const STYLE_ESCAPES = /\\[0-9a-fA-F]{1,6}(?:\r\n|[ \t\n\r\f])?/gu;
/** No element of HTML, SVG, MathML or Office has a name like these. */
const ODD_NAME = /\d{3}|^.{40}|[^\w:.-]/u;

/** Elements of drawings that cut a line of text into runs (SVG 2 §11). */
const RUNS = /^(?:[\w-]+:)?(?:tspan|textPath)$/u;

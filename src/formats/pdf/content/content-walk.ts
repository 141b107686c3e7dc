import { PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import { DocumentError } from '../../../core/error.js';
import { writingCoordinates } from '../page-text/chunks.js';
import { emptyGlyphTable } from './glyph-table.js';
import type { ShownOperator } from './glyph-table.js';
import { IDENTITY, multiply, toMatrix } from './matrix.js';
import type { Matrix } from './matrix.js';
import { arrayAt, dictAt, lookup, nameAt, numberAt, numbersOf } from '../objects/objects.js';
import { operandsOf } from './operands.js';
import { addMark, labelOperators, pageMarks, takeLabel } from '../removal/own-marks.js';
import { OPERATORS } from './operators.js';
import { namedFonts } from './named-fonts.js';
import type { ContentSource, DrawnImage, PageGlyphs, PageLabel, StreamUse } from './page-glyphs.js';
import type { DecodedContent } from './tokenized-stream.js';
import type { Show } from '../pdfjs/pdfjs-shows.js';
import { placeGlyphs } from './place-glyphs.js';
import { initialTextState } from './text-state.js';
import { showCursor } from './show-cursor.js';
import { readShow, showBuffer, showsBytes } from './show-buffer.js';
import { glyphProcedureUses, patternUse, sideUseList, softMaskUse } from '../side/side-uses.js';
import type { TextState } from './text-state.js';

/**
 * Executes the content of a page as far as text goes (ISO 32000-2 §9.4): graphics and text state, forms within forms.
 * Each show operator is matched with the one that pdf.js saw at the same point, so that every glyph knows its bytes.
 */
export function walkContent(
  whole: Pick<StreamUse, 'bytes' | 'operators' | 'resources'>,
  shows: readonly Show[],
  source: ContentSource,
): PageGlyphs {
  const content = streamUse(whole, whole.resources);
  const marks = pageMarks(content);
  const ownLabels = labelOperators(content);
  const labels: PageLabel[] = [];
  const table = emptyGlyphTable(shows, marks.length);
  const uses: StreamUse[] = [content];
  const shown: ShownOperator[] = [];
  const images: DrawnImage[] = [];
  const sideUses = sideUseList();
  const buffer = showBuffer();
  const cursor = showCursor(shows);
  let paintings = 0;
  let isDoubtful = false;
  let isContradicted = false;

  run(0, initialTextState(), []);
  for (const mark of marks) addMark(table, mark);
  return {
    table,
    coordinates: writingCoordinates(table, shown),
    shows: shown,
    uses,
    images,
    labels,
    unaligned: cursor.unaligned(),
    isDoubtful,
    isContradicted,
    paintings,
    sideUses: sideUses.uses,
  };

  function run(useIndex: number, initial: TextState, stack: readonly PDFRawStream[]): void {
    const use = uses[useIndex];
    if (use === undefined) return;
    const { operators } = use;
    const operands = operandsOf(use);
    const fontOf = namedFonts(use.resources, source);
    let state = initial;
    // A pattern's matrix leads to the coordinates in which its content stream began (ISO 32000-2 §8.7.3.1).
    const base = initial.ctm;
    const saved: TextState[] = [];
    let textMatrix: Matrix = IDENTITY;
    let lineMatrix: Matrix = IDENTITY;

    const nextLine = (tx: number, ty: number): void => {
      lineMatrix = multiply([1, 0, 0, 1, tx, ty], lineMatrix);
      textMatrix = lineMatrix;
    };
    const show = (operator: number): void => {
      const { font } = state;
      readShow(buffer, use, operator);
      if (font === undefined) {
        // Without a font pdf.js shows nothing; other readers may.
        if (showsBytes(buffer)) cursor.miss();
        return;
      }
      isDoubtful ||= font.isDoubtful;
      const match = cursor.take(buffer);
      if (match === undefined) {
        if (showsBytes(buffer)) cursor.miss();
        return;
      }
      shown.push({
        use: useIndex,
        operator,
        font: match.show.font,
        fontSize: state.fontSize,
        charSpacing: state.charSpacing,
        wordSpacing: state.wordSpacing,
        rise: state.rise,
        mode: state.mode,
        textMatrix,
        ctm: state.ctm,
      });
      const firstGlyph = table.count;
      const before = textMatrix;
      textMatrix = placeGlyphs(table, {
        buffer,
        size: match.size,
        show: match.show,
        showIndex: shown.length - 1,
        state,
        textMatrix,
        text: font,
      });
      isContradicted ||= font.isContradicted();
      if (useIndex === 0 && ownLabels.has(operator)) labels.push(takeLabel(table, firstGlyph));
      if (font.procedures !== undefined) {
        const { resources } = use;
        glyphProcedureUses(font.procedures, match.show, {
          table,
          firstGlyph,
          state,
          textMatrix: before,
          resources,
        }).forEach(sideUses.add);
      }
    };

    for (let index = 0; index < operators.count; index++) {
      const number = (position: number): number => operands.number(index, position);
      switch (operators.code[index] ?? 0) {
        case OPERATORS.q:
          if (saved.length < MAX_SAVED) {
            saved.push(state);
            state = { ...state };
          }
          break;
        case OPERATORS.Q:
          state = saved.pop() ?? state;
          break;
        case OPERATORS.cm:
          state.ctm = multiply(toMatrix(operands.numbers(index)), state.ctm);
          break;
        case OPERATORS.BT:
          textMatrix = IDENTITY;
          lineMatrix = IDENTITY;
          break;
        case OPERATORS.Tf:
          state.fontSize = number(1);
          state.font = fontOf(operands.name(index, 0));
          break;
        case OPERATORS.Tc:
          state.charSpacing = number(0);
          break;
        case OPERATORS.Tw:
          state.wordSpacing = number(0);
          break;
        case OPERATORS.Tz:
          state.scaling = number(0) / 100;
          break;
        case OPERATORS.TL:
          state.leading = number(0);
          break;
        case OPERATORS.Tr:
          state.mode = number(0);
          break;
        case OPERATORS.Ts:
          state.rise = number(0);
          break;
        case OPERATORS.Td:
          nextLine(number(0), number(1));
          break;
        case OPERATORS.TD:
          state.leading = -number(1);
          nextLine(number(0), number(1));
          break;
        case OPERATORS.Tm:
          lineMatrix = toMatrix(operands.numbers(index));
          textMatrix = lineMatrix;
          break;
        case OPERATORS['T*']:
          nextLine(0, -state.leading);
          break;
        case OPERATORS['"']:
          state.wordSpacing = number(0);
          state.charSpacing = number(1);
          nextLine(0, -state.leading);
          show(index);
          break;
        case OPERATORS["'"]:
          nextLine(0, -state.leading);
          show(index);
          break;
        case OPERATORS.Tj:
        case OPERATORS.TJ:
          show(index);
          break;
        case OPERATORS.gs: {
          const graphicsState = dictAt(dictAt(use.resources, 'ExtGState'), operands.name(index, 0));
          sideUses.add(softMaskUse(graphicsState, state.ctm, use.resources));
          const entry = arrayAt(graphicsState, 'Font');
          const dict = entry?.lookup(0);
          if (entry !== undefined && dict instanceof PDFDict) {
            state.fontSize = numbersOf(entry)[1] ?? 0;
            state.font = source.fontText(dict);
          }
          break;
        }
        case OPERATORS.scn:
        case OPERATORS.SCN:
          sideUses.add(patternUse(use.resources, operands.lastName(index), base));
          break;
        case OPERATORS.BI:
          images.push({
            ...operands.inlineImageSize(index),
            use: useIndex,
            operator: index,
            ctm: state.ctm,
          });
          break;
        case OPERATORS.paint:
          paintings++;
          break;
        case OPERATORS.Do:
          draw(useIndex, index, operands.name(index, 0), state, stack);
          break;
      }
    }
  }

  function draw(
    useIndex: number,
    operator: number,
    name: string,
    state: TextState,
    stack: readonly PDFRawStream[],
  ): void {
    const resources = uses[useIndex]?.resources;
    const objects = dictAt(resources, 'XObject');
    const stream = lookup(objects, name);
    if (objects === undefined || !(stream instanceof PDFRawStream)) return;
    if (nameAt(stream.dict, 'Subtype') === 'Image') {
      images.push({
        width: numberAt(stream.dict, 'Width') ?? 0,
        height: numberAt(stream.dict, 'Height') ?? 0,
        stream,
        name,
        use: useIndex,
        operator,
        ctm: state.ctm,
      });
      return;
    }
    if (nameAt(stream.dict, 'Subtype') !== 'Form' || stack.includes(stream)) return;
    if (stack.length >= MAX_DEPTH || uses.length >= MAX_USES) {
      throw new DocumentError(
        'LIMIT_SIZE',
        'The PDF nests or repeats its forms beyond any real page.',
      );
    }
    const own = dictAt(stream.dict, 'Resources');
    uses.push(
      streamUse(
        source.tokenize(stream),
        own ?? resources,
        { stream, objects, name, inherits: own === undefined },
        { use: useIndex, operator },
      ),
    );
    const matrix = toMatrix(numbersOf(arrayAt(stream.dict, 'Matrix')));
    run(uses.length - 1, { ...state, ctm: multiply(matrix, state.ctm) }, [...stack, stream]);
  }
}

/** Of one make, whatever it is: what is hot below is compiled for one kind of object. */
function streamUse(
  { bytes, operators }: DecodedContent,
  resources: PDFDict | undefined,
  form?: StreamUse['form'],
  parent?: StreamUse['parent'],
): StreamUse {
  return { bytes, operators, resources, form, parent };
}

const MAX_SAVED = 512;
const MAX_DEPTH = 28;
const MAX_USES = 20_000;

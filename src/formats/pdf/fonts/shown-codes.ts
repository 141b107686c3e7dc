import { concatenate } from '../objects/bytes.js';
import type { InflationBudget } from '../objects/decode-stream.js';
import { decodeStream } from '../objects/decode-stream.js';
import { tokenize } from '../content/lexer.js';
import { arrayAt, dictAt, inherited, lookup, nameAt } from '../objects/objects.js';
import { operandsOf } from '../content/operands.js';
import { OPERATORS } from '../content/operators.js';
import { PDFArray, PDFDict, PDFName, PDFPageLeaf, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import { reachable } from '../objects/sweep.js';
import type { DecodedContent } from '../content/tokenized-stream.js';
import { cidOf, splitCodes } from './code-map.js';
import type { CodeMap } from './code-map.js';
import { codeMapOf } from './code-maps.js';

/** Character codes that any content of a document shows, by font; undefined for a font whose strings cannot be split. */
export interface ShownCodes {
  readonly byFont: ReadonlyMap<PDFDict, ReadonlySet<number> | undefined>;
  readonly maps: ReadonlyMap<PDFDict, CodeMap | undefined>;
  /** False when some content could not be read, so that any font may show more. */
  readonly isWhole: boolean;
}

/**
 * Executes all content that the document reaches, as far as fonts go: pages, looks of annotations, patterns, soft masks, Type3
 * procedures, the forms that they draw, and forms that nothing is seen to draw.
 */
export function shownCodes(context: PDFContext, budget: InflationBudget): ShownCodes {
  const byFont = new Map<PDFDict, Set<number> | undefined>();
  const contents = new Map<PDFRawStream, DecodedContent | undefined>();
  const executed = new Map<PDFRawStream, [PDFDict | undefined, PDFDict | undefined][]>();
  const maps = new Map<PDFDict, CodeMap | undefined>();
  let isWhole = true;

  const contentOf = (stream: PDFRawStream): DecodedContent | undefined => {
    if (!contents.has(stream)) contents.set(stream, read([stream]));
    return contents.get(stream);
  };
  const read = (streams: readonly PDFRawStream[]): DecodedContent | undefined => {
    try {
      const parts = streams.flatMap((stream) => [decodeStream(stream, budget), LINE_END]);
      const bytes = concatenate(parts);
      return { bytes, operators: tokenize(bytes) };
    } catch {
      isWhole = false;
      return undefined;
    }
  };
  const show = (font: PDFDict, strings: readonly (Uint8Array | number)[]): void => {
    if (!maps.has(font)) {
      const known = codeMapOf(font, (stream) => decodeStream(stream, budget));
      maps.set(font, known);
      byFont.set(font, known === undefined ? undefined : new Set());
    }
    const map = maps.get(font);
    const codes = byFont.get(font);
    if (codes === undefined || map === undefined) return;
    const isSplit = strings.every((one) => typeof one === 'number' || splitCodes(one, map, codes));
    if (!isSplit) byFont.set(font, undefined);
  };
  const draw = (
    stream: PDFRawStream,
    resources: PDFDict | undefined,
    font: PDFDict | undefined,
    depth: number,
  ): void => {
    const own = dictAt(stream.dict, 'Resources') ?? resources;
    const before = executed.get(stream) ?? [];
    if (before.some(([res, inherits]) => res === own && inherits === font)) return;
    if (depth > MAX_DEPTH || before.length > MAX_USES) {
      isWhole = false;
      return;
    }
    executed.set(stream, [...before, [own, font]]);
    const content = contentOf(stream);
    if (content !== undefined) execute(content, own, font, depth);
  };
  const execute = (
    content: DecodedContent,
    resources: PDFDict | undefined,
    initial: PDFDict | undefined,
    depth: number,
  ): void => {
    const { operators } = content;
    const operands = operandsOf(content);
    const saved: (PDFDict | undefined)[] = [];
    let font = initial;
    for (let index = 0; index < operators.count; index++) {
      switch (operators.code[index] ?? 0) {
        case OPERATORS.q:
          saved.push(font);
          break;
        case OPERATORS.Q:
          if (saved.length > 0) font = saved.pop();
          break;
        case OPERATORS.Tf:
          font = dictAt(dictAt(resources, 'Font'), operands.name(index, 0));
          break;
        case OPERATORS.gs: {
          const state = dictAt(dictAt(resources, 'ExtGState'), operands.name(index, 0));
          const entry = arrayAt(state, 'Font')?.lookup(0);
          if (entry instanceof PDFDict) font = entry;
          break;
        }
        case OPERATORS.Tj:
        case OPERATORS.TJ:
        case OPERATORS["'"]:
        case OPERATORS['"']:
          if (font !== undefined) show(font, operands.showElements(index));
          break;
        case OPERATORS.Do: {
          const form = lookup(dictAt(resources, 'XObject'), operands.name(index, 0));
          if (form instanceof PDFRawStream && nameAt(form.dict, 'Subtype') === 'Form')
            draw(form, resources, font, depth + 1);
          break;
        }
      }
    }
  };

  const reached = [...reachable(context)].map((ref) => context.lookup(ref));
  for (const object of reached) {
    if (!(object instanceof PDFPageLeaf)) continue;
    const resources = inherited(object, 'Resources');
    const content = read(contentStreams(object));
    if (content !== undefined)
      execute(content, resources instanceof PDFDict ? resources : undefined, undefined, 0);
  }
  for (const object of reached) {
    if (object instanceof PDFRawStream && isContent(object) && !executed.has(object))
      draw(object, undefined, undefined, 0);
    if (object instanceof PDFDict && nameAt(object, 'Subtype') === 'Type3') {
      const procedures = dictAt(object, 'CharProcs');
      for (const key of procedures?.keys() ?? []) {
        const stream = lookup(procedures, key.decodeText());
        if (stream instanceof PDFRawStream) draw(stream, dictAt(object, 'Resources'), undefined, 0);
      }
    }
  }
  return { byFont, maps, isWhole };
}

/** The CIDs of codes of a font; of a simple font the codes themselves. */
export function cidsOf(
  { maps }: Pick<ShownCodes, 'maps'>,
  font: PDFDict,
  codes: ReadonlySet<number>,
): ReadonlySet<number> {
  const map = maps.get(font);
  return map === undefined ? codes : new Set([...codes].map((code) => cidOf(map, code)));
}

/** Forms (which looks of annotations and soft masks are too) and tiling patterns. */
function isContent({ dict }: PDFRawStream): boolean {
  return nameAt(dict, 'Subtype') === 'Form' || dict.has(PDFName.of('PatternType'));
}

function contentStreams(page: PDFDict): PDFRawStream[] {
  const contents = lookup(page, 'Contents');
  const parts =
    contents instanceof PDFArray
      ? contents.asArray().map((_, index) => contents.lookup(index))
      : [contents];
  return parts.filter((part) => part instanceof PDFRawStream);
}

const LINE_END = Uint8Array.of(10);
const MAX_DEPTH = 28;
const MAX_USES = 200;

import type { OpenDocument } from '../../core/document.js';
import type { TextLayer } from '../../core/text.js';
import type { SourceText } from '../../splice/charset.js';
import { codeSegments, writtenInCode } from '../../splice/code-segments.js';
import type { CodeWriting } from '../../splice/code-segments.js';
import { lineConventions, packedLinesIn } from '../../splice/line-conventions.js';
import { packedDataIn } from '../../splice/packed-data.js';
import { decodedSegments } from '../../splice/pieces-of.js';
import type { Segment } from '../../splice/segment.js';
import { joinPieces } from '../../splice/segment.js';
import type { OpenText } from '../../splice/spliced-text.js';
import { openSpliced } from '../../splice/spliced-text.js';
import { bareLayer } from './bare-layer.js';
import { TEXT_PART } from './replacements.js';

/**
 * Opens JSON, and any other text in which characters are written as escapes (`\u0038`, `\x38`, `&#56;`, `%38`), lines are folded,
 * colours of terminals or signs stand that hold it together, as what it says; undefined for a text in which every character stands for itself.
 */
export function openEscaped(source: SourceText): OpenDocument | undefined {
  const { text } = source;
  const isJson = looksJson(text);
  const opened = isJson ? openJson(source) : openPlain(source);
  const isPlain = !HAS_ESCAPES.test(text) && lineConventions(text).special === '';
  if (!isJson && opened.layers.length === 1 && isPlain) return undefined;
  return {
    mediaType: 'text/plain',
    layers: opened.layers,
    blindSpots: [...packedDataIn(text, TEXT_PART), ...packedLinesIn(text, TEXT_PART)],
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: TEXT_PART, count: 1, read: true }],
    },
    metadata: [],
    locate: async (wanted) => wanted.map(opened.locate),
    redact: async ({ redactions }) => ({
      ...opened.redact(redactions),
      boxes: [],
      metadataRemoved: [],
      notes: [],
    }),
    close: async () => undefined,
  };
}

function openJson(source: SourceText): OpenText {
  const whole = { start: 0, end: source.text.length };
  const segments: Segment<CodeWriting>[] = codeSegments(source.text, whole, { next: 0 });
  const layers = layersOf(segments, true);
  return openSpliced({ source, part: TEXT_PART, segments, layers, written: writtenInCode });
}

function openPlain(source: SourceText): OpenText {
  const whole = { start: 0, end: source.text.length, writing: 'text' };
  const { special, decode: byConvention } = lineConventions(source.text);
  const signs = special === '' ? ESCAPES : new RegExp(`${ESCAPE}|${special}`, 'gu');
  const segments = decodedSegments(source.text, whole, { next: 0 }, signs, (written) =>
    IS_ESCAPE.test(written) ? decode(written) : byConvention(written),
  );
  const layers = layersOf(segments, false);
  return openSpliced({ source, part: TEXT_PART, segments, layers, written: (mark) => mark });
}

function layersOf(segments: readonly Segment[], isJson: boolean): TextLayer[] {
  const layer: TextLayer = {
    id: TEXT_PART,
    ...joinPieces(segments),
    source: 'text',
    removal: 'span',
    place: { kind: 'part', part: TEXT_PART, path: '' },
  };
  return [layer, bareLayer(layer, isJson)].filter((one) => one !== undefined);
}

/** A value of JSON, or one on the first line (JSON Lines). */
function looksJson(text: string): boolean {
  if (!/^\s*[[{]/u.test(text)) return false;
  return isJson(text) || isJson(text.slice(0, Math.max(0, text.search(/[\r\n]/u))));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function decode(written: string): string | undefined {
  const [, unit, hex, decimal] =
    /^(?:\\(?:u|x)([0-9a-f]{2,4})|&#x([0-9a-f]+);|&#([0-9]+);)$/iu.exec(written) ?? [];
  if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
  if (hex !== undefined || decimal !== undefined) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

const ESCAPE = String.raw`\\u[0-9a-fA-F]{4}|\\x[2-7][0-9a-fA-F]|&#x[0-9a-fA-F]{1,6};|&#[0-9]{1,7};|%[2-7][0-9a-fA-F]`;
const HAS_ESCAPES = new RegExp(ESCAPE, 'u');
const IS_ESCAPE = new RegExp(`^(?:${ESCAPE})$`, 'u');
const ESCAPES = new RegExp(ESCAPE, 'gu');

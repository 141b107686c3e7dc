import { PDFArray, PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import { mayHaveAsides } from './asides.js';
import type { DecodedContent, Tokenize } from './tokenized-stream.js';
import { tokenizedStreams } from './tokenized-stream.js';
import { effortCheck } from './content-effort.js';
import { walkContent } from './content-walk.js';
import type { PageGlyphs } from './page-glyphs.js';
import { decodeStream } from '../objects/decode-stream.js';
import type { InflationBudget } from '../objects/decode-stream.js';
import { fontText } from './font-text.js';
import type { FontText } from './font-text.js';
import { tokenize } from './lexer.js';
import type { SourceDocument, SourcePage } from '../objects/load.js';
import { inherited, lookup } from '../objects/objects.js';
import type { PdfjsDocument } from '../pdfjs/pdfjs.js';
import type { Show } from '../pdfjs/pdfjs-shows.js';

/** Reads pages on demand and keeps the last few, since what has a finding is read again to be cut. */
export interface PageReader {
  readonly pageCount: number;
  readonly read: (pageIndex: number) => Promise<PageGlyphs>;
  /** Decoded bytes of any stream, out of the document's budget. */
  readonly decode: (stream: PDFRawStream) => Uint8Array;
  /** Any stream of content cut into operators. */
  readonly tokenize: Tokenize;
  /** Whether a stream of a page's content is known to hold operators and nothing else. */
  readonly isPlain: (stream: PDFRawStream) => boolean;
  /** Executes other content in step with what pdf.js saw of it. */
  readonly walk: (
    content: DecodedContent & { readonly resources: PDFDict | undefined },
    shows: readonly Show[],
  ) => PageGlyphs;
}

export function pageReader(
  { pages }: SourceDocument,
  pdfjs: PdfjsDocument,
  inflatedBytes: number,
): PageReader {
  const budget: InflationBudget = { left: inflatedBytes };
  const decode = (stream: PDFRawStream): Uint8Array => decodeStream(stream, budget);
  const streams = tokenizedStreams(decode);
  const checkEffort = effortCheck(streams);
  const fonts = new Map<PDFDict | undefined, FontText>();
  const recent = new Map<number, PageGlyphs>();
  const plain = new Set<PDFRawStream>();
  let kept = 0;
  let most = KEPT_GLYPHS;

  const source = {
    decode,
    tokenize: streams,
    fontText(font: PDFDict | undefined) {
      let text = fonts.get(font);
      if (text === undefined) {
        text = fontText(font, decode, streams);
        fonts.set(font, text);
      }
      return text;
    },
  };

  return {
    pageCount: pages.length,
    decode,
    tokenize: streams,
    isPlain: (stream) => plain.has(stream),
    walk(content, shows) {
      checkEffort(content, content.resources);
      return walkContent(content, shows, source);
    },
    async read(pageIndex) {
      const known = recent.get(pageIndex);
      if (known !== undefined) return known;
      const page = pages[pageIndex];
      if (page === undefined) throw new RangeError('No such page');
      const resources = inherited(page.node, 'Resources');
      const content = {
        ...pageContent(page, decode, plain),
        resources: resources instanceof PDFDict ? resources : undefined,
      };
      // Before any reader executes it.
      checkEffort(content, content.resources);
      const glyphs = walkContent(content, await pdfjs.shows(pageIndex), source);
      recent.set(pageIndex, glyphs);
      kept += glyphs.table.count;
      if (kept > most) most = KEPT_OF_MANY;
      for (const [oldest, { table }] of recent) {
        if (kept <= most || oldest === pageIndex) break;
        recent.delete(oldest);
        kept -= table.count;
      }
      return glyphs;
    },
  };
}

/** Some 60 MB; a filing of two hundred pages is read once. */
const KEPT_GLYPHS = 500_000;
/** One that has more is gone through from the start again, where its last pages are of no use. */
const KEPT_OF_MANY = 50_000;

/** The page's content streams as one: they may only be cut between tokens (ISO 32000-2 §7.8.2), so a line end joins them. */
function pageContent(
  { node }: SourcePage,
  decode: (stream: PDFRawStream) => Uint8Array,
  plain: Set<PDFRawStream>,
): DecodedContent {
  const contents = lookup(node, 'Contents');
  const streams = (
    contents instanceof PDFArray
      ? contents.asArray().map((_, index) => contents.lookup(index))
      : [contents]
  ).filter((stream) => stream instanceof PDFRawStream);
  const parts = streams.map((stream) => decode(stream));
  const [only] = parts;
  const bytes = parts.length === 1 && only !== undefined ? only : joined(parts);
  const content = { bytes, operators: tokenize(bytes) };
  if (!mayHaveAsides(content)) for (const stream of streams) plain.add(stream);
  return content;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
    bytes[at++] = 10;
  }
  return bytes;
}

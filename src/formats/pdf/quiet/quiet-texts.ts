import { DocumentError } from '../../../core/error.js';
import type { TextLayer } from '../../../core/text.js';
import { openType1 } from '../fonts/type1-opened.js';
import type { CoveredSpan } from '../strings/covered-units.js';
import type { PDFContext, PDFRawStream } from '../objects/pdf-lib.js';
import { filtersOf } from '../pictures/header.js';
import { unfilter } from '../pictures/unfilter.js';
import { recodedStream } from '../objects/recoded-stream.js';
import type { QuietStream } from './quiet-streams.js';
import { writtenRuns } from './written-runs.js';
import type { WrittenRun } from './written-runs.js';

/** What is written in streams that show nothing, and the way to write over some of it. */
export interface QuietTexts {
  readonly layers: readonly TextLayer[];
  /** How many streams could not be decoded. */
  readonly unread: number;
  readonly scrub: (redactions: readonly CoveredSpan[]) => void;
}

/**
 * One layer a stream. Every character is written over by another of the same length, so that nothing in the stream moves.
 * `firstAtom` is the first number that is free.
 */
export function readQuietTexts(
  context: PDFContext,
  streams: readonly QuietStream[],
  decode: (stream: PDFRawStream) => Uint8Array,
  firstAtom: number,
): QuietTexts {
  const layers: TextLayer[] = [];
  const written = new Map<string, QuietStream & { readonly runs: readonly WrittenRun[] }>();
  let unread = 0;
  let next = firstAtom;
  for (const quiet of streams) {
    const bytes = decodedOrNothing(quiet.stream, decode, context);
    if (bytes === undefined) {
      unread += 1;
      continue;
    }
    const opened = quiet.isFont ? openType1(bytes) : undefined;
    const runs = writtenRuns(opened?.bytes ?? bytes).filter(
      ({ text, at }) =>
        !quiet.isFont ||
        (isNotice(text) && (opened === undefined || (at[0] ?? 0) < opened.start || isSaid(text))),
    );
    if (runs.length === 0) continue;
    const id = `stream/${String(quiet.ref.objectNumber)}`;
    const text = runs.map((run) => run.text).join('\n');
    const atoms = new Int32Array(text.length).map((_, unit) => next + unit);
    let at = -1;
    for (const run of runs.slice(0, -1)) {
      at += run.text.length + 1;
      atoms[at] = -1;
    }
    next += text.length;
    const place = { kind: 'field', name: id } as const;
    layers.push({ id, text, source: 'metadata', removal: 'span', place, atoms });
    written.set(id, { ...quiet, runs });
  }
  return {
    layers,
    unread,
    scrub: (redactions) => {
      for (const [id, { ref, stream, isFont, runs }] of written) {
        const spans = redactions.filter(({ layer }) => layer === id).map(({ span }) => span);
        if (spans.length === 0) continue;
        const decoded = new Uint8Array(decodedOrNothing(stream, decode, context) ?? []);
        const opened = isFont ? openType1(decoded) : undefined;
        const bytes = opened?.bytes ?? decoded;
        let start = 0;
        for (const { text, at, cover } of runs) {
          at.forEach((place, unit) => {
            const isCovered = spans.some(
              (span) => span.start <= start + unit && start + unit < span.end,
            );
            if (isCovered) bytes.set(cover, place);
          });
          start += text.length + 1;
        }
        context.assign(ref, recodedStream(context, stream, opened?.close(bytes) ?? bytes));
      }
    },
  };
}

/**
 * Outlines and programs of glyphs read as text by chance, and the numbers of a font are its own: notices count, and what
 * is shaped like an identifier. Who makes a font says in it where to be reached, which is no text of the document.
 */
function isNotice(text: string): boolean {
  if (/\b\d{3}-\d{2}-\d{4}\b/u.test(text)) return true;
  const plain = text.match(/[\p{L}\d ]/gu)?.length ?? 0;
  if (plain < text.length * 0.7 || ADDRESS.test(text)) return false;
  return (
    /^%|^\/\w+ ?\(|\p{L}{2}[:#.]? [\p{L}\d(]|\d{3}[- .]\d{2}[- .]\d{4}|\d{9}/u.test(text) &&
    !OWN_NUMBERS.test(text)
  );
}

/** In code, only comments and strings speak, and what looks like nothing else. */
function isSaid(text: string): boolean {
  return /^\s*%|\(|\d{3}-\d{2}-\d{4}/u.test(text);
}

/** Also as those write it who want no machine to read it. */
const ADDRESS = /@|:\/\/|www\.| at [\w.-]{1,40} dot\b/iu;

/** Entries of a Type 1 font program that hold numbers (Adobe Type 1 Font Format, chapter 5). */
const OWN_NUMBERS =
  /^\/?(?:Font(?:BBox|Matrix|Type)|UniqueID|PaintType|StrokeWidth|Underline|ItalicAngle|Encoding|dup)\b/u;

/** A predictor, which content has none of, or a filter of its own may stand in the way of the usual decoder. */
function decodedOrNothing(
  stream: PDFRawStream,
  decode: (stream: PDFRawStream) => Uint8Array,
  context: PDFContext,
): Uint8Array | undefined {
  try {
    return decode(stream);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'LIMIT_SIZE') throw error;
    let bytes: Uint8Array | undefined = stream.contents;
    for (const filter of filtersOf(stream.dict)) {
      bytes = bytes && unfilter(bytes, filter, MOST_BYTES, context);
    }
    return bytes;
  }
}

const MOST_BYTES = 2 ** 26;

import type { Budget } from './filters/budget.js';
import type { Hunter } from '../../../hunt/hunt.js';
import type { RawFile, RawObject } from './raw/objects.js';
import type { TableStream } from './structure.js';
import { carveZip } from './carve.js';
import { decodeStream } from './filters/decode-stream.js';
import { ambiguities, isEncrypted, structureFaults } from './structure.js';
import { latin1 } from './raw/syntax.js';
import { looksWritten, textOfBytes } from '../../../hunt/piece.js';
import { readRawFile } from './raw/objects.js';
import { revisionEnds } from './raw/revision-ends.js';
import { embeddedPieces, streamKind, streamPieces, valuePieces } from './stream-pieces.js';

/** What a walk over the bytes of a file met; what it found went to the hunter. */
export interface RawWalk {
  readonly objects: number;
  readonly streams: number;
  /** Streams of packed image data, searched as bytes only. */
  readonly images: number;
  readonly unread: readonly string[];
  readonly faults: readonly string[];
  /** The faults that speak against a file whose earlier revisions are looked at on their own. */
  readonly ambiguities: readonly string[];
  readonly encrypted: boolean;
  /** Offsets at which earlier states of the file end. */
  readonly revisions: readonly number[];
}

/** Files within files are walked down to this depth. */
const MAXIMUM_DEPTH = 3;

interface Walk {
  readonly hunter: Hunter;
  readonly budget: Budget;
  readonly checkpoint: () => void;
  readonly data: Uint8Array;
  /** Put before every place: `embedded file in object 4, `. */
  readonly prefix: string;
  readonly depth: number;
  readonly tables: TableStream[];
  readonly unread: string[];
  images: number;
}

/**
 * Walks over all bytes of a PDF, reachable or not: every object, string, name, comment and stream, what stands
 * between and behind them, and files within it. `checkpoint` is called now and then and may throw.
 */
export function walkRaw(
  data: Uint8Array,
  hunter: Hunter,
  budget: Budget,
  checkpoint: () => void,
  within: { readonly prefix: string; readonly depth: number } = { prefix: '', depth: 0 },
): RawWalk {
  const walk: Walk = {
    hunter,
    budget,
    checkpoint,
    data,
    ...within,
    tables: [],
    unread: [],
    images: 0,
  };
  const file = readRawFile(data);
  feedLoose(walk, file);
  for (const object of file.objects) {
    checkpoint();
    walkObject(walk, object);
  }
  const revisions = revisionEnds(file);
  return {
    objects: file.objects.length,
    streams: file.objects.filter((object) => object.stream !== undefined).length,
    images: walk.images,
    unread: walk.unread,
    faults: structureFaults(file, walk.tables),
    encrypted: isEncrypted(file, walk.tables),
    ambiguities: ambiguities(file, walk.tables, revisions.length > 0),
    revisions,
  };
}

/** Everything outside of objects. */
function feedLoose({ hunter, data, prefix }: Walk, file: RawFile): void {
  const end = file.endMarks.at(-1) ?? data.length;
  const place = (start: number): string => {
    if (start < file.header) return `${prefix}before the header`;
    return `${prefix}${start > end ? 'after the end of the file' : 'between objects'}`;
  };
  for (const { start, end: commentEnd } of file.comments) {
    hunter.feed({
      where: start > end + 1 ? place(start) : `${prefix}comment`,
      kind: 'text',
      text: latin1(data, start - 1, commentEnd),
    });
  }
  for (const range of file.junk) {
    const bytes = data.subarray(range.start, range.end);
    const kind = looksWritten(bytes) ? 'text' : 'bytes';
    hunter.feed({ where: place(range.start), kind, text: latin1(bytes) });
  }
  for (const piece of valuePieces(`${prefix}trailer`, file.trailers)) hunter.feed(piece);
}

function walkObject(walk: Walk, object: RawObject): void {
  const { hunter, data, prefix } = walk;
  const where = `${prefix}object ${String(object.number)}`;
  for (const piece of valuePieces(where, object.values)) hunter.feed(piece);
  const syntaxEnd = object.stream?.start ?? object.end;
  hunter.feed({ where, kind: 'syntax', text: latin1(data, object.start, syntaxEnd) });
  if (object.stream === undefined) return;
  hunter.feed({ where, kind: 'syntax', text: latin1(data, object.stream.end, object.end) });
  walkStream(
    walk,
    object,
    `stream of ${where}`,
    data.subarray(object.stream.start, object.stream.end),
  );
}

function walkStream(walk: Walk, object: RawObject, where: string, packed: Uint8Array): void {
  const { hunter, budget, unread } = walk;
  const dictionary = object.values[0];
  const entries = dictionary?.kind === 'dictionary' ? dictionary.entries : new Map();
  const { bytes, others, state } = decodeStream(entries, packed, budget);
  if (bytes !== packed || state !== 'whole') {
    hunter.feed({ where, kind: 'bytes', text: latin1(packed) });
  }
  for (const other of others) hunter.feed({ where, kind: 'bytes', text: latin1(other) });
  if (state === 'image') {
    walk.images += 1;
    hunter.feed({ where, kind: 'bytes', text: latin1(bytes) });
    return;
  }
  if (state === 'unknown') unread.push(`${where}: unknown filter`);
  if (state === 'damaged') unread.push(`${where}: damaged, read in part`);
  const kind = streamKind(entries, bytes);
  if (kind === 'table') walk.tables.push({ entries, bytes });
  for (const piece of streamPieces(where, kind, entries, bytes)) hunter.feed(piece);
  if (kind === 'other') walkEmbedded(walk, where, bytes);
}

/** Files in a stream: a PDF is walked like the outer one, the entries of a zip file are searched. */
function walkEmbedded(walk: Walk, where: string, bytes: Uint8Array): void {
  const { hunter, budget, checkpoint, depth, unread } = walk;
  if (latin1(bytes, 0, 1024).includes('%PDF-')) {
    if (depth >= MAXIMUM_DEPTH) {
      unread.push(`${where}: files within files, too deep`);
      return;
    }
    const inner = walkRaw(bytes, hunter, budget, checkpoint, {
      prefix: `PDF in ${where}, `,
      depth: depth + 1,
    });
    unread.push(...inner.unread);
    if (inner.encrypted) unread.push(`${where}: encrypted PDF`);
    return;
  }
  for (const entry of carveZip(bytes, budget)) {
    const part = `file in ${where}`;
    hunter.feed({
      where: part,
      kind: 'text',
      text: textOfBytes(Buffer.from(entry.name, 'latin1')),
    });
    for (const piece of embeddedPieces(part, entry.bytes)) hunter.feed(piece);
  }
}

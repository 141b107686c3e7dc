import { sectionAt } from './section.js';
import type { XrefEntry, XrefSection } from './section.js';
import { integerAt, integersIn, skipBlanks, textOf } from './syntax.js';
import type { Range } from './syntax.js';

/** A whole cross-reference: what it says of each object number, and the trailer of its newest section. */
export interface CrossReference {
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: ReadonlyMap<string, Range>;
  /** Added to every offset: where the header stands, if offsets count from there. */
  readonly base: number;
}

/**
 * Follows the cross-reference from the last `startxref` back through all revisions, the newest first: tables, streams, and
 * both in one file (ISO 32000-2 §7.5.8.4). A section is read once, however the sections point at each other.
 * Undefined where a section is missing or broken: then every reader makes out of the file what it can.
 */
export function readCrossReference(bytes: Uint8Array): CrossReference | undefined {
  const header = Math.max(0, textOf(bytes, 0, 1024).indexOf('%PDF-'));
  const start = startOfNewest(bytes);
  if (start === undefined) return undefined;
  for (const base of header === 0 ? [0] : [header, 0]) {
    const read = followSections(bytes, start, base);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** The offset behind the last `startxref`. */
function startOfNewest(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = text.lastIndexOf('startxref', bytes.length, 'latin1');
  return at < 0 ? undefined : integerAt(bytes, skipBlanks(bytes, at + 9))?.value;
}

function followSections(
  bytes: Uint8Array,
  newest: number,
  base: number,
): CrossReference | undefined {
  const entries = new Map<number, XrefEntry>();
  const seen = new Set<number>();
  let trailer: XrefSection['trailer'] | undefined;
  let offset: number | undefined = newest;
  while (offset !== undefined && !seen.has(offset)) {
    seen.add(offset);
    const section = seen.size > MAX_SECTIONS ? undefined : sectionAt(bytes, offset + base);
    if (section === undefined) return undefined;
    trailer ??= section.trailer;
    const stream = offsetIn(bytes, section, 'XRefStm');
    const hidden = stream === undefined ? undefined : sectionAt(bytes, stream + base);
    if (stream !== undefined && hidden === undefined) return undefined;
    // What a table calls free may be hidden from older readers in the stream beside it (ISO 32000-2 §7.5.8.4).
    for (const [number, entry] of [...section.entries, ...(hidden?.entries ?? [])]) {
      if (entries.has(number)) continue;
      entries.set(number, (entry.kind === 'free' ? hidden?.entries.get(number) : entry) ?? entry);
    }
    offset = offsetIn(bytes, section, 'Prev');
  }
  return trailer?.has('Root') === true ? { entries, trailer, base } : undefined;
}

function offsetIn(bytes: Uint8Array, { trailer }: XrefSection, key: string): number | undefined {
  const range = trailer.get(key);
  return range === undefined ? undefined : integersIn(bytes, range)[0];
}

const MAX_SECTIONS = 10_000;

import type { RawFile } from './raw/objects.js';
import type { RawValue } from './raw/syntax.js';

/** A cross-reference stream as met in a file. */
export interface TableStream {
  readonly entries: ReadonlyMap<string, RawValue>;
  readonly bytes: Uint8Array;
}

/**
 * What speaks against a file being one single, complete revision (ISO 32000-2 §7.5.6): then another program might
 * see other objects than the walk did, or an older state of them. Empty when all is well. No text of the document.
 */
export function structureFaults(file: RawFile, tables: readonly TableStream[]): string[] {
  return [...historyFaults(file, tables), ...ambiguities(file, tables)];
}

/** The signs of earlier revisions among them. */
function historyFaults(file: RawFile, tables: readonly TableStream[]): string[] {
  const faults: string[] = [];
  if (file.endMarks.length !== 1) faults.push(`${String(file.endMarks.length)} end-of-file marks`);
  const dictionaries = dictionariesOf(file, tables);
  if (dictionaries.some((entries) => entries.has('Prev') || entries.has('XRefStm'))) {
    faults.push('an earlier revision is referred to');
  }
  return faults;
}

/** What makes a file mean different things to different programs; objects may come again in a later revision. */
export function ambiguities(
  file: RawFile,
  tables: readonly TableStream[],
  isRevised = false,
): string[] {
  return [
    ...(file.header < 0 ? ['no PDF header'] : []),
    ...(dictionariesOf(file, tables).length === 0 ? ['no trailer'] : []),
    ...(isRevised ? [] : repeatedObjects(file)),
    ...unseenObjects(file, tables),
  ];
}

function dictionariesOf(
  file: RawFile,
  tables: readonly TableStream[],
): ReadonlyMap<string, RawValue>[] {
  return [...trailerEntries(file), ...tables.map((table) => table.entries)];
}

/** True when the trailer, or a cross-reference stream, says that the file is encrypted. */
export function isEncrypted(file: RawFile, tables: readonly TableStream[]): boolean {
  return dictionariesOf(file, tables).some((entries) => entries.has('Encrypt'));
}

function trailerEntries(file: RawFile): ReadonlyMap<string, RawValue>[] {
  return file.trailers.flatMap((trailer) =>
    trailer.kind === 'dictionary' ? [trailer.entries] : [],
  );
}

function repeatedObjects(file: RawFile): string[] {
  const seen = new Set<number>();
  const faults: string[] = [];
  for (const { number } of file.objects) {
    if (seen.has(number)) faults.push(`object ${String(number)} stands in it twice`);
    seen.add(number);
  }
  return faults;
}

/** Offsets of the cross-reference at which the walk met no object. */
function unseenObjects(file: RawFile, tables: readonly TableStream[]): string[] {
  const shift = Math.max(0, file.header);
  const starts = new Set(file.objects.map((object) => object.start));
  const offsets = [...file.tableOffsets, ...tables.flatMap(streamOffsets)];
  const unseen = offsets.filter((offset) => !starts.has(offset) && !starts.has(offset + shift));
  return unseen.length === 0
    ? []
    : [`${String(unseen.length)} objects are not where the cross-reference says`];
}

/** Offsets of entries of type 1 in a cross-reference stream (§7.5.8.3). */
function streamOffsets({ entries, bytes }: TableStream): number[] {
  const widths = entries.get('W');
  const [type = 0, second = 0, third = 0] =
    widths?.kind === 'array'
      ? widths.items.map((item) => (item.kind === 'number' ? Math.max(0, item.value) : 0))
      : [];
  const row = type + second + third;
  const offsets: number[] = [];
  if (row === 0) return offsets;
  for (let at = 0; at + row <= bytes.length; at += row) {
    const kind = type === 0 ? 1 : numberAt(bytes, at, type);
    if (kind === 1) offsets.push(numberAt(bytes, at + type, second));
  }
  return offsets;
}

function numberAt(bytes: Uint8Array, start: number, length: number): number {
  return bytes.subarray(start, start + length).reduce((value, byte) => value * 256 + byte, 0);
}

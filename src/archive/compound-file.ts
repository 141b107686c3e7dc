import { DocumentError } from '../core/error.js';

/** A stream of a compound file, under its own name and those of the storages that hold it. */
export interface CompoundStream {
  /** `ObjectPool/_123/Contents`; names can be anything. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The streams of a compound file ([MS-CFB]), as Office kept its documents before 2007. Chains that run in circles or
 * beyond the file are errors.
 *
 * @throws DocumentError DAMAGED
 */
export function readCompoundFile(bytes: Uint8Array): CompoundStream[] {
  const { view, entries, read } = openCompoundFile(bytes);
  const root = entries.find(({ type }) => type === ROOT);
  if (root === undefined) throw damaged();
  const miniStart = view.getInt32(60, true);
  const miniTable = miniStart < 0 ? new Int32Array() : integers(read(miniStart));
  const miniStream = root.start < 0 || root.size === 0 ? new Uint8Array() : read(root.start);
  const cutoff = view.getUint32(56, true);
  return entries
    .filter(({ type }) => type === STREAM)
    .map(({ path, start, size }) => {
      if (size > bytes.length) throw damaged();
      if (size === 0) return { path, bytes: new Uint8Array() };
      const content =
        size >= cutoff
          ? read(start)
          : joined(
              chain(start, miniTable, miniTable.length).map((one) =>
                miniStream.subarray(one * 64, one * 64 + 64),
              ),
            );
      return { path, bytes: content.subarray(0, size) };
    });
}

/** Names of the streams of a compound file, without reading them; none for anything else. */
export function compoundNames(bytes: Uint8Array): readonly string[] {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return [];
  try {
    const { entries } = openCompoundFile(bytes);
    return entries.filter(({ type }) => type === STREAM).map(({ path }) => path);
  } catch {
    return [];
  }
}

interface OpenCompoundFile {
  readonly view: DataView;
  readonly entries: readonly Entry[];
  /** The content of the chain of sectors that begins at one. */
  readonly read: (start: number) => Uint8Array;
}

function openCompoundFile(bytes: Uint8Array): OpenCompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw damaged();
  const sectorSize = 1 << view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) throw damaged();
  const sectors = Math.ceil(bytes.length / sectorSize);
  const at = (sector: number): number => (sector + 1) * sectorSize;
  const table = readTable(view, sectorSize, at);
  const read = (start: number): Uint8Array =>
    joined(
      chain(start, table, sectors).map((one) => bytes.subarray(at(one), at(one) + sectorSize)),
    );
  return { view, entries: readDirectory(read(view.getInt32(48, true))), read };
}

function chain(start: number, next: Int32Array, most: number): number[] {
  const found: number[] = [];
  for (let sector = start; sector >= 0; sector = next[sector] ?? END) {
    if (found.length > most || sector >= next.length) throw damaged();
    found.push(sector);
  }
  return found;
}

/** The table that says which sector follows each. */
function readTable(view: DataView, sectorSize: number, at: (sector: number) => number): Int32Array {
  const places: number[] = [];
  for (let slot = 0; slot < 109; slot++) places.push(view.getInt32(76 + slot * 4, true));
  let more = view.getInt32(68, true);
  for (let count = view.getUint32(72, true); count > 0 && more >= 0; count--) {
    if (at(more) + sectorSize > view.byteLength || places.length > view.byteLength) throw damaged();
    const last = sectorSize / 4 - 1;
    for (let slot = 0; slot < last; slot++) {
      places.push(view.getInt32(at(more) + slot * 4, true));
    }
    more = view.getInt32(at(more) + last * 4, true);
  }
  const next: number[] = [];
  for (const place of places.filter((one) => one >= 0)) {
    if (at(place) + sectorSize > view.byteLength) throw damaged();
    for (let slot = 0; slot < sectorSize / 4; slot++) {
      next.push(view.getInt32(at(place) + slot * 4, true));
    }
  }
  return Int32Array.from(next);
}

interface Entry {
  readonly path: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Entries are found in order; the tree among them only says in which storage each stands. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.length / 128);
  const nameOf = (entry: number): string => {
    const length = Math.min(Math.max(view.getUint16(entry * 128 + 64, true) - 2, 0), 62);
    const name = bytes.subarray(entry * 128, entry * 128 + length);
    return new TextDecoder('utf-16le').decode(name);
  };
  const storages = new Map<number, string>();
  const pending: { readonly entry: number; readonly inside: string }[] = [];
  const seen = new Set<number>();
  if (count > 0) pending.push({ entry: view.getInt32(76, true), inside: '' });
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const { entry, inside } = one;
    if (entry < 0 || entry >= count || seen.has(entry)) continue;
    seen.add(entry);
    storages.set(entry, inside);
    const at = entry * 128;
    pending.push({ entry: view.getInt32(at + 68, true), inside });
    pending.push({ entry: view.getInt32(at + 72, true), inside });
    pending.push({ entry: view.getInt32(at + 76, true), inside: `${inside}${nameOf(entry)}/` });
  }
  return Array.from({ length: count }, (_, entry) => ({
    path: `${storages.get(entry) ?? ''}${nameOf(entry)}`,
    type: bytes[entry * 128 + 66] ?? 0,
    start: view.getInt32(entry * 128 + 116, true),
    size: view.getUint32(entry * 128 + 120, true),
  }));
}

function integers(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    view.getInt32(at * 4, true),
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function damaged(): DocumentError {
  return new DocumentError('DAMAGED', 'The compound file cannot be read');
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END = -2;
const STREAM = 2;
const ROOT = 5;

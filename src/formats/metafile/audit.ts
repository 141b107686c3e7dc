import type { Audit, AuditRequest, Change } from '../../core/audit.js';
import { createHunter } from '../../hunt/hunt.js';
import { prepareNeedle } from '../../hunt/needle.js';
import { DRAWING, drawnLayers } from './read/drawn-layers.js';
import { unpackDrawing } from './read/unpack.js';

/**
 * Reads a finished drawing again, all its bytes and its texts, and compares every byte outside of the edits. The texts are
 * read by the code that read them before; what wrote over them is not used.
 *
 * @throws DocumentError as for opening
 */
export async function auditMetafile(
  file: Uint8Array,
  { needles, against, limits, signal, foreign = false }: AuditRequest,
): Promise<Audit> {
  signal.throwIfAborted();
  const { bytes, drawing, isPacked } = unpackDrawing(file, limits.inflatedBytes);
  const prepared = needles.flatMap((needle) => prepareNeedle(needle) ?? []);
  const hunter = createHunter(prepared, 'drawing');
  for (const one of isPacked ? [file, bytes] : [bytes]) {
    hunter.feed({ where: DRAWING, kind: 'bytes', text: Buffer.from(one).toString('latin1') });
  }
  const { layers } = drawnLayers(bytes, drawing);
  for (const { text } of layers) hunter.feed({ where: DRAWING, kind: 'text', text });
  const changes: Change[] = [];
  if (against !== undefined) {
    const before = unpackDrawing(against.bytes, limits.inflatedBytes);
    const ranges = against.edits?.[0]?.ranges ?? new Int32Array();
    if (before.isPacked !== isPacked || !isSameOutside(before.bytes, bytes, ranges)) {
      changes.push({ kind: 'bytes', where: DRAWING });
    }
  }
  const unread = [...drawing.unread].map((what) => `${what} in the drawing`);
  const skipped = needles.length - prepared.length;
  if (skipped > 0) unread.push(`${String(skipped)} values without letters or digits`);
  return {
    readers: [{ reader: 'drawing', read: { texts: drawing.texts.length }, unread }],
    residues: hunter.finish(),
    changes,
    layers: layers.map(({ atoms: _, ...layer }) => ({
      ...layer,
      id: `${layer.id}/again`,
      removal: 'none' as const,
      secondary: true as const,
    })),
    ...(foreign && drawing.unread.size > 0 ? { doubts: unread } : {}),
  };
}

/** @param ranges Three numbers a stretch that was written over: start, end, and as many bytes as before. */
function isSameOutside(before: Uint8Array, after: Uint8Array, ranges: Int32Array): boolean {
  let from = 0;
  const isSame = (start: number, end: number): boolean =>
    Buffer.compare(before.subarray(start, end), after.subarray(start, end)) === 0;
  for (let at = 0; at + 2 < ranges.length; at += 3) {
    if (!isSame(from, ranges[at] ?? 0)) return false;
    from = ranges[at + 1] ?? 0;
  }
  return before.length === after.length && isSame(from, before.length);
}

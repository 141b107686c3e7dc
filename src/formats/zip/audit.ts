import type { Audit, AuditRequest, Change } from '../../core/audit.js';
import type { PartEdits } from '../../core/rewritten.js';
import { DocumentError } from '../../core/error.js';
import { createCheckpoint } from '../../hunt/checkpoint.js';
import { createHunter } from '../../hunt/hunt.js';
import { prepareNeedle } from '../../hunt/needle.js';
import { BETWEEN } from '../../hunt/piece.js';
import { layersAgain } from '../../proof/audit-text.js';
import { huntEntries } from '../../proof/hunt-entries.js';
import { isSameOutside } from '../../proof/same-outside.js';
import type { ZipEntry } from '../../proof/zip-walk.js';
import { walkZip } from '../../proof/zip-walk.js';

/**
 * Walks over a finished archive, and archives in it, with code of its own; proves that no entry came, went, moved, or
 * changed its name or content but as the edits say. The files in it were proved before, each on its own.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED, LIMIT_TIME, LIMIT_SIZE, UNPROVED
 */
export async function auditZip(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  const { limits, signal, against } = request;
  signal.throwIfAborted();
  const checkpoint = createCheckpoint(signal, limits.timeMs);
  const needles = request.needles.flatMap((needle) => prepareNeedle(needle) ?? []);
  const hunter = createHunter(needles, 'archive walk');
  const { inflatedBytes } = limits;
  const walk = walkZip(bytes, { left: inflatedBytes });
  const readPart = (text: string): Parts => ({
    stories: [text],
    others: [],
    attributes: [],
    structure: [],
    names: [],
  });
  const { read } = await huntEntries(walk, hunter, checkpoint, { inflatedBytes, readPart });
  const names = walk.entries.map(({ name }) => name);
  hunter.feed({ where: 'names', kind: 'text', text: names.join(BETWEEN) });
  const residues = hunter.finish();
  let changes: Change[] = [];
  if (against !== undefined) {
    const before = walkZip(against.bytes, { left: inflatedBytes });
    changes = changesBetween(before.entries, walk.entries, against.edits ?? []);
    if (residues.length === 0 && changes.length === 0 && walk.slack.length > 0) {
      throw new DocumentError('UNPROVED', 'The archive holds bytes that belong to no entry');
    }
  }
  return {
    readers: [{ reader: 'archive walk', read: { ...read, names: names.length }, unread: [] }],
    residues,
    changes,
    layers: layersAgain([names.join('\n')], 'names'),
  };
}

type Parts = ReturnType<Parameters<typeof huntEntries>[3]['readPart']>;

/** Entries are compared in their order: those that stay are the same ones, in the same order. */
function changesBetween(
  before: readonly ZipEntry[],
  after: readonly ZipEntry[],
  edits: readonly PartEdits[],
): Change[] {
  const ranges = new Map(edits.map((one) => [one.part, one.ranges]));
  const files = before.filter(({ name }) => !name.endsWith('/'));
  const changes: Change[] = [];
  let now = 0;
  files.forEach(({ name, bytes }, at) => {
    const number = String(at + 1);
    const made = ranges.get(`entry ${number}`) ?? new Int32Array();
    if (made[2] === -1) return;
    const entry = after[now++];
    const isSame =
      entry !== undefined &&
      isSameOutside(bytes, entry.bytes, made) &&
      isSameOutside(utf8(name), utf8(entry.name), ranges.get(`name ${number}`) ?? new Int32Array());
    if (!isSame) changes.push({ kind: 'bytes', where: `entry ${number}` });
  });
  if (now !== after.length) changes.push({ kind: 'bytes', where: 'the number of entries' });
  return changes;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

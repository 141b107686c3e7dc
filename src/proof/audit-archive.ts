import type { Audit, AuditRequest, Change, ReaderRecord, Residue } from '../core/audit.js';
import { DocumentError } from '../core/error.js';
import { createCheckpoint } from '../hunt/checkpoint.js';
import { createHunter } from '../hunt/hunt.js';
import { prepareNeedle } from '../hunt/needle.js';
import type { HuntOptions } from './hunt-entries.js';
import { huntEntries } from './hunt-entries.js';
import { differences } from './same-elsewhere.js';
import type { ZipEntry } from './zip-walk.js';
import { walkZip } from './zip-walk.js';

/** What an archive of parts has to be, and how its parts are read. */
export interface AuditedKind extends Pick<HuntOptions, 'readPart' | 'readAcross'> {
  /** Whether an archive with entries of these names is one. */
  readonly isOne: (names: readonly string[]) => boolean;
  /** Reads all of it once more in another way. */
  readonly readAlso?: (entries: readonly ZipEntry[]) => Promise<AlsoRead | undefined>;
}

/** What another reader saw. */
export interface AlsoRead {
  readonly reader: ReaderRecord;
  readonly residues: readonly Residue[];
}

/**
 * Reads a finished archive of XML parts again with code that shares nothing with the code that wrote it: its own walk
 * over the archive and another XML reader. Hunts the needles in everything that is met, and with `against` proves that
 * no byte of any part changed outside of the edits.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED, LIMIT_TIME, LIMIT_SIZE, UNSUPPORTED_FORMAT; UNPROVED when nothing was found
 * but something could not be looked at. BlackletterError ABORTED on abort.
 */
export async function auditArchive(
  bytes: Uint8Array,
  request: AuditRequest,
  { isOne, readAlso, ...readers }: AuditedKind,
): Promise<Audit> {
  const { limits, signal, against } = request;
  const checkpoint = createCheckpoint(signal, limits.timeMs);
  checkpoint.check();
  const needles = request.needles.flatMap((needle) => prepareNeedle(needle) ?? []);
  const hunter = createHunter(needles, 'package walk');
  const walk = walkZip(bytes, { left: limits.inflatedBytes });
  if (!isOne(walk.entries.map(({ name }) => name))) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The archive is no Office document');
  }
  const { inflatedBytes } = limits;
  const hunted = await huntEntries(walk, hunter, checkpoint, { inflatedBytes, ...readers });
  const also = await readAlso?.(walk.entries);
  const residues = [...hunter.finish(), ...(also?.residues ?? [])];
  const records: ReaderRecord[] = [
    { reader: 'package walk', read: hunted.read, unread: hunted.unread },
    ...(also === undefined ? [] : [also.reader]),
    ...notHunted(request.needles.length - needles.length),
  ];
  let changes: readonly Change[] = [];
  if (against !== undefined) {
    const before = walkZip(against.bytes, { left: limits.inflatedBytes });
    changes = differences(before.entries, walk.entries, against.edits ?? [], against.anyMarks);
    records.push({
      reader: 'comparison',
      read: { parts: walk.entries.length, edits: editCount(against.edits ?? []) },
      unread: [],
    });
    const clean = residues.length === 0 && changes.length === 0;
    if (clean && walk.slack.length > 0) {
      throw new DocumentError(
        'UNPROVED',
        'The archive holds bytes that belong to none of its parts',
      );
    }
  }
  return { readers: records, residues, changes, layers: hunted.layers };
}

function editCount(edits: NonNullable<NonNullable<AuditRequest['against']>['edits']>): number {
  return edits.reduce((sum, { ranges }) => sum + ranges.length / 3, 0);
}

/** Values of signs alone match nothing by the rule for values; they are told, not passed over. */
function notHunted(count: number): ReaderRecord[] {
  if (count === 0) return [];
  return [
    { reader: 'needles', read: {}, unread: [`${String(count)} values without letters or digits`] },
  ];
}

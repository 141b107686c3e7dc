import type { Part } from '../../archive/part.js';
import { readArchive } from '../../archive/read-archive.js';
import { writeArchive } from '../../archive/write-archive.js';
import { zipDirectory } from '../../archive/zip-directory.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import type { PartEdits, Rewritten } from '../../core/rewritten.js';
import { DocumentError } from '../../core/error.js';
import type { RedactionPlan } from '../../core/plan.js';
import { entryNames } from './entry-names.js';

/** Opens an archive. @throws DocumentError DAMAGED, ENCRYPTED, LIMIT_SIZE */
export async function openZip(
  bytes: Uint8Array,
  { limits, signal }: OpenOptions,
): Promise<OpenDocument> {
  signal.throwIfAborted();
  const entries = await readArchive(bytes, { inflatedBytes: limits.inflatedBytes, signal });
  const folders = (zipDirectory(bytes)?.names ?? []).filter((name) => name.endsWith('/'));
  if ([...entries.map(({ name }) => name), ...folders].some((name) => /\p{Cc}/u.test(name))) {
    throw new DocumentError('DAMAGED', 'An entry of the archive has a name of control characters');
  }
  const names = entryNames(
    entries.map(({ name }) => name),
    folders,
  );
  const empty = folders.filter((folder) => !entries.some(({ name }) => name.startsWith(folder)));
  // An empty file says nothing.
  const files = entries.flatMap((entry, at) =>
    entry.bytes.length === 0 ? [] : [{ entry, at, id: `entry-${String(at + 1)}` }],
  );
  const redact = async ({ redactions, embedded = [] }: RedactionPlan): Promise<Rewritten> => {
    const changes = new Map(embedded.map((change) => [change.id, change]));
    const renamed = names.renamed(redactions);
    const parts: Part[] = [];
    const edits: PartEdits[] = [];
    entries.forEach((entry, at) => {
      const change = changes.get(`entry-${String(at + 1)}`);
      const part = `entry ${String(at + 1)}`;
      const size = entry.bytes.length;
      if (change?.kind === 'remove') {
        edits.push({ part, ranges: Int32Array.of(0, size, -1) });
        return;
      }
      const content = change?.bytes ?? entry.bytes;
      if (Buffer.compare(content, entry.bytes) !== 0) {
        edits.push({ part, ranges: Int32Array.of(0, size, content.length) });
      }
      const own = renamed[at];
      if (own !== undefined && own.edits.ranges.length > 0) edits.push(own.edits);
      parts.push({ ...entry, name: own?.name ?? entry.name, bytes: content });
    });
    return {
      bytes: await writeArchive(parts),
      boxes: [],
      edits,
      metadataRemoved: ['times of files'],
      notes: empty.length === 0 ? [] : [`${String(empty.length)} empty folders are not kept`],
    };
  };
  return {
    mediaType: 'application/zip',
    layers: names.text.layers.filter(({ text }) => text !== ''),
    blindSpots: [],
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'entry', count: entries.length, read: true }],
    },
    metadata: ['times of files'],
    ...(files.length === 0
      ? {}
      : { embedded: files.map(({ id, at }) => ({ id, where: `entry ${String(at + 1)}` })) }),
    readEmbedded: async (id) => {
      const found = files.find((file) => file.id === id);
      if (found === undefined) throw new RangeError('No such embedded file');
      return found.entry.bytes;
    },
    locate: async (wanted) => wanted.map(names.text.locate),
    redact,
    close: async () => undefined,
  };
}

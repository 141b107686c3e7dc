import type { Audit, AuditRequest } from '../../core/document.js';
import { DocumentError } from '../../core/error.js';
import { createHunter } from '../../hunt/hunt.js';
import { prepareNeedle } from '../../hunt/needle.js';
import { docLayers, streamsOf } from './open.js';

/**
 * Hunts through a Word 97 to 2003 document. None is ever written here, so there is nothing to prove: it serves to look
 * whether values stand in a file of any origin.
 *
 * @throws DocumentError UNPROVED when it is to be compared with another
 */
export function auditDoc(bytes: Uint8Array, { needles, against, signal }: AuditRequest): Audit {
  signal.throwIfAborted();
  const streams = streamsOf(bytes);
  const layers = docLayers(streams);
  const hunter = createHunter(
    needles.flatMap((needle) => prepareNeedle(needle) ?? []),
    'streams',
  );
  for (const { id, text } of layers) hunter.feed({ where: id, kind: 'text', text });
  streams.forEach((stream, at) => {
    const raw = Buffer.from(stream.bytes).toString('latin1');
    hunter.feed({ where: `stream ${String(at + 1)}`, kind: 'bytes', text: raw });
  });
  const residues = hunter.finish();
  if (against !== undefined && residues.length === 0) {
    throw new DocumentError('UNPROVED', 'Documents of Word 97 to 2003 cannot be compared');
  }
  return {
    readers: [{ reader: 'streams', read: { streams: streams.length }, unread: [] }],
    residues,
    changes: [],
    layers: layers.map(({ atoms: _, ...layer }) => ({
      ...layer,
      id: `${layer.id}/again`,
      removal: 'none',
      secondary: true,
    })),
  };
}

import type { Audit, AuditRequest } from '../core/audit.js';
import { DocumentError } from '../core/error.js';
import type { TextLayer } from '../core/text.js';
import { createHunter } from '../hunt/hunt.js';
import { prepareNeedle } from '../hunt/needle.js';

/** What was read of a file that is never written here. */
export interface ReadStreams {
  readonly layers: readonly TextLayer[];
  readonly streams: readonly { readonly bytes: Uint8Array }[];
}

/**
 * Hunts needles in the texts of a file and in the bytes of its streams.
 * @throws DocumentError UNPROVED when it is to be compared with another and nothing was found
 */
export function auditStreams(
  { layers, streams }: ReadStreams,
  { needles, against }: Pick<AuditRequest, 'needles' | 'against'>,
): Audit {
  const hunter = createHunter(
    needles.flatMap((needle) => prepareNeedle(needle) ?? []),
    'streams',
  );
  for (const { id, text } of layers) hunter.feed({ where: id, kind: 'text', text });
  streams.forEach(({ bytes }, at) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    hunter.feed({ where: `stream ${String(at + 1)}`, kind: 'bytes', text });
  });
  const residues = hunter.finish();
  if (against !== undefined && residues.length === 0) {
    throw new DocumentError('UNPROVED', 'Documents of this kind cannot be compared');
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

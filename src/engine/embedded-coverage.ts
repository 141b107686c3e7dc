import type { BlindSpot, Coverage } from '../core/document.js';
import { whereWithin } from '../core/place.js';
import type { DocumentNode, DocumentTree, UnreadFile } from './document-tree.js';

/** What of one document could not be read, with the way to it. */
export function nestedBlindSpots({ blindSpots, within }: DocumentNode): BlindSpot[] {
  return blindSpots.map((spot) => ({ ...spot, where: whereWithin(spot.where, within) }));
}

/** A file that no format could open. */
export function embeddedBlindSpot({ within, failure }: UnreadFile): BlindSpot {
  return {
    code: 'attachment',
    where: within.join(' > '),
    why: `${sentence(failure.message)} A redaction takes the file out.`,
  };
}

/** How many files in the document were read, and how many were not. */
export function embeddedParts({ nodes, unread }: DocumentTree): Coverage['parts'] {
  const counts = [
    { part: 'embedded file', count: nodes.length - 1, read: true },
    { part: 'embedded file', count: unread.length, read: false },
  ];
  return counts.filter(({ count }) => count > 0);
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}

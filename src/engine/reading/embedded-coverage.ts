import type { BlindSpot, Coverage } from '../../core/coverage.js';
import { whereWithin } from '../../core/place.js';
import type { DocumentNode, DocumentTree, UnreadFile } from './document-tree.js';
import type { NestedFile } from './nested-layers.js';

/** What of one document could not be read, with the way to it. */
export function nestedBlindSpots({ blindSpots, within }: DocumentNode): BlindSpot[] {
  return blindSpots.map((spot) => ({ ...spot, where: whereWithin(spot.where, within) }));
}

/** A file that no format could open. */
export function embeddedBlindSpot({ within, failure, shownAs }: UnreadFile): BlindSpot {
  const fate =
    shownAs === undefined
      ? 'A redaction takes the file out.'
      : 'It stays as it is, so that a value in it would be missed: look at it.';
  return {
    code: shownAs ?? 'attachment',
    where: within.join(' > '),
    why: `${sentence(failure.message)} ${fate}`,
  };
}

/** How many files in the document were read, and how many were not. */
export function embeddedParts({ nodes, unread }: DocumentTree): Coverage['parts'] {
  const inside = nodes.filter(({ within }) => within.length > 0);
  return [
    ...counted(inside.filter(isReadWhole), true),
    ...counted([...inside.filter((node) => !isReadWhole(node)), ...unread], false),
  ];
}

/** A file that was opened counts as read; one that is shown only where nothing of it was left unread. */
function isReadWhole({ shownAs, blindSpots }: DocumentNode): boolean {
  return shownAs === undefined || blindSpots.length === 0;
}

function counted(files: readonly NestedFile[], read: boolean): Coverage['parts'] {
  const pictures = files.filter(({ shownAs }) => shownAs !== undefined).length;
  const counts = [
    { part: 'embedded file', count: files.length - pictures, read },
    { part: 'picture', count: pictures, read },
  ];
  return counts.filter(({ count }) => count > 0);
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}

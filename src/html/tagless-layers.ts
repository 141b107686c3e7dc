import type { TextLayer } from '../core/text.js';
import type { Piece, Segment } from '../splice/segment.js';
import { joinPieces } from '../splice/segment.js';
import type { MarkupWriting } from './writing.js';

/**
 * The text of XML without its tags, once joined over them and once with a blank for each, for whoever looks for known
 * values: nobody knows which elements of a vocabulary stand within a line, and which hold the parts of one name.
 */
export function taglessLayers(
  segments: readonly Segment<MarkupWriting>[],
  label: string,
): TextLayer[] {
  const shown = segments
    .filter(({ writing }) => writing === 'text' || writing === 'cdata')
    .sort((a, b) => a.start - b.start);
  const withBetween = (between: string): Piece[] =>
    shown.flatMap((one, at) =>
      shown[at - 1]?.end === one.start || at === 0 ? [one] : [between, one],
    );
  const make = (id: string, between: string): TextLayer => ({
    id: `${label}/${id}`,
    ...joinPieces(withBetween(between)),
    source: 'text',
    removal: 'span',
    place: { kind: 'part', part: label, path: '' },
    secondary: true,
    vocabulary: 'own',
  });
  return shown.length < 2 ? [] : [make('tagless', ''), make('untagged', ' ')];
}

import type { BlindSpot } from '../core/coverage.js';
import type { TextLayer, TextSource } from '../core/text.js';
import type { Piece } from '../splice/segment.js';
import { joinPieces } from '../splice/segment.js';
import type { MarkupReading } from './read-markup.js';

/**
 * The layers of a text in markup: what its page shows, once more without what is hidden or raised and with a blank between elements
 * that touch, and what stands beside the page.
 *
 * @param label What the text is called: `text`, `part 2`.
 */
export function markupLayers(reading: MarkupReading, label: string): TextLayer[] {
  const { flow, attributes, asides, code, oddNames } = reading;
  const make = (
    id: string,
    pieces: readonly Piece[],
    path: string,
    source: TextSource = 'text',
  ): TextLayer => ({
    id: `${label}${id}`,
    ...joinPieces(pieces),
    source,
    removal: 'span',
    place: { kind: 'part', part: label, path },
  });
  const first = make('', flow.all, '');
  const others = [
    ...(flow.shown === undefined ? [] : [make('/shown', flow.shown, 'as shown')]),
    ...(flow.apart === undefined ? [] : [make('/apart', flow.apart, 'elements apart')]),
  ].map((layer) => ({ ...layer, secondary: true as const }));
  const asideLayers = [
    make('/attributes', attributes, 'attributes', 'field'),
    make('/comments', asides, 'comments'),
    make('/code', code, 'scripts and styles'),
  ].filter(({ text }) => text.trim() !== '');
  const names: TextLayer[] =
    oddNames.length === 0
      ? []
      : [
          {
            id: `${label}/names`,
            text: oddNames.join('\n;\n'),
            source: 'name',
            removal: 'none',
            place: { kind: 'part', part: label, path: 'names of elements' },
          },
        ];
  return [first, ...others, ...asideLayers, ...names];
}

/**
 * What a page may show that is not read, or not as it is shown.
 *
 * @param part What the text is called, where the page is one of several.
 */
export function markupBlindSpots(
  { drawn, styled }: Pick<MarkupReading, 'drawn' | 'styled'>,
  part?: string,
): BlindSpot[] {
  const spots: BlindSpot[] = [];
  if (drawn > MOST_DRAWN) {
    const why = 'A drawing (SVG) may show writing in lines, which is not read: look at it.';
    spots.push({ code: 'image', where: part ?? 'drawing in the page', why });
  }
  if (styled) {
    const why =
      'A style sheet writes text before or after elements; it is read apart from what stands beside it: look at the page.';
    spots.push({ code: 'style-sheet', where: part ?? 'style sheet', why });
  }
  return spots;
}

/** Units of path data; a few characters in outlines take more. */
const MOST_DRAWN = 1500;

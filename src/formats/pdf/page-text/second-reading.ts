import type { Place } from '../../../core/place.js';
import type { TextLayer } from '../../../core/text.js';

/** What two readers see of the same content, called `id`. */
export interface TwoReadings {
  readonly id: string;
  readonly place: Place;
  readonly first: string;
  readonly second: string;
}

/**
 * The content in which a second reader sees other characters than the first, as layers for the detectors.
 * Order and white space don't count: readers differ in them, and every order of the first reader's own glyphs is there.
 */
export function secondReading(readings: readonly TwoReadings[]): TextLayer[] {
  return readings.flatMap(({ id, place, first, second }) => {
    if (second === '' || sameCharacters(first, second)) return [];
    return [
      {
        id: `${id}/second-reader`,
        text: second,
        source: 'text' as const,
        removal: 'span' as const,
        place,
        secondary: true as const,
      },
    ];
  });
}

/** What two readers see of each page. */
export function pageReadings(
  layers: readonly TextLayer[],
  pages: readonly { readonly text: string }[],
): TwoReadings[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer.text]));
  return pages.map(({ text }, index) => {
    const id = `page-${String(index + 1)}`;
    const place = { kind: 'page', page: index + 1, boxes: [] } as const;
    return { id, place, first: byId.get(id) ?? '', second: text };
  });
}

/** Compares how often each unit of letters and digits occurs, by a table of counts. */
function sameCharacters(first: string, second: string): boolean {
  const counts = new Int32Array(65536);
  for (let index = 0; index < first.length; index++) {
    const code = first.charCodeAt(index);
    if (isCounted(code)) counts[code] = (counts[code] ?? 0) + 1;
  }
  for (let index = 0; index < second.length; index++) {
    const code = second.charCodeAt(index);
    if (isCounted(code)) counts[code] = (counts[code] ?? 0) - 1;
  }
  return counts.every((count) => count === 0);
}

/** Readers spell dashes and quotes in their own ways, and mark hyphenation; letters and digits they agree on. */
function isCounted(code: number): boolean {
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xaa && !(code >= 0x2000 && code <= 0x2bff);
}

import type { BlindSpot, Coverage } from '../../core/coverage.js';
import type { TextLayer } from '../../core/text.js';
import type { Scans } from './pictures/read-scans.js';

/** Which pages and other parts of a document were read, and how. */
export function coverageOf(
  pages: number,
  layers: readonly TextLayer[],
  blindSpots: readonly BlindSpot[],
  { read: byOcr, reviewRequired }: Pick<Scans, 'read' | 'reviewRequired'>,
): Coverage {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const unread = new Set(blindSpots.map(({ where }) => /^page (\d+)\b/u.exec(where)?.[1]));
  const read = new Set(
    layers.flatMap(({ place, source }) =>
      place.kind === 'page' && source !== 'ocr' ? [place.page] : [],
    ),
  );
  const parts = new Map<string, number>();
  for (const { place } of layers) {
    if (place.kind !== 'field') continue;
    const part = place.name.split('/')[0] ?? '';
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  return {
    pages,
    pagesReadAsText: numbers.filter((page) => read.has(page)),
    pagesReadByOcr: byOcr,
    pagesNotRead: numbers.filter((page) => unread.has(String(page))),
    parts: [...parts].map(([part, count]) => ({ part, count, read: true })),
    ...(reviewRequired.length === 0 ? {} : { reviewRequired }),
  };
}

import type { Aside } from '../content/aside.js';
import { latin1Bytes } from '../objects/bytes.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { quadContains } from '../content/quad.js';
import type { Quad } from '../content/quad.js';
import type { Outline } from './read-outlines.js';
import { readOutlines } from './read-outlines.js';

/** Stretches of content streams that go, by use. */
export type CutOutlines = ReadonlyMap<number, readonly Aside[]>;

/**
 * The outlines that lie in quads with all their points: letters, and what else a mark hides. A line or a ground that only
 * passes under a mark stays. A clip of which nothing is left still clips all.
 */
export function cutOutlines(
  content: Pick<PageGlyphs, 'uses'>,
  quads: readonly Quad[],
): CutOutlines {
  const cuts = new Map<number, Aside[]>();
  if (quads.length === 0) return cuts;
  for (const { use, outlines, start, end, isClip } of readOutlines(content)) {
    const inside = outlines.filter((outline) => quads.some((quad) => isWithin(outline, quad)));
    if (inside.length === 0) continue;
    const own = cuts.get(use) ?? [];
    cuts.set(use, own);
    inside.forEach((outline, at) => {
      const isLast = at === 0 && isClip && inside.length === outlines.length;
      own.push({ start: outline.start, end: outline.end, by: isLast ? NOTHING : BLANK });
    });
    // A path of nothing needs no painting; the clip's own operators stay.
    if (inside.length === outlines.length && !isClip) own.push({ start, end, by: BLANK });
  }
  return cuts;
}

const BLANK = latin1Bytes(' ');
const NOTHING = latin1Bytes('0 0 0 0 re ');

function isWithin({ box }: Outline, quad: Quad): boolean {
  const { left, bottom, right, top } = box;
  return (
    quadContains(quad, left, bottom) &&
    quadContains(quad, right, bottom) &&
    quadContains(quad, right, top) &&
    quadContains(quad, left, top)
  );
}

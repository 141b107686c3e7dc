import type { Box } from '../../../core/place.js';
import type { DrawnImage } from '../content/page-glyphs.js';
import { boundingBox, boxQuad, transformedQuad } from '../content/quad.js';

/** Points between two pictures that show one: strips of a scan, layers of it. */
const NEAR = 2;
const UNIT = boxQuad({ left: 0, bottom: 0, right: 1, top: 1 });
/** Every picture is compared with every other one: more than these make one picture in any case. */
const MOST_COMPARED = 400;

/**
 * Whether several pictures together show what none of them does alone: strips of a scan, or the layers of one, of which one
 * has the letters and one their colour.
 */
export function areJoined(images: readonly Pick<DrawnImage, 'ctm'>[]): boolean {
  if (images.length > MOST_COMPARED) return true;
  const boxes = images.map(({ ctm }) => boundingBox(transformedQuad(UNIT, ctm)));
  return boxes.some((box, at) => boxes.slice(at + 1).some((other) => touch(box, other)));
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left - NEAR < b.right &&
    b.left - NEAR < a.right &&
    a.bottom - NEAR < b.top &&
    b.bottom - NEAR < a.top
  );
}

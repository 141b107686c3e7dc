import type { Box } from '../../../core/place.js';

/** How a glyph stands on the page. */
export interface GlyphStand {
  /** Its origin, in points of the page. */
  readonly origin: readonly [number, number];
  /** From its line's coordinates to the page's: along the baseline, then upwards. */
  readonly turn: readonly [number, number, number, number];
  /** Points of an em, in its line's coordinates. */
  readonly size: number;
}

/** PDFium gives a glyph without an outline a box this high, from the baseline: a thousandth of an em. */
const STAND_IN = 0.001;
/** About the height of small letters, in ems: between baseline and here all writing has both ink and paper. */
const X_HEIGHT = 0.45;
/** What single precision makes of a place on a page, in points. */
const ROUNDING = 0.002;

/**
 * Where a reader would look for a glyph without an outline, as those of a scan's text layer are: from its baseline to the
 * height of small letters. A hairline on the baseline, which PDFium gives for it, may lie in a letter's foot of the picture
 * and nowhere else. `undefined` for the box of a glyph that has an outline, however thin.
 */
export function blankGlyphBox(box: Box, stand: GlyphStand): Box | undefined {
  const [along, across, ...up] = stand.turn;
  const thin = STAND_IN * stand.size;
  const [wide, high] = [box.right - box.left, box.top - box.bottom];
  const width =
    Math.abs(along) >= Math.abs(across)
      ? (wide - thin * Math.abs(up[0])) / Math.abs(along)
      : (high - thin * Math.abs(up[1])) / Math.abs(across);
  if (!(width > 0 && thin > 0)) return undefined;
  const found = cellBox(stand, width, thin);
  const slack = ROUNDING + (thin * Math.hypot(...up)) / 4;
  const isStandIn = (['left', 'right', 'bottom', 'top'] as const).every(
    (side) => Math.abs(found[side] - box[side]) <= slack,
  );
  return isStandIn ? cellBox(stand, width, X_HEIGHT * stand.size) : undefined;
}

/** Around a rectangle that stands on the baseline at the origin. */
function cellBox({ origin: [x, y], turn: [a, b, c, d] }: GlyphStand, w: number, h: number): Box {
  const xs = [0, a * w, c * h, a * w + c * h];
  const ys = [0, b * w, d * h, b * w + d * h];
  return {
    left: x + Math.min(...xs),
    right: x + Math.max(...xs),
    bottom: y + Math.min(...ys),
    top: y + Math.max(...ys),
  };
}

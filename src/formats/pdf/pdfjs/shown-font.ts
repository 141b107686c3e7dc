export interface ShownFont {
  readonly id: string;
  /** Glyph space to text space: 0.001 but for Type3 and odd Type1 fonts. */
  readonly scale: number;
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  readonly isType3: boolean;
}

/** A font as pdf.js tells of it: its properties packed into bytes, or why it could not be read. */
export interface ToldFont {
  readonly buffer?: ArrayBuffer;
}

/** What is needed here of the bytes into which pdf.js packs a font (`FONT_INFO`): flags of two bits, then numbers. */
export function shownFont(id: string, { buffer }: ToldFont): ShownFont {
  if (buffer === undefined) {
    return { id, scale: 0.001, ascent: 0, descent: 0, vertical: false, isType3: false };
  }
  const view = new DataView(buffer);
  const flag = (index: number): boolean =>
    ((view.getUint8(index >> 2) >> ((index & 3) * 2)) & 3) === YES;
  const finite = (offset: number): number => {
    const number = view.getFloat64(offset);
    return Number.isFinite(number) ? number : 0;
  };
  const hasMatrix = view.getUint8(OFFSETS.matrix) > 0;
  return {
    id,
    scale: hasMatrix ? view.getFloat64(OFFSETS.matrix + 1, true) : 0.001,
    ascent: finite(OFFSETS.ascent),
    descent: finite(OFFSETS.descent),
    vertical: flag(FLAGS.vertical),
    isType3: flag(FLAGS.isType3),
  };
}

const YES = 2;
const FLAGS = { isType3: 5, vertical: 9 } as const;
/** Three bytes of flags, three numbers, a box of a length and four shorts, a matrix of a length and six numbers. */
const OFFSETS = { ascent: 3, descent: 19, matrix: 36 } as const;

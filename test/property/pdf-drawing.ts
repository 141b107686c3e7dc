import fc from 'fast-check';

/** One show operator's part of the value. */
export interface Piece {
  readonly operator: 'Tj' | 'TJ' | "'" | '"';
  /** How many characters it shows. */
  readonly length: number;
  /** Numbers between its characters, for TJ; the first stands before them. */
  readonly kerns: readonly number[];
}

/** Text state parameters in force while the value is shown (ISO 32000-2 §9.3). */
export interface TextState {
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

/** How a value is drawn, and on what page. */
export interface Drawing {
  readonly value: string;
  /** Index into the legible fonts; the second takes over after `switchAt` pieces. */
  readonly fonts: readonly [number, number];
  readonly switchAt: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
  readonly state: TextState;
  /** Degrees by which the text matrix is turned. */
  readonly angle: number;
  /** Scale of the text matrix; the font size is divided by it. */
  readonly zoom: number;
  /** How many forms the text stands in, each in the one before. */
  readonly depth: 0 | 1 | 2;
  readonly formMatrix: readonly [number, number, number, number, number, number];
  readonly rotate: 0 | 90 | 180 | 270;
  readonly cropBox: readonly [number, number, number, number] | undefined;
  readonly userUnit: number | undefined;
}

const digits = (count: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^\\d{${String(count)}}$`, 'u'));

/** Numbers in the shape of an SSN from an area that is never given out. */
const numberLike = fc
  .tuple(digits(2), digits(2), digits(4), fc.constantFrom('-', ' ', ''))
  .map(([area, group, serial, separator]) => [`8${area}`, group, serial].join(separator));

/** Words that no other text of the page holds, with signs that a string operand must escape. */
const wordLike = fc
  .tuple(
    fc.constantFrom('Quixby', 'Zvonimir', 'Jyotsna', 'Xq7'),
    fc.constantFrom(' ', '-', " O'", ' (', '\\'),
    fc.constantFrom('Wojcik', 'Vrba)', 'K.', '88'),
  )
  .map((parts) => parts.join(''));

/** What a value may be drawn with and still be read as the value, and not as one with what stands before it. */
interface Looseness {
  readonly kern: fc.Arbitrary<number>;
  readonly charSpacing: fc.Arbitrary<number>;
  readonly wordSpacing: fc.Arbitrary<number>;
}

/** Digits belong together over any gap. */
const LOOSE: Looseness = {
  kern: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -120, max: 120 }) },
    { weight: 2, arbitrary: fc.constantFrom(0, -37.5, 0.25, -280, 19.6) },
    { weight: 1, arbitrary: fc.integer({ min: -700, max: 120 }) },
  ),
  charSpacing: fc.constantFrom(0, 0, 0.4, -0.3, 2.5),
  wordSpacing: fc.constantFrom(0, 0, 3, -1),
};

/** Letters with a gap of a fifth of an em between them are two words; word spacing widens any glyph with the code 32. */
const TIGHT: Looseness = {
  kern: fc.oneof(fc.integer({ min: -90, max: 120 }), fc.constantFrom(0, -37.5, 0.25, 19.6)),
  charSpacing: fc.constantFrom(0, 0, 0.4, -0.3),
  wordSpacing: fc.constantFrom(0, 0, -0.8),
};

const piece = (kern: Looseness['kern']): fc.Arbitrary<Piece> =>
  fc.record({
    operator: fc.constantFrom<Piece['operator'][]>('Tj', 'TJ', 'TJ', "'", '"'),
    length: fc.integer({ min: 0, max: 7 }),
    kerns: fc.array(kern, { minLength: 1, maxLength: 8 }),
  });

const right = fc.constantFrom(0, 90, 180, 270);

const drawings = (
  value: fc.Arbitrary<string>,
  { kern, charSpacing, wordSpacing }: Looseness,
): fc.Arbitrary<Drawing> =>
  fc.record({
    value,
    fonts: fc.tuple(fc.nat(6), fc.nat(6)),
    switchAt: fc.integer({ min: 0, max: 4 }),
    size: fc.constantFrom(12, 12, 9, 7.5, 20),
    pieces: fc.array(piece(kern), { minLength: 1, maxLength: 6 }),
    state: fc.record({
      charSpacing,
      wordSpacing,
      scale: fc.constantFrom(100, 100, 62, 140, 97.3),
      rise: fc.constantFrom(0, 0, 3, -2.5),
      leading: fc.constantFrom(14, 18.5, 30),
    }),
    angle: fc.oneof(right, right, fc.constantFrom(17, 30, 45, 133.3, 301)),
    zoom: fc.constantFrom(1, 1, 12, 0.5, 24),
    depth: fc.constantFrom<Drawing['depth'][]>(0, 0, 1, 2),
    formMatrix: fc.constantFrom<Drawing['formMatrix'][]>(
      [1, 0, 0, 1, 0, 0],
      [0.8, 0, 0, 0.8, 20, 30],
      [0, 1, -1, 0, 612, 0],
      [1, 0, 0, -1, 0, 792],
    ),
    rotate: fc.constantFrom<Drawing['rotate'][]>(0, 90, 180, 270),
    cropBox: fc.option(
      fc.constantFrom<NonNullable<Drawing['cropBox']>[]>(
        [30, 40, 580, 770],
        [-50, -20, 700, 800],
        [280, 300, 400, 420],
      ),
      { nil: undefined },
    ),
    userUnit: fc.option(fc.constantFrom(1, 2, 0.5), { nil: undefined }),
  });

/** Any drawing of any value, on any page. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc.oneof(
  drawings(numberLike, LOOSE),
  drawings(wordLike, TIGHT),
);

/** Characters that stand in one stretch of a source text. `Writing` says how they are written there. */
export interface Segment<Writing extends string = string> {
  /** What it says. */
  readonly text: string;
  /** The document-wide number of its first UTF-16 unit; the others follow. */
  readonly atom: number;
  /** Where it stands, in UTF-16 units of the source text. */
  readonly start: number;
  readonly end: number;
  readonly writing: Writing;
  /**
   * Each unit stands for itself, and so can be taken out by itself. Otherwise (a reference, an encoded word) the stretch
   * is written anew with what is left.
   */
  readonly isExact: boolean;
}

/** Numbers for all characters of a document, one after the other. */
export interface AtomCounter {
  /** The next free number. */
  next: number;
}

/** A segment, or room that a reader makes between two of them. */
export type Piece<Writing extends string = string> = Segment<Writing> | string;

/** Makes the next segment. */
export function newSegment<Writing extends string>(
  atoms: AtomCounter,
  segment: Omit<Segment<Writing>, 'atom'>,
): Segment<Writing> {
  const atom = atoms.next;
  atoms.next += segment.text.length;
  return { ...segment, atom };
}

/** The text and atoms of a layer that shows the pieces one after the other. */
export function joinPieces(pieces: readonly Piece[]): {
  readonly text: string;
  readonly atoms: Int32Array;
} {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const atoms = new Int32Array(text.length).fill(-1);
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') at += piece.length;
    else for (let unit = 0; unit < piece.text.length; unit++) atoms[at++] = piece.atom + unit;
  }
  return { text, atoms };
}

/** Adds any number of items; a call with as many arguments would overflow the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

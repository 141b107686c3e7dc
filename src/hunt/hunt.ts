import type { Residue } from '../core/audit.js';
import type { Piece } from './piece.js';
import type { PreparedNeedle } from './needle.js';
import { BETWEEN } from './piece.js';
import { TOLERATED_CHANCE, chanceAmongNumbers, chanceInBytes } from './chance.js';
import { encodedForms } from './encoded-forms.js';
import { foldText, squeeze } from './fold-text.js';
import { formAt } from './match-needle.js';
import type { FindAll } from './needle-index.js';
import { findNeedles } from './needle-index.js';

/** Longest stretch that is looked at in one go, and how much of it is looked at again with the next. */
const WINDOW = 1 << 20;
const OVERLAP = 1 << 12;
/** Small pieces are looked at together, and one by one only when there is a hit. */
const BATCH = 1 << 17;
/** Takes pieces as they come and tells what was left in them. */
export interface Hunter {
  readonly feed: (piece: Piece) => void;
  /** Every needle found, each place and form once. */
  readonly finish: () => Residue[];
}

/** Hunts needles through pieces in every written form. */
export function createHunter(needles: readonly PreparedNeedle[], reader: string): Hunter {
  const residues = new Map<string, Residue>();
  const waiting = new Map<Piece['kind'], { pieces: Piece[]; length: number }>();
  const shortest = Math.min(...needles.map((needle) => needle.body.length));
  const findAll = findNeedles(needles);
  const search = (piece: Piece): Residue[] => [...huntWhole(piece, findAll, reader, shortest)];
  const keep = (found: readonly Residue[]): void => {
    for (const residue of found) {
      residues.set(`${residue.needle}\n${residue.where}\n${residue.form}`, residue);
    }
  };
  const flush = (kind: Piece['kind']): void => {
    const pieces = waiting.get(kind)?.pieces ?? [];
    waiting.delete(kind);
    const together = pieces.map((piece) => piece.text).join(BETWEEN);
    if (search({ where: '', kind, text: together }).length > 0) {
      for (const piece of pieces) keep(search(piece));
    }
  };
  return {
    feed: (piece) => {
      if (needles.length === 0 || piece.text.length === 0) return;
      if (piece.text.length >= BATCH || isAnything(piece)) {
        keep(search(piece));
        return;
      }
      const batch = waiting.get(piece.kind) ?? { pieces: [], length: 0 };
      waiting.set(piece.kind, batch);
      batch.pieces.push(piece);
      batch.length += piece.text.length;
      if (batch.length >= BATCH) flush(piece.kind);
    },
    finish: () => {
      for (const kind of [...waiting.keys()]) flush(kind);
      return [...residues.values()];
    },
  };
}

function* huntWhole(
  piece: Piece,
  findAll: FindAll,
  reader: string,
  shortest: number,
): Iterable<Residue> {
  for (const window of windowsOf(piece)) {
    for (const form of [window, ...encodedForms(window, shortest)]) {
      yield* huntPiece(form, findAll, reader, piece.text.length);
    }
  }
}

function* windowsOf(piece: Piece): Iterable<Piece> {
  const { text } = piece;
  if (text.length <= WINDOW) {
    if (text.length > 0) yield piece;
    return;
  }
  for (let start = 0; start < text.length - OVERLAP; start += WINDOW - OVERLAP) {
    yield { ...piece, text: text.slice(start, start + WINDOW) };
  }
}

function huntPiece(
  piece: Piece,
  findAll: FindAll,
  reader: string,
  wholeLength: number,
): Iterable<Residue> {
  const isBytes = isAnything(piece);
  const text = squeeze(isBytes ? piece.text.toLowerCase() : foldText(piece.text), isBytes);
  const strictness = piece.kind === 'syntax' ? 'exact' : 'loose';
  const found = new Map<PreparedNeedle, string>();
  findAll(text.body, ({ needle, body, gaps, isReversed }, start) => {
    // Forwards says more than backwards.
    if (found.has(needle) && (isReversed || found.get(needle) !== BACKWARDS)) return;
    const form = formAt(text, { ...needle, body, gaps }, start, strictness);
    if (form !== undefined) found.set(needle, isReversed ? BACKWARDS : form);
  });
  return [...found]
    .filter(([needle]) => isTelling(piece, needle, wholeLength))
    .map(([needle, form]) => ({
      needle: needle.id,
      reader,
      where: piece.where,
      form: nameOf(piece, form),
    }));
}

const BACKWARDS = 'backwards';

function isAnything({ kind }: Piece): boolean {
  return kind === 'bytes' || kind === 'program';
}

function nameOf({ form }: Piece, written: string): string {
  if (form === undefined) return written;
  return written === 'as written' ? form : `${form}, ${written}`;
}

/** Whether a hit means anything: asked only where there is one, since it takes longer than the search. */
function isTelling(piece: Piece, needle: PreparedNeedle, wholeLength: number): boolean {
  switch (piece.kind) {
    case 'text':
      return true;
    case 'fragments':
      return needle.kind === 'number' || needle.kind === 'words';
    case 'syntax':
      if (needle.kind === 'words') return true;
      return needle.kind === 'number' && chanceAmongNumbers(needle, piece.text) < TOLERATED_CHANCE;
    case 'program':
      return (
        isTelling({ ...piece, kind: 'fragments' }, needle, wholeLength) &&
        isTelling({ ...piece, kind: 'bytes' }, needle, wholeLength)
      );
    case 'bytes':
      return chanceInBytes(needle, wholeLength) < TOLERATED_CHANCE;
  }
}

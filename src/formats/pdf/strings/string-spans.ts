import type { Span } from '../../../core/span.js';
import type { TextLayer } from '../../../core/text.js';
import type { AtomOwner } from '../removal/atom-owners.js';
import { glyphsByOwner } from '../removal/atom-owners.js';
import type { CoveredSpan } from './covered-units.js';

/** A layer of strings as what its units belong to. */
interface StringLayer extends AtomOwner {
  readonly id: string;
}

/** The layers whose units are strings of the file, in the order of their numbers, which come after those of all glyphs. */
export function stringLayers(layers: readonly TextLayer[], glyphs: number): StringLayer[] {
  return layers.flatMap(({ id, atoms, text }) => {
    if (!id.startsWith('string/') || atoms === undefined) return [];
    const unit = atoms.findIndex((atom) => atom >= glyphs);
    const firstAtom = (atoms[unit] ?? 0) - unit;
    return unit < 0 ? [] : [{ id, firstAtom, count: text.length }];
  });
}

/** What a span of another layer that shows strings takes of the layers that these are written in. */
export function stringSpans(
  { id, atoms }: TextLayer,
  span: Span,
  owners: readonly StringLayer[],
): CoveredSpan[] {
  if (atoms === undefined || id.startsWith('string/')) return [];
  return [...glyphsByOwner(atoms, span, owners)].flatMap(([owner, units]) =>
    runsOf(units).map((run) => ({ layer: owner.id, span: run })),
  );
}

/** Numbers in a row as spans. */
function runsOf(numbers: readonly number[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.end === number) last.end++;
    else runs.push({ start: number, end: number + 1 });
  }
  return runs;
}

import { expect } from 'vitest';
import type { OpenDocument } from '../../src/core/document.js';
import type { TextLayer } from '../../src/core/text.js';
import type { Span } from '../../src/core/span.js';
import { lettersOf } from './letters.js';

/** What must hold for the layers of any document, whatever the format. */
export function expectLawfulLayers(layers: readonly TextLayer[]): void {
  const ids = layers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { text, atoms, x, removal } of layers) {
    if (atoms !== undefined) {
      expect(atoms.length).toBe(text.length);
      expect(removal).toBe('span');
      expect(atoms.every((atom) => atom >= -1)).toBe(true);
    }
    if (x !== undefined) {
      expect(x.length).toBe(text.length);
      expect(x.every(Number.isFinite)).toBe(true);
    }
  }
  expectSameUnits(layers);
}

/**
 * An atom shows the same characters in every layer, and all layers of a place show the same atoms. A second reading that
 * leaves something out (tracked changes, hidden text) has a place of its own and shows what a first reading shows, or
 * what no other does; so has one over the turn of a page.
 */
function expectSameUnits(layers: readonly TextLayer[]): void {
  const owners = new Map<number, string>();
  const shownAt = new Map<string, ReadonlyMap<number, string>>();
  const shownFirst = new Map<number, string>();
  for (const layer of layers) {
    if (layer.atoms === undefined) continue;
    const place = JSON.stringify(layer.place);
    const shown = unitsByAtom(layer);
    const isPartly = layer.place.kind === 'part' || layer.source === 'ocr';
    if (layer.secondary === true && (isPartly || layer.seam !== undefined)) {
      for (const [atom, units] of shown) expect(shownFirst.get(atom) ?? units).toBe(units);
      continue;
    }
    for (const [atom, units] of shown) shownFirst.set(atom, units);
    const before = shownAt.get(place);
    if (before === undefined) {
      shownAt.set(place, shown);
      for (const atom of shown.keys()) {
        expect(owners.get(atom) ?? place).toBe(place);
        owners.set(atom, place);
      }
    } else expect([...shown].sort(byAtom)).toEqual([...before].sort(byAtom));
  }
}

/** The visible characters of each atom, in a fixed order: right-to-left text turns them round. */
function unitsByAtom({ text, atoms }: TextLayer): Map<number, string> {
  const units = new Map<number, string>();
  atoms?.forEach((atom, unit) => {
    const character = text[unit] ?? '';
    if (atom < 0 || character.trim() === '') return;
    units.set(atom, [...(units.get(atom) ?? ''), character].sort().join(''));
  });
  return units;
}

function byAtom(a: readonly [number, string], b: readonly [number, string]): number {
  return a[0] - b[0];
}

/** Every span of a document has places: words, whole layers, and spans of nothing. */
export async function expectPlaces({ layers, locate }: OpenDocument): Promise<void> {
  const wanted = layers.flatMap(({ id, text }) => {
    const words = [...text.matchAll(/\S+/gu)].slice(0, 40);
    const spans: Span[] = words.map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    }));
    spans.push({ start: 0, end: text.length }, { start: 0, end: 0 });
    return spans.map((span) => ({ layer: id, span }));
  });
  const places = await locate(wanted);
  expect(places).toHaveLength(wanted.length);
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  places.forEach((found, index) => {
    const { layer: id, span } = wanted[index] ?? { layer: '', span: { start: 0, end: 0 } };
    const layer = byId.get(id);
    expect(found.length).toBeGreaterThan(0);
    for (const place of found) {
      expect(place.kind).toBe(layer?.place.kind);
      if (place.kind !== 'page') continue;
      const first = layer?.place.kind === 'page' ? layer.place.page : NaN;
      expect([first, ...(layer?.seam === undefined ? [] : [first + 1])]).toContain(place.page);
      for (const { left, bottom, right, top } of place.boxes) {
        expect([left, bottom, right, top].every(Number.isFinite)).toBe(true);
        expect(left).toBeLessThan(right);
        expect(bottom).toBeLessThan(top);
      }
      const isShown = lettersOf(layer?.text.slice(span.start, span.end) ?? '').text !== '';
      if (layer?.atoms !== undefined && isShown) expect(place.boxes).not.toEqual([]);
    }
  });
}

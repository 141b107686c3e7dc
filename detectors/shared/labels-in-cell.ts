import { BESIDE } from './label-slot.js';
import type { LabelSlot, LabelSlots } from './label-slot.js';
import { fill } from './label-slot.js';
import type { Model } from './model.js';
import type { Scene } from './scene.js';
import { findTableCells } from './table-cells.js';

/**
 * The label of a value in a cell of a table: one right before it in the cell itself, or else one in the heading of its column.
 * Whatever stands in other cells says nothing about it.
 * @param slots With what stands before the value.
 */
export function labelOfCell(scene: Scene, model: Model, cell: number, slots: LabelSlots): void {
  const { at, firstLabels, pastLabels } = scene.input.once(findTableCells);
  const { pro, con, above } = slots;
  const start = at.starts[cell] ?? 0;
  const isOwn = drop(pro, start) || drop(con, start);
  if (isOwn) return;
  const { labels } = scene;
  let most = 0;
  for (let label = firstLabels[cell] ?? 0; label < (pastLabels[cell] ?? 0); label++) {
    const weight = model.byPhrase[labels.phrases[label] ?? 0] ?? 0;
    // Of a heading such as `SSN or EIN` what speaks for the entity counts.
    if (weight === 0 || (most > 0 ? weight <= most : most < 0 && weight < most)) continue;
    most = weight;
    fill(above, labels, label, ABOVE, 0, 1, weight, true);
  }
}

/** Empties a slot whose label is not in the cell; true where it is and stands beside the value. */
function drop(slot: LabelSlot, cellStart: number): boolean {
  if (slot.phrase < 0) return false;
  if (slot.start >= cellStart) return slot.cost <= BESIDE;
  slot.phrase = -1;
  return false;
}

const ABOVE = 1;

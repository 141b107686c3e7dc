import { lookup } from '../objects/objects.js';
import type { PDFDict } from '../objects/pdf-lib.js';
import type { SideContent } from '../side/side-content.js';
import type { TextPlace } from './text-place.js';

/** A value that a field has whole in one place and cut off in another, as `/MaxLen` does. */
export interface CutValue {
  /** The whole of it. */
  readonly text: string;
  /** The string that has only its beginning; absent where that is what the field shows. */
  readonly place?: TextPlace;
  /** For each unit of the whole the number of the glyph that shows it; absent where the string is cut. */
  readonly atoms?: Int32Array;
}

/** Fewer characters begin many values. */
const LEAST = 4;
const VALUE_KEYS = new Set<string | number>(['V', 'DV']);

/** Compares the values of a field with what its looks show, and gives those of which one is the beginning of the other. */
export function cutValues(
  dict: PDFDict | undefined,
  places: readonly TextPlace[],
  sides: readonly SideContent[],
): CutValue[] {
  const values = places.filter(({ key, text }) => VALUE_KEYS.has(key) && text.length >= LEAST);
  if (dict === undefined || values.length === 0) return [];
  const shown = sides.filter(
    ({ look }) =>
      look !== undefined &&
      (look.annotation === dict || lookup(look.annotation, 'Parent') === dict),
  );
  const found = shown.flatMap((side) => {
    const whole = writtenText(side);
    return values.flatMap((place): CutValue[] => {
      const { text } = place;
      if (whole.text.length > text.length && whole.text.startsWith(text)) {
        return [{ text: whole.text, place }];
      }
      if (whole.text.length < LEAST || text.length <= whole.text.length) return [];
      if (!text.startsWith(whole.text)) return [];
      const atoms = new Int32Array(text.length).fill(-1);
      atoms.set(whole.atoms);
      return [{ text, atoms }];
    });
  });
  // One cut beginning is that of another string, too.
  const longest = values.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  for (const place of values) {
    const isCut = place.text.length < longest.text.length && longest.text.startsWith(place.text);
    if (isCut) found.push({ text: longest.text, place });
  }
  return found;
}

/** What some content shows, without the blanks around it. */
function writtenText({ glyphs: { table }, firstAtom }: SideContent): {
  readonly text: string;
  readonly atoms: readonly number[];
} {
  const atoms: number[] = [];
  let text = '';
  for (let glyph = 0; glyph < table.count; glyph++) {
    const one = table.text[glyph] ?? '';
    if (text === '' && one.trim() === '') continue;
    text += one;
    for (let unit = 0; unit < one.length; unit++) atoms.push(firstAtom + glyph);
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, atoms: atoms.slice(0, trimmed.length) };
}

import { localName } from '../../../xml/attributes.js';
import type { Unit } from '../../../xml/text/unit.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import { tokenize } from '../../../xml/tokenize.js';

/** One string of the table that cells point into (ISO/IEC 29500-1 §18.4.8). */
export interface SharedString {
  /** The inside of its element in the text of the part. */
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  /** Its text; undefined for an empty one. Reading aids are units of their own. */
  readonly unit: Unit | undefined;
  /** Reading aids, which repeat the text in another script. */
  readonly aids: readonly { readonly start: number; readonly end: number }[];
}

/** The strings of the table in order. */
export function readSharedStrings({ text, units }: XmlPart): SharedString[] {
  const ranges: { start: number; end: number; prefix: string; aids: SharedString['aids'] }[] = [];
  let start = 0;
  let aids: { start: number; end: number }[] = [];
  let aidStart = 0;
  tokenize(text, {
    open: (tag) => {
      const element = localName(tag.name);
      const prefix = tag.name.slice(0, -element.length);
      if (element === 'si') {
        start = tag.end;
        aids = [];
        if (tag.isEmpty) ranges.push({ start, end: start, prefix, aids });
      } else if (element === 'rPh' && !tag.isEmpty) aidStart = tag.start;
    },
    close: (name, at, end) => {
      const element = localName(name);
      const prefix = name.slice(0, -element.length);
      if (element === 'si') ranges.push({ start, end: at, prefix, aids });
      else if (element === 'rPh') aids.push({ start: aidStart, end });
    },
    text: () => undefined,
    aside: () => undefined,
  });
  const texts = units
    .filter(({ kind, name }) => kind === 'paragraph' && name === 'si')
    .map((unit) => ({ unit, at: unit.segments[0]?.start ?? 0 }))
    .sort((a, b) => a.at - b.at);
  let next = 0;
  return ranges.map((range) => {
    while (next < texts.length && (texts[next]?.at ?? 0) < range.start) next++;
    const one = texts[next];
    return { ...range, unit: one !== undefined && one.at < range.end ? one.unit : undefined };
  });
}

/** The atoms of a unit in the order of its text. */
export function atomsOf(unit: Unit): Int32Array {
  const atoms = new Int32Array(unit.segments.reduce((sum, { text }) => sum + text.length, 0));
  let at = 0;
  for (const { text, atom } of unit.segments) {
    for (let offset = 0; offset < text.length; offset++) atoms[at++] = atom + offset;
  }
  return atoms;
}

/** What a unit says. */
export function textOf(unit: Unit): string {
  return unit.segments.map(({ text }) => text).join('');
}

import type { Redaction } from '../../src/core/plan.js';
import type { TextLayer } from '../../src/core/text.js';
import { bare, lettersOf } from './letters.js';

/** A redaction for every stretch of the layers that shows the value, however it is spaced or broken. */
export function findValue(layers: readonly TextLayer[], value: string): Redaction[] {
  const wanted = bare(value);
  return layers.flatMap(({ id, text, removal, atoms }) => {
    if (removal !== 'span' || atoms === undefined) return [];
    const letters = lettersOf(text);
    const found: Redaction[] = [];
    let at = letters.text.indexOf(wanted);
    for (; at >= 0; at = letters.text.indexOf(wanted, at + wanted.length)) {
      const start = letters.at[at] ?? 0;
      const end = (letters.at[at + wanted.length - 1] ?? 0) + 1;
      found.push({ layer: id, span: { start, end }, entity: 'custom:planted' });
    }
    return found;
  });
}

/** The letters and digits of every first reading of a place in the pages or parts, place by place. */
export function pageLetters(layers: readonly TextLayer[]): string[] {
  return layers.flatMap(({ text, source, secondary, place }) =>
    (source === 'text' || source === 'ocr') && secondary !== true && place.kind !== 'field'
      ? [bare(text)]
      : [],
  );
}

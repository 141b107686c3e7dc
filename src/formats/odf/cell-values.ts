import type { AtomCounter } from '../../xml/text/segment-writer.js';
import type { Unit } from '../../xml/text/unit.js';

/**
 * What the attributes of a cell say beyond its text: values that the text shows are left out, and a number of fewer than
 * nine digits and a day can also be read in the ways in which people write them.
 *
 * @param texts The paragraphs of the cell.
 */
export function cellValues(
  attributes: readonly Unit[],
  texts: readonly Unit[],
  atoms: AtomCounter,
): Unit[] {
  const shown = texts.map(textOf).join(' ');
  return attributes.flatMap((unit) => {
    const value = textOf(unit);
    const isValue = unit.form === 'text' && /\/(?:\w+-)?value$/u.test(unit.name);
    if (!isValue) return [unit];
    const others = otherReadings(value).filter((one) => one !== shown);
    const isShown = value === shown || (/^\d+$/u.test(value) && digitsOf(shown) === value);
    return [
      ...(isShown ? [] : [unit]),
      ...others.map((said): Unit => ({
        ...unit,
        kind: 'loose',
        segments: reading(unit, said, atoms),
      })),
    ];
  });
}

function otherReadings(value: string): readonly string[] {
  if (/^\d{7,8}$/u.test(value)) return [value.padStart(9, '0')];
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/u.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  const name = MONTHS[Number(month) - 1] ?? '';
  return [
    `${month}/${day}/${year}`,
    `${String(Number(month))}/${String(Number(day))}/${year}`,
    `${name} ${String(Number(day))}, ${year}`,
  ];
}

/** Another reading of a whole value: none of its characters stands by itself in the part. */
function reading({ segments }: Unit, text: string, atoms: AtomCounter): Unit['segments'] {
  const start = segments[0]?.start ?? 0;
  const end = segments.at(-1)?.end ?? start;
  const atom = atoms.next;
  atoms.next += text.length;
  return [{ text, atom, start, end, writing: 'element', flags: 0 }];
}

function textOf({ segments }: Unit): string {
  return segments.map(({ text }) => text).join('');
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

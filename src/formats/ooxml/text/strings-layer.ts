import type { TextLayer } from '../../../core/text.js';
import type { Part } from '../../../archive/part.js';

/**
 * Everything in a binary part that could be text: runs of printable characters, one or two bytes each. A value in it
 * takes the part with it.
 */
export function stringsLayer({ bytes }: Part, label: string): TextLayer {
  const units = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const wide = [...units.matchAll(WIDE)].map(([run]) => run.replaceAll('\0', ''));
  const narrow = [...units.matchAll(NARROW)].map(([run]) => run);
  return {
    id: `${label}/strings`,
    text: [...wide, ...narrow].join('\n;\n'),
    source: 'field',
    removal: 'whole',
    place: { kind: 'part', part: label, path: 'state of a control' },
  };
}

const NARROW = /[\x20-\x7e\xa0-\xff]{3,}/gu;
const WIDE = /(?:[\x20-\x7e\xa0-\xff]\0){3,}/gu;

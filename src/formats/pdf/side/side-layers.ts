import type { TextLayer } from '../../../core/text.js';
import type { Place } from '../../../core/place.js';
import { UNREADABLE } from '../content/font-text.js';
import { nameAt } from '../objects/objects.js';
import { contentLayers } from '../page-text/page-text.js';
import { replacementLayers } from '../strings/replacement-text.js';
import { secondReading } from '../page-text/second-reading.js';
import type { SideContent } from './side-content.js';

/** The text layers of side content, and those of a second reader where the first has to guess. */
export function sideLayers(
  contents: readonly SideContent[],
  secondTexts: readonly { readonly text: string }[],
): TextLayer[] {
  const counts = new Map<string, number>();
  return contents.flatMap((content) => {
    const name = nameOf(content, counts);
    const place = placeOf(content, name);
    const source = nameAt(content.look?.annotation, 'Subtype') === 'Widget' ? 'field' : 'text';
    const layers = contentLayers(content.glyphs, {
      id: name,
      place,
      source,
      firstAtom: content.firstAtom,
    });
    const words = replacementLayers(content.glyphs, {
      id: name,
      place,
      source,
      firstAtom: content.firstAtom,
    });
    layers.push(...words.layers);
    const second = content.probePage === undefined ? undefined : secondTexts[content.probePage];
    if (second === undefined || !isDoubtful(content)) return layers;
    const first = layers[0]?.text ?? '';
    return [...layers, ...secondReading([{ id: name, place, first, second: second.text }])];
  });
}

/** Whether another reader should be asked what the content says. */
export function isDoubtful({ glyphs, probePage }: SideContent): boolean {
  return (
    probePage !== undefined &&
    (glyphs.isDoubtful || glyphs.unaligned > 0 || glyphs.table.text.includes(UNREADABLE))
  );
}

/** `page-3/annotation-2`, `pattern-1`: the same at every reading of the same bytes. */
function nameOf({ kind, page }: SideContent, counts: Map<string, number>): string {
  const prefix = page === undefined ? kind : `page-${String(page + 1)}/${kind}`;
  const count = (counts.get(prefix) ?? 0) + 1;
  counts.set(prefix, count);
  return `${prefix}-${String(count)}`;
}

function placeOf({ kind, page, drawn }: SideContent, name: string): Place {
  const first = page ?? drawn[0]?.page;
  return first === undefined
    ? { kind: 'field', name: `${kind}/${name}` }
    : { kind: 'page', page: first + 1, boxes: [] };
}

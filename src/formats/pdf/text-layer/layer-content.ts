import { formatNumber } from '../content/format-number.js';
import { WIDTH } from './glyphless-font.js';
import type { LayerFont } from './layer-font.js';
import type { PageWord } from './page-words.js';

/** Key of the property list around our text, by which whoever reads it again tells it from the document's own. */
export const LAYER_KEY = 'BlackletterText';

/**
 * The operators that write words invisibly (mode 3, ISO 32000-2 §9.3.6) over what they were read from, each as wide as it
 * is there, with a blank between those that follow each other on a line. In a tagged document they are an artifact, so
 * that its structure stays whole (§14.8.2.2).
 */
export function layerContent(
  words: readonly PageWord[],
  font: { readonly name: string } & Pick<LayerFont, 'hexOf'>,
  isTagged: boolean,
): string {
  let size = '';
  const lines = words.map((word, at) => {
    const { text, from, to, up } = word;
    const em = Math.hypot(...up);
    const width = distance(from, to);
    if (!(em > 0 && width > 0)) return '';
    const matrix = [
      (to[0] - from[0]) / width,
      (to[1] - from[1]) / width,
      up[0] / em,
      up[1] / em,
      ...from,
    ];
    const wanted = formatNumber(em);
    const setFont = wanted === size ? '' : `/${font.name} ${wanted}Tf `;
    size = wanted;
    const scaling = (share: number, count: number): string =>
      formatNumber((100 * share) / ((count * em * WIDTH) / 1000));
    const next = words[at + 1];
    const gap = next?.isNext === true ? distance(to, next.from) : 0;
    const blank = gap > 0 ? ` ${scaling(gap, 1)}Tz <${font.hexOf(' ')}> Tj` : '';
    const length = Array.from(text).length;
    return `${setFont}${scaling(width, length)}Tz ${matrix.map(formatNumber).join('')}Tm <${font.hexOf(text)}> Tj${blank}`;
  });
  const tag = isTagged ? 'Artifact' : 'Span';
  const shown = lines.filter((line) => line !== '').join('\n');
  return `/${tag} <</${LAYER_KEY} true>> BDC\nq BT 3 Tr\n${shown}\nET Q\nEMC\n`;
}

function distance(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  return Math.hypot(x1 - x0, y1 - y0);
}

import type { Place } from '../../../core/place.js';
import type { TextLayer } from '../../../core/text.js';
import { chunksOf } from './chunks.js';
import type { GlyphTable } from '../content/glyph-table.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { hasRightToLeft, logicalOrder } from './logical-order.js';
import { droppedCaps } from './dropped-caps.js';
import { levelLines } from './level-lines.js';
import { columnBlocks, textLines } from './text-lines.js';
import type { TextLine } from './text-lines.js';
import { textWriter } from './text-writer.js';
import type { WrittenText } from './text-writer.js';

/** What the layers of some content are called, and where it stands. */
export interface LayerName extends Pick<TextLayer, 'id' | 'place' | 'source'> {
  /** Document-wide number of the content's first glyph. */
  readonly firstAtom: number;
  /** The number of every glyph, where they are not in a row. */
  readonly atoms?: Int32Array;
}

/** The layers of a page (from 1). */
export function pageLayers(page: PageGlyphs, pageNumber: number, firstAtom: number): TextLayer[] {
  const place = { kind: 'page', page: pageNumber, boxes: [] } as const;
  return contentLayers(page, {
    id: `page-${String(pageNumber)}`,
    place,
    source: 'text',
    firstAtom,
  });
}

/**
 * The text of some content in up to three orders: as it is read, by columns, and as it is drawn. All show the same glyphs;
 * the later ones are left out where they say the same as the first. Lines with raised pieces are read without these, too.
 */
export function contentLayers(
  { table, coordinates, labels }: Pick<PageGlyphs, 'table' | 'coordinates' | 'labels'>,
  { id: name, place, source, firstAtom, atoms }: LayerName,
): TextLayer[] {
  if (table.count === 0) return [];
  const chunks = chunksOf(table, coordinates);
  const lines = textLines(chunks);
  const isMixed = hasRightToLeft(table.text.join(''));
  const write = (
    blocks: readonly (readonly TextLine[])[],
    by = table,
    touching?: 'parted',
    placed = coordinates,
  ): WrittenText => {
    const writer = textWriter(by, placed, touching);
    for (const block of blocks) {
      for (const line of block) {
        if (isMixed)
          logicalOrder(glyphsOf(line), (one) => table.text[one] ?? '').forEach(writer.glyph);
        else
          for (const { from, to } of line)
            for (let glyph = from; glyph < to; glyph++) writer.glyph(glyph);
        writer.lineEnd();
      }
    }
    return writer.finish();
  };
  const layer = (id: string, written: WrittenText): TextLayer => ({
    id,
    text: written.text,
    source,
    removal: 'span',
    place,
    atoms: atomsOf(written.glyphs, firstAtom, atoms),
    x: written.x,
    ...(id === name ? {} : { secondary: true as const }),
  });

  const read = write([lines]);
  const layers = [layer(name, read)];
  const blocks = columnBlocks(lines);
  if (blocks !== undefined) layers.push(layer(`${name}/columns`, write(blocks)));
  if (!isDrawnAsRead(read)) {
    layers.push(layer(`${name}/drawn`, write([drawnLines(chunks)])));
  }
  levelLines(lines, (glyph) => table.text[glyph] ?? '').forEach((stretch, index) => {
    layers.push(layer(`${name}/level-${String(index + 1)}`, write([stretch])));
  });
  droppedCaps(lines).forEach(({ cap, shift, lines: begun }, index) => {
    const along = coordinates.along.map((at, glyph) =>
      glyph >= cap.from && glyph < cap.to ? at + shift : at,
    );
    const written = write([begun], table, undefined, { ...coordinates, along });
    layers.push(layer(`${name}/initial-${String(index + 1)}`, written));
  });
  // Cells that touch are words of their own, though nobody can tell that from where they stand.
  if (read.isGlued) layers.push(layer(`${name}/pieces`, write([lines], table, 'parted')));
  // Its own reading, for a code is not what the glyph shows, but whoever copies the text gets it.
  if (table.guess.size > 0) {
    layers.push(layer(`${name}/codes`, write([lines], guessed(table))));
  }
  if (labels.length > 0) layers.push(labelLayer(labels, name, place, firstAtom));
  return layers;
}

/** Document-wide numbers of glyphs, -1 for layout. */
function atomsOf(glyphs: Int32Array, firstAtom: number, atoms?: Int32Array): Int32Array {
  const numbers = new Int32Array(glyphs.length);
  for (let unit = 0; unit < glyphs.length; unit++) {
    const glyph = glyphs[unit] ?? -1;
    numbers[unit] = glyph < 0 ? -1 : (atoms?.[glyph] ?? glyph + firstAtom);
  }
  return numbers;
}

function guessed(table: GlyphTable): GlyphTable {
  return { ...table, text: table.text.map((text, row) => table.guess.get(row) ?? text) };
}

/** What marks say, each on a paragraph of its own: it speaks of no other text. */
function labelLayer(
  labels: PageGlyphs['labels'],
  name: string,
  place: Place,
  firstAtom: number,
): TextLayer {
  const atoms: number[] = [];
  const texts = labels.map(({ glyphs, texts: shown }, index) => {
    if (index > 0) atoms.push(-1, -1);
    glyphs.forEach((glyph, at) => {
      for (let unit = 0; unit < (shown[at] ?? '').length; unit++) atoms.push(glyph + firstAtom);
    });
    return shown.join('');
  });
  return {
    id: `${name}/labels`,
    text: texts.join('\n\n'),
    source: 'text',
    removal: 'span',
    place,
    atoms: Int32Array.from(atoms),
    secondary: true,
  };
}

function glyphsOf(line: TextLine): number[] {
  const glyphs: number[] = [];
  for (const { from, to } of line) for (let glyph = from; glyph < to; glyph++) glyphs.push(glyph);
  return glyphs;
}

/**
 * Whether the drawing order tells nothing new: every line, or cell of one, is drawn from start to end, and but for a header
 * or a footer that comes at another time they follow one another.
 */
function isDrawnAsRead({ glyphs, text }: WrittenText): boolean {
  const next = nextWritten(glyphs);
  let last = -1;
  let jumps = 0;
  let isStart = true;
  for (let unit = 0; unit < glyphs.length; unit++) {
    const glyph = glyphs[unit] ?? -1;
    if (glyph < 0) {
      isStart ||= text.charCodeAt(unit) === LINE_END || text.charCodeAt(unit) === TAB;
      continue;
    }
    if (glyph < last && (!isStart || ++jumps > MAX_JUMPS)) return false;
    // What was drawn in between stands on another line, as in the narrow cells of a table.
    if (!isStart && glyph > (next[last + 1] ?? glyph)) return false;
    last = glyph;
    isStart = false;
  }
  return true;
}

/** For each glyph the first one from it on that is written. */
function nextWritten(glyphs: Int32Array): Int32Array {
  let most = -1;
  for (const glyph of glyphs) if (glyph > most) most = glyph;
  const next = new Int32Array(most + 2).fill(-1);
  for (const glyph of glyphs) if (glyph >= 0) next[glyph] = glyph;
  let following = most + 1;
  for (let glyph = most + 1; glyph >= 0; glyph--) {
    if (next[glyph] === -1) next[glyph] = following;
    else following = glyph;
  }
  return next;
}

const TAB = 9;
const LINE_END = 10;
const MAX_JUMPS = 3;

/** Chunks in drawing order; a new line begins where the next one does not follow on the same line. */
function drawnLines(chunks: ReturnType<typeof chunksOf>): TextLine[] {
  const lines: (typeof chunks)[] = [];
  let previous: (typeof chunks)[number] | undefined;
  for (const chunk of chunks) {
    const last = lines.at(-1);
    const sameLine =
      previous !== undefined &&
      previous.direction === chunk.direction &&
      Math.abs(previous.above - chunk.above) < 0.5 * Math.min(previous.em, chunk.em) &&
      chunk.start > previous.start - 0.1 * chunk.em;
    if (last !== undefined && sameLine) last.push(chunk);
    else lines.push([chunk]);
    previous = chunk;
  }
  return lines;
}

import type { OperatorChunk } from './pdfjs-port.js';
import type { ShownFont } from './shown-font.js';

/** A glyph as pdf.js decodes it. */
export interface DecodedGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  /** Horizontal advance in glyph space; `ShownFont.scale` makes it text space. */
  readonly width: number;
  /** Vertical advance and the position vector, where the font is vertical (ISO 32000-2 §9.7.4.3). */
  readonly vmetric?: readonly [number, number, number];
  /** True for the single-byte code 32, to which alone word spacing applies (ISO 32000-2 §9.3.3). */
  readonly isSpace: boolean;
}

/** One show operator: its glyphs, with the numbers of a TJ array between them, and the font in force. */
export interface Show {
  readonly glyphs: readonly (DecodedGlyph | number)[];
  readonly font: ShownFont;
}

export interface ShowCollector {
  readonly shows: readonly Show[];
  readonly take: (chunk: OperatorChunk) => void;
}

/** Follows the operators that pdf.js executes as far as fonts go, and keeps those that show text. */
export function showCollector(fontOf: (id: string) => ShownFont): ShowCollector {
  const shows: Show[] = [];
  const stack: (ShownFont | undefined)[] = [];
  let font: ShownFont | undefined;
  // The group of a soft mask is drawn where the mask is set; it is content of its own.
  const groups: boolean[] = [];
  return {
    shows,
    take({ fnArray, argsArray }) {
      for (let index = 0; index < fnArray.length; index++) {
        const args = argsArray[index];
        switch (fnArray[index] ?? 0) {
          case OPERATIONS.save:
          case OPERATIONS.paintFormXObjectBegin:
            stack.push(font);
            break;
          case OPERATIONS.restore:
          case OPERATIONS.paintFormXObjectEnd:
            if (stack.length > 0) font = stack.pop();
            break;
          case OPERATIONS.setFont:
            font = fontOf(String(args?.[0]));
            break;
          case OPERATIONS.setGState:
            for (const [key, value] of (args?.[0] ?? []) as [string, unknown][]) {
              if (key === 'Font') font = fontOf(String((value as unknown[])[0]));
            }
            break;
          case OPERATIONS.beginGroup:
            groups.push(isSoftMask(args?.[0]));
            break;
          case OPERATIONS.endGroup:
            groups.pop();
            break;
          case OPERATIONS.showText:
            if (font !== undefined && !groups.includes(true))
              shows.push({ glyphs: args?.[0] as Show['glyphs'], font });
            break;
        }
      }
    },
  };
}

function isSoftMask(group: unknown): boolean {
  return Boolean((group as { readonly smask?: unknown } | null | undefined)?.smask);
}

/** `OPS` of pdf.js, as far as it matters here. */
const OPERATIONS = {
  setGState: 9,
  save: 10,
  restore: 11,
  setFont: 37,
  showText: 44,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginGroup: 76,
  endGroup: 77,
} as const;

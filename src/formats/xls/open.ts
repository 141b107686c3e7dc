import { cellLayers } from '../../cells/cell-layers.js';
import { cellName } from '../../cells/cell-name.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import type { Place } from '../../core/place.js';
import type { TextLayer } from '../../core/text.js';
import { blindSpotsIn } from './blind-spots.js';
import { XLS, XLSB } from './media-types.js';
import { rawStrings } from './raw-strings.js';
import type { ReadSheet } from './read-workbook.js';
import { readWorkbook } from './read-workbook.js';

/**
 * Opens a workbook in binary to be looked at. It cannot be written.
 * @throws DocumentError ENCRYPTED, DAMAGED or LIMIT_SIZE
 */
export async function openXls(
  bytes: Uint8Array,
  { signal, limits }: Pick<OpenOptions, 'signal' | 'limits'>,
): Promise<OpenDocument> {
  signal.throwIfAborted();
  const { sheets, texts } = await readWorkbook(bytes);
  const raw = await rawStrings(bytes, { inflatedBytes: limits.inflatedBytes, signal });
  const layers = xlsLayers(sheets, texts, raw.strings);
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const cells = cellIndex(sheets);
  return {
    mediaType: bytes[0] === 0x50 ? XLSB : XLS,
    layers,
    blindSpots: blindSpotsIn(raw.names, bytes),
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'sheet', count: sheets.length, read: true }],
    },
    metadata: [],
    locate: async (wanted) =>
      wanted.map(({ layer: id, span }): readonly Place[] => {
        const layer = byId.get(id);
        if (layer?.place.kind !== 'part') return [];
        const { part } = layer.place;
        const atoms = layer.atoms?.subarray(span.start, span.end) ?? new Int32Array();
        const paths = new Set([...atoms].flatMap((atom) => cells(atom) ?? []));
        return paths.size === 0
          ? [layer.place]
          : [...paths].map((path) => ({ kind: 'part' as const, part, path }));
      }),
    redact: async () => {
      throw new DocumentError(
        'UNSUPPORTED_REDACTION',
        'A workbook of this kind can be read but not written: save it as .xlsx first',
      );
    },
    close: async () => undefined,
  };
}

/** The cells of all sheets, texts beside them, and every string of the file. */
export function xlsLayers(
  sheets: readonly ReadSheet[],
  texts: readonly string[],
  strings: readonly string[],
): TextLayer[] {
  const shown = new Set([
    ...texts,
    ...sheets.flatMap((sheet) => sheet.shown.map(({ text }) => text)),
  ]);
  const unshown = strings.filter((said) => !shown.has(said.trim()));
  const list = (id: string, said: readonly string[], secondary: boolean): TextLayer[] =>
    said.length === 0
      ? []
      : [
          {
            id,
            text: said.join('\n;\n'),
            source: 'text',
            removal: 'none',
            place: { kind: 'part', part: id, path: '' },
            ...(secondary ? { secondary: true } : {}),
          },
        ];
  return [
    ...sheets.flatMap((sheet) => cellLayers(sheet, `sheet ${String(sheet.number)}`)),
    ...list('texts beside the cells', texts, false),
    ...list('strings', unshown, true),
  ];
}

function cellIndex(sheets: readonly ReadSheet[]): (atom: number) => string | undefined {
  const all = sheets
    .flatMap(({ number, shown, padded, dates, formatted, spellings }) =>
      [shown, padded, dates, formatted, spellings].flat().map((reading) => ({ number, reading })),
    )
    .sort((a, b) => a.reading.atom - b.reading.atom);
  return (atom) => {
    let low = 0;
    let high = all.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const one = all[middle];
      if (one === undefined) return undefined;
      const { number, reading } = one;
      if (atom < reading.atom) high = middle - 1;
      else if (atom >= reading.atom + reading.text.length) low = middle + 1;
      else return `sheet ${String(number)}, cell ${cellName(reading)}`;
    }
    return undefined;
  };
}

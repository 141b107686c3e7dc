import type { OpenDocument } from '../../../src/core/document.js';
import type { FormatAdapter } from '../../../src/core/format-adapter.js';
import type { Rewritten } from '../../../src/core/rewritten.js';
import type { EmbeddedChange } from '../../../src/core/embedded.js';
import type { Place } from '../../../src/core/place.js';
import type { Span } from '../../../src/core/span.js';
import type { TextLayer } from '../../../src/core/text.js';
import { auditText } from './audit.js';
import type { TextDocument } from './pages.js';
import { HEADER, decode, encode } from './pages.js';

/** Ways in which the format can be bad at its work, for tests of the proof. */
export interface TextFormatOptions {
  /** Leaves what it was asked to remove. */
  readonly leaks?: boolean;
  /** Changes something that it was not asked to. */
  readonly moves?: boolean;
  /** What a second reader sees of a page; it has no atoms. */
  readonly secondReading?: (page: string, number: number) => string;
  /** A file within the document, which cannot be opened: only the audit sees its text. */
  readonly attachment?: string;
}

/** A second, small but complete format: the engine must not need to know which one it works with. */
export function textFormat(options: TextFormatOptions = {}): FormatAdapter {
  return {
    id: 'test-text',
    mediaTypes: ['text/x-test'],
    extensions: ['.test'],
    recognises: (head) => new TextDecoder().decode(head).startsWith(HEADER),
    open: async (bytes, { keepMetadata = false }) => open(decode(bytes), keepMetadata, options),
    audit: async (bytes, request) => auditText(bytes, request, options.attachment ?? ''),
  };
}

function open(
  document: TextDocument,
  keepMetadata: boolean,
  options: TextFormatOptions,
): OpenDocument {
  const layers = layersOf(document, options);
  const images = document.pages.flatMap((page, at) => (page.includes('[IMAGE]') ? [at + 1] : []));
  return {
    mediaType: 'text/x-test',
    layers,
    blindSpots: [
      ...images.map((page) => ({
        code: 'image',
        where: `page ${String(page)}`,
        why: 'pictures are not read',
      })),
      ...(options.attachment === undefined
        ? []
        : [{ code: 'attachment', where: 'attachment 1', why: 'attachments are not read' }]),
    ],
    coverage: {
      pages: document.pages.length,
      pagesReadAsText: document.pages.map((_, at) => at + 1),
      pagesReadByOcr: [],
      pagesNotRead: images,
      parts: [],
    },
    metadata: document.metadata.map(([key]) => key),
    embedded: (document.files ?? []).map((_, at) => ({
      id: `file-${String(at + 1)}`,
      where: `file ${String(at + 1)}`,
    })),
    readEmbedded: async (id) => {
      const file = document.files?.[Number(id.slice('file-'.length)) - 1];
      if (file === undefined) throw new RangeError('No such file');
      return file;
    },
    locate: async (wanted) => wanted.map(({ layer, span }) => locate(layers, layer, span)),
    redact: async ({ redactions, areas, embedded = [] }) => {
      const gone = new Set<number>();
      const wholes = new Set<string>();
      const boxes: Rewritten['boxes'][number][] = [...areas];
      for (const { layer: id, span } of redactions) {
        const layer = layers.find((one) => one.id === id);
        if (layer === undefined) throw new RangeError('No such layer');
        if (layer.removal === 'whole') wholes.add(id);
        layer.atoms?.subarray(span.start, span.end).forEach((atom) => atom >= 0 && gone.add(atom));
        for (const place of locate(layers, id, span)) {
          if (place.kind === 'page')
            boxes.push(...place.boxes.map((box) => ({ page: place.page, box })));
        }
      }
      const stays = document.metadata.filter(([key]) => keepMetadata && !wholes.has(`meta/${key}`));
      const pages = document.pages.map((page, at) => {
        const layer = layers.find(({ id }) => id === `page-${String(at + 1)}`);
        const kept = [...page.split('')].map((unit, offset) =>
          options.leaks !== true &&
          !page.includes('[LEAKY]') &&
          gone.has(layer?.atoms?.[offset] ?? -1)
            ? ' '
            : unit,
        );
        return options.moves === true ? kept.join('').replace('Dear', 'Door') : kept.join('');
      });
      return {
        bytes: encode({
          ...document,
          metadata: stays,
          pages,
          files: filesAfter(document, embedded),
        }),
        boxes,
        metadataRemoved: document.metadata
          .map(([key]) => key)
          .filter((key) => !stays.some(([one]) => one === key)),
        notes: [],
      };
    },
    close: async () => undefined,
  };
}

function filesAfter(
  { files = [] }: TextDocument,
  changes: readonly EmbeddedChange[],
): readonly Uint8Array[] {
  return files.flatMap((file, at) => {
    const change = changes.find(({ id }) => id === `file-${String(at + 1)}`);
    if (change === undefined) return [file];
    return change.kind === 'replace' ? [change.bytes] : [];
  });
}

function layersOf(
  { pages, metadata, fields }: TextDocument,
  options: TextFormatOptions,
): TextLayer[] {
  let next = 0;
  const layers: TextLayer[] = [];
  pages.forEach((text, at) => {
    const id = `page-${String(at + 1)}`;
    const place = { kind: 'page', page: at + 1, boxes: [] } as const;
    const atoms = Int32Array.from(text.split(''), (unit) => (/\s/u.test(unit) ? -1 : next++));
    layers.push({ id, text, source: 'text', removal: 'span', place, atoms });
    // The same glyphs line by line from below, as another program might have drawn them.
    const lines = linesOf(text).reverse();
    layers.push({
      id: `${id}/drawn`,
      text: lines.map(({ start, end }) => text.slice(start, end)).join(''),
      source: 'text',
      removal: 'span',
      place,
      atoms: Int32Array.from(lines.flatMap(({ start, end }) => [...atoms.subarray(start, end)])),
      secondary: true,
    });
    const second = (options.secondReading ?? ((page: string): string => page))(text, at + 1);
    layers.push({
      id: `${id}/second`,
      text: second,
      source: 'text',
      removal: 'none',
      place,
      secondary: true,
    });
  });
  for (const [key, text] of metadata) {
    const place = { kind: 'field', name: key } as const;
    layers.push({ id: `meta/${key}`, text, source: 'metadata', removal: 'whole', place });
  }
  for (const [key, text] of fields) {
    const place = { kind: 'field', name: key } as const;
    layers.push({ id: `field/${key}`, text, source: 'field', removal: 'none', place });
  }
  return layers;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** A page's units are points: column as x, line (from above) as negative y. */
function locate(layers: readonly TextLayer[], id: string, span: Span): Place[] {
  const layer = layers.find((one) => one.id === id);
  if (layer?.place.kind !== 'page') return layer === undefined ? [] : [layer.place];
  const home = layers.find((one) => one.id === id.replace(/\/.*$/u, ''));
  const wanted = new Set(layer.atoms?.subarray(span.start, span.end));
  const boxes = linesOf(home?.text ?? '').flatMap(({ start, end }, line) => {
    const columns = [...Array(end - start).keys()].filter((at) => {
      const atom = home?.atoms?.[start + at] ?? -1;
      return atom >= 0 && wanted.has(atom);
    });
    const left = columns[0];
    const last = columns.at(-1);
    return left === undefined || last === undefined
      ? []
      : [{ left, right: last + 1, bottom: -line - 1, top: -line }];
  });
  return [{ ...layer.place, boxes }];
}

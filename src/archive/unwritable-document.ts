import type { BlindSpot } from '../core/coverage.js';
import type { OpenDocument } from '../core/document.js';
import type { EmbeddedFile } from '../core/embedded.js';
import { DocumentError } from '../core/error.js';
import type { TextLayer } from '../core/text.js';

/** What was read of a file of streams that is never written here. */
export interface StreamsRead {
  readonly mediaType: string;
  readonly layers: readonly TextLayer[];
  readonly blindSpots: readonly BlindSpot[];
  /** How many streams the file has. */
  readonly streams: number;
  readonly metadata: readonly string[];
  /** What a line of its layers is called where a finding is named. */
  readonly lines: 'line' | 'paragraph';
  /** Files within it, which are read by themselves. */
  readonly files?: readonly { readonly embedded: EmbeddedFile; readonly bytes: Uint8Array }[];
  /** Why it cannot be written, and what to do. */
  readonly unwritable: string;
}

/** A document whose findings are named by the lines of its layers, and whose redaction is refused as UNSUPPORTED_REDACTION. */
export function unwritableDocument(read: StreamsRead): OpenDocument {
  const { mediaType, layers, blindSpots, streams, metadata, lines, files = [], unwritable } = read;
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return {
    mediaType,
    layers,
    blindSpots,
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'stream', count: streams, read: true }],
    },
    metadata,
    ...(files.length === 0
      ? {}
      : {
          embedded: files.map(({ embedded }) => embedded),
          readEmbedded: async (id) => {
            const file = files.find(({ embedded }) => embedded.id === id);
            if (file === undefined) throw new RangeError('No such embedded file');
            return file.bytes;
          },
        }),
    locate: async (wanted) =>
      wanted.map(({ layer, span }) => {
        const found = byId.get(layer);
        if (found?.place.kind !== 'part') return [];
        const number = found.text.slice(0, span.start).split('\n').length;
        return [{ ...found.place, path: `${lines} ${String(number)}` }];
      }),
    redact: async () => {
      throw new DocumentError('UNSUPPORTED_REDACTION', unwritable);
    },
    close: async () => undefined,
  };
}

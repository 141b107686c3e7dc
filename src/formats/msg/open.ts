import type { CompoundStream } from '../../archive/compound-file.js';
import { readCompoundFile } from '../../archive/compound-file.js';
import type { OpenDocument, OpenOptions } from '../../core/document.js';
import { DocumentError } from '../../core/error.js';
import { messageFiles } from './message-files.js';
import { messageLayers } from './message-layers.js';
import { readMessage } from './read-message.js';

/**
 * Opens a message of Outlook to be looked at. It cannot be written.
 * @throws DocumentError DAMAGED, UNSUPPORTED_FORMAT or LIMIT_SIZE
 */
export async function openMsg(
  bytes: Uint8Array,
  { signal }: Pick<OpenOptions, 'signal'>,
): Promise<OpenDocument> {
  signal.throwIfAborted();
  const streams = msgStreams(bytes);
  const message = readMessage(bytes);
  const layers = messageLayers(streams, message);
  const { files, blindSpots } = messageFiles(streams, message);
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return {
    mediaType: 'application/vnd.ms-outlook',
    layers,
    blindSpots,
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'stream', count: streams.length, read: true }],
    },
    metadata: layers.some(({ id }) => id === 'trace' || id === 'properties') ? ['properties'] : [],
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
        const line = found.text.slice(0, span.start).split('\n').length;
        return [{ ...found.place, path: `line ${String(line)}` }];
      }),
    redact: async () => {
      throw new DocumentError(
        'UNSUPPORTED_REDACTION',
        'A message of Outlook can be read but not written: save it as .eml or .html first',
      );
    },
    close: async () => undefined,
  };
}

/** @throws DocumentError DAMAGED, UNSUPPORTED_FORMAT or LIMIT_SIZE */
export function msgStreams(bytes: Uint8Array): readonly CompoundStream[] {
  if (bytes.length > LARGEST) {
    throw new DocumentError('LIMIT_SIZE', 'The message is larger than the limit');
  }
  const streams = readCompoundFile(bytes);
  if (!streams.some(({ path }) => path === '__properties_version1.0')) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The compound file is no message');
  }
  return streams;
}

const LARGEST = 256 * 2 ** 20;

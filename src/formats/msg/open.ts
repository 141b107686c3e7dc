import type { CompoundStream } from '../../archive/compound-file.js';
import { readCompoundFile } from '../../archive/compound-file.js';
import { unwritableDocument } from '../../archive/unwritable-document.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
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
  return unwritableDocument({
    mediaType: 'application/vnd.ms-outlook',
    layers,
    blindSpots,
    streams: streams.length,
    metadata: layers.some(({ id }) => id === 'trace' || id === 'properties') ? ['properties'] : [],
    lines: 'line',
    files,
    unwritable: 'A message of Outlook can be read but not written: save it as .eml or .html first',
  });
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

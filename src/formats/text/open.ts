import type { BlindSpot, OpenDocument, OpenOptions } from '../../core/document.js';
import type { Place } from '../../core/place.js';
import type { TextLayer } from '../../core/text.js';
import { decodeText } from './encoding.js';
import { TEXT_PART, replaceSpans } from './replacements.js';

/**
 * Opens a plain text as one layer. @throws DocumentError UNSUPPORTED_FORMAT or LIMIT_SIZE
 */
export function openText(bytes: Uint8Array, { signal }: OpenOptions): OpenDocument {
  signal.throwIfAborted();
  const decoded = decodeText(bytes);
  const { text } = decoded;
  const layer: TextLayer = {
    id: TEXT_PART,
    text,
    source: 'text',
    removal: 'span',
    place: { kind: 'part', part: TEXT_PART, path: '' },
    atoms: Int32Array.from({ length: text.length }, (_, at) => at),
  };
  return {
    mediaType: 'text/plain',
    layers: [layer],
    blindSpots: blindSpotsOf(text),
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: TEXT_PART, count: 1, read: true }],
    },
    metadata: [],
    locate: async (wanted) => wanted.map(({ span }) => [linePlace(text, span.start)]),
    redact: async ({ redactions }) => {
      const { bytes: rewritten, edits } = replaceSpans(bytes, decoded, redactions);
      return { bytes: rewritten, boxes: [], edits, metadataRemoved: [], notes: [] };
    },
    close: async () => undefined,
  };
}

function linePlace(text: string, at: number): Place {
  const line = text.slice(0, at).split(/\r\n|[\n\r\f\u2028\u2029]/u).length;
  return { kind: 'part', part: TEXT_PART, path: `line ${String(line)}` };
}

/** Lines of base64 or uuencode may hold a whole file. */
function blindSpotsOf(text: string): BlindSpot[] {
  if (!PACKED.test(text)) return [];
  const why = 'The text holds packed data (such as base64), which is not read.';
  return [{ code: 'packed-data', where: TEXT_PART, why }];
}

/** No line of people's writing goes on for so long without a blank, and with digits and both cases in it. */
const PACKED =
  /^(?=[^\r\n]{0,59}[a-z])(?=[^\r\n]{0,59}[A-Z])[A-Za-z\d+/]{60,1000}={0,2}\r?\n[A-Za-z\d+/]{60,1000}={0,2}\r?$/mu;

import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import type { Place } from '../../core/place.js';
import type { TextLayer } from '../../core/text.js';
import { packedLinesIn } from '../../splice/line-conventions.js';
import { packedDataIn } from '../../splice/packed-data.js';
import { decodeText } from './encoding.js';
import { openEscaped } from './open-escaped.js';
import { TEXT_PART, replaceSpans } from './replacements.js';

/**
 * Opens a plain text as one layer. @throws DocumentError UNSUPPORTED_FORMAT or LIMIT_SIZE
 */
export function openText(bytes: Uint8Array, { signal }: OpenOptions): OpenDocument {
  signal.throwIfAborted();
  const decoded = decodeText(bytes);
  const { text } = decoded;
  const escaped = openEscaped({ ...decoded, bytes });
  if (escaped !== undefined) return escaped;
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
    blindSpots: [...packedDataIn(text, TEXT_PART), ...packedLinesIn(text, TEXT_PART)],
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

import type { OpenDocument } from '../core/document.js';
import type { OpenOptions } from '../core/open-options.js';
import type { RedactionPlan } from '../core/plan.js';
import { declaredCharset } from './charset.js';
import { markupFiles } from './markup-files.js';
import { markupBlindSpots, markupLayers } from './layers.js';
import { taglessLayers } from './tagless-layers.js';
import { readMarkup } from './read-markup.js';
import { writtenInMarkup } from './writing.js';
import { decodeSource } from '../splice/charset.js';
import { openSpliced } from '../splice/spliced-text.js';
import type { MarkupWriting } from './writing.js';

const PART = 'text';

/** Opens a text in HTML or XML. @throws DocumentError LIMIT_SIZE */
export function openMarkup(
  bytes: Uint8Array,
  { signal, keepMetadata = false }: OpenOptions,
  { mediaType, isXml }: { readonly mediaType: string; readonly isXml: boolean },
): OpenDocument {
  signal.throwIfAborted();
  const source = decodeSource(bytes, declaredCharset(bytes));
  const reading = readMarkup(
    source.text,
    { start: 0, end: source.text.length, isXml },
    { next: 0 },
  );
  const layers = [
    ...markupLayers(reading, PART),
    ...(isXml ? taglessLayers(reading.segments, PART) : []),
  ];
  const page = openSpliced<MarkupWriting>({
    source,
    part: PART,
    segments: reading.segments,
    layers,
    written: writtenInMarkup,
  });
  const personal = reading.personal.filter(({ start, end }) => start < end);
  const kinds = [...new Set(personal.map(({ kind }) => kind))];
  const files = markupFiles(source.text, reading, '');
  const redact = ({ redactions, embedded = [] }: RedactionPlan) => {
    const taken = keepMetadata ? [] : personal.map((one) => ({ ...one, text: '' }));
    return page.redact(redactions, [...taken, ...files.edits(embedded)]);
  };
  return {
    mediaType,
    layers,
    blindSpots: markupBlindSpots(reading),
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: 'text', count: 1, read: true }],
    },
    metadata: kinds,
    ...(files.embedded.length === 0
      ? {}
      : { embedded: files.embedded, readEmbedded: async (id) => files.read(id) }),
    locate: async (wanted) => wanted.map(page.locate),
    redact: async (plan) => ({
      ...redact(plan),
      boxes: [],
      metadataRemoved: keepMetadata ? [] : kinds,
      notes: [],
    }),
    close: async () => undefined,
  };
}

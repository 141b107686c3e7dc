import type { BlindSpot } from '../../core/coverage.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import type { EmbeddedChange } from '../../core/embedded.js';
import { DocumentError } from '../../core/error.js';
import type { TextLayer, TextSource } from '../../core/text.js';
import type { Piece } from '../../splice/segment.js';
import { joinPieces } from '../../splice/segment.js';
import { openSpliced } from '../../splice/spliced-text.js';
import type { TextEdit } from '../../splice/text-edit.js';
import { applyEdits } from '../../splice/text-edit.js';
import type { RtfFile, RtfReading } from './read/read-rtf.js';
import { readRtf } from './read/read-rtf.js';

const PART = 'text';

/** Opens rich text. @throws DocumentError DAMAGED, LIMIT_SIZE */
export function openRtf(
  bytes: Uint8Array,
  { signal, keepMetadata = false }: OpenOptions,
): OpenDocument {
  signal.throwIfAborted();
  if (bytes.length > LONGEST) {
    throw new DocumentError('LIMIT_SIZE', 'The rich text is larger than the limit');
  }
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const reading = readRtf(raw);
  const source = { bytes, text: raw, encoding: 'latin1', skipped: 0 };
  const layers = layersOf(reading);
  const { segments } = reading;
  const text = openSpliced({ source, part: PART, segments, layers, written: writtenInRtf });
  const files = reading.files.filter(({ isRaw }) => !isRaw);
  const fileOf = (id: string): RtfFile => {
    const file = files[Number(id.replace(/^\D+/u, '')) - 1];
    if (file === undefined) throw new RangeError('No such embedded file');
    return file;
  };
  const read = ({ digits }: RtfFile): Uint8Array => {
    const hex = raw.slice(digits.start, digits.end).replaceAll(/[^0-9a-f]/giu, '');
    return new Uint8Array(Buffer.from(hex, 'hex'));
  };
  const fileEdits = (change: EmbeddedChange): TextEdit[] => {
    const file = fileOf(change.id);
    if (change.kind === 'remove') return [{ ...file.group, text: '' }];
    if (Buffer.compare(read(file), change.bytes) === 0) return [];
    return [{ ...file.digits, text: Buffer.from(change.bytes).toString('hex') }];
  };
  const personal = keepMetadata ? [] : reading.infoGroups;
  return {
    mediaType: 'application/rtf',
    layers,
    blindSpots: blindSpotsOf(reading),
    coverage: {
      pages: 0,
      pagesReadAsText: [],
      pagesReadByOcr: [],
      pagesNotRead: [],
      parts: [{ part: PART, count: 1, read: true }],
    },
    metadata: reading.infoGroups.length > 0 ? ['info'] : [],
    ...(files.length === 0
      ? {}
      : {
          embedded: files.map(({ kind }, at) => {
            const number = String(at + 1);
            return { id: `${kind}-${number}`, where: `${kind} ${number}` };
          }),
          readEmbedded: async (id) => read(fileOf(id)),
        }),
    locate: async (wanted) => wanted.map(text.locate),
    redact: async ({ redactions, embedded = [] }) => {
      const gone = [...reading.dropped, ...personal].map((group) => ({ ...group, text: '' }));
      const edits = [...gone, ...embedded.flatMap(fileEdits), ...text.textEdits(redactions)];
      const made = applyEdits(
        source,
        PART,
        edits.map((edit) => apart(raw, edit)),
      );
      return {
        bytes: made.bytes,
        boxes: [],
        edits: edits.length === 0 ? [] : [made.edits],
        metadataRemoved: personal.length > 0 ? ['info'] : [],
        notes: reading.dropped.length > 0 ? ['data that only programs read removed'] : [],
      };
    },
    close: async () => undefined,
  };
}

function layersOf({ flow, others, fields, info }: RtfReading): TextLayer[] {
  const make = (
    id: string,
    pieces: readonly Piece[],
    path: string,
    source: TextSource,
  ): TextLayer => ({
    id,
    ...joinPieces(pieces),
    source,
    removal: 'span',
    place: { kind: 'part', part: PART, path },
  });
  const again = [
    ...(flow.shown === undefined ? [] : [make('shown', flow.shown, 'as shown', 'text')]),
    ...(flow.apart === undefined ? [] : [make('apart', flow.apart, 'groups apart', 'text')]),
  ];
  return [
    make('text', flow.all, '', 'text'),
    ...again.map((layer) => ({ ...layer, secondary: true as const })),
    ...[
      make('others', others, 'notes, headers, names', 'text'),
      make('fields', fields, 'field codes', 'field'),
      make('info', info, 'info', 'metadata'),
    ].filter(({ text }) => text.trim() !== ''),
  ];
}

function blindSpotsOf({ files }: RtfReading): BlindSpot[] {
  const raw = files.filter(({ isRaw }) => isRaw).length;
  if (raw === 0) return [];
  const why = 'Pictures in old forms (WMF, DIB) within rich text are not read: save it as .docx.';
  return [{ code: 'image', where: `${String(raw)} pictures`, why }];
}

function writtenInRtf(text: string): string {
  return text.replace(/[\\{}]/gu, '\\$&').replace(/[^ -~]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, at) => {
      const code = sign.charCodeAt(at);
      return `\\u${String(code > 0x7fff ? code - 0x10000 : code)}?`;
    }).join(''),
  );
}

/** What comes to stand behind a control word must not become a part of it. */
function apart(raw: string, { start, end, text }: TextEdit): TextEdit {
  const next = text === '' ? raw.charAt(end) : text.charAt(0);
  const touches = /[a-z0-9]/iu.test(raw.charAt(start - 1)) && /[a-z0-9 -]/iu.test(next);
  return { start, end, text: touches ? `{}${text}` : text };
}

const LONGEST = 128 * 2 ** 20;

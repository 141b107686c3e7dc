import type { CompoundStream } from '../../archive/compound-file.js';
import { readCompoundFile } from '../../archive/compound-file.js';
import { stringsIn } from '../../archive/strings-in.js';
import { unwritableDocument } from '../../archive/unwritable-document.js';
import type { BlindSpot } from '../../core/coverage.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import type { TextLayer } from '../../core/text.js';
import { recordTexts } from './record-texts.js';

/**
 * Opens a presentation of PowerPoint 97 to 2003 to be looked at. It cannot be written.
 * @throws DocumentError ENCRYPTED, DAMAGED or UNSUPPORTED_FORMAT
 */
export async function openPpt(
  bytes: Uint8Array,
  { signal }: Pick<OpenOptions, 'signal'>,
): Promise<OpenDocument> {
  signal.throwIfAborted();
  const streams = pptStreams(bytes);
  const layers = pptLayers(streams);
  return unwritableDocument({
    mediaType: 'application/vnd.ms-powerpoint',
    layers,
    blindSpots: blindSpotsIn(streams),
    streams: streams.length,
    metadata: [],
    lines: 'line',
    unwritable:
      'A presentation of PowerPoint 97 to 2003 can be read but not written: save it as .pptx first',
  });
}

/** @throws DocumentError ENCRYPTED, DAMAGED or UNSUPPORTED_FORMAT */
export function pptStreams(bytes: Uint8Array): readonly CompoundStream[] {
  const streams = readCompoundFile(bytes);
  if (streams.some(({ path }) => path === 'EncryptedSummary')) {
    throw new DocumentError('ENCRYPTED', 'The presentation has a password');
  }
  if (!streams.some(({ path }) => path === MAIN)) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'The compound file is no presentation');
  }
  return streams;
}

/** What slides, notes and comments say, and every string of every stream. */
export function pptLayers(streams: readonly CompoundStream[]): TextLayer[] {
  const main = streams.find(({ path }) => path === MAIN)?.bytes ?? new Uint8Array();
  const layer = (id: string, text: string): TextLayer => ({
    id,
    text,
    source: 'text',
    removal: 'none',
    place: { kind: 'part', part: id, path: '' },
  });
  const texts = recordTexts(main);
  const shown = new Set(texts);
  const strings = streams
    .flatMap((stream) => stringsIn(stream.bytes))
    .filter((said) => !shown.has(said.replaceAll('\r', '\n').trim()));
  return [
    layer('slides', texts.join('\n')),
    { ...layer('strings', strings.join('\n;\n')), secondary: true as const },
  ];
}

function blindSpotsIn(streams: readonly CompoundStream[]): BlindSpot[] {
  const pictures = streams.find(({ path }) => path === 'Pictures')?.bytes.length ?? 0;
  const objects = streams.some(({ path, bytes }) => path === MAIN && holdsObjects(bytes));
  return [
    ...(pictures === 0
      ? []
      : [
          {
            code: 'image',
            where: 'pictures',
            why: 'Pictures are not read, so that a value in one would be missed.',
          },
        ]),
    ...(objects
      ? [
          {
            code: 'attachment',
            where: 'embedded objects and macros',
            why: 'What is packed in presentations of PowerPoint 97 to 2003 is not opened.',
          },
        ]
      : []),
  ];
}

/** A record of stored objects, packed or not ([MS-PPT] §2.10.34, ExOleObjStg). */
function holdsObjects(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from([0x10, 0x00, 0x11, 0x10]),
  );
}

const MAIN = 'PowerPoint Document';

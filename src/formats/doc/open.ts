import type { BlindSpot } from '../../core/coverage.js';
import type { OpenDocument } from '../../core/document.js';
import type { OpenOptions } from '../../core/open-options.js';
import { DocumentError } from '../../core/error.js';
import type { TextLayer } from '../../core/text.js';
import type { CompoundStream } from '../../archive/compound-file.js';
import { readCompoundFile } from '../../archive/compound-file.js';
import { stringsIn } from '../../archive/strings-in.js';
import { unwritableDocument } from '../../archive/unwritable-document.js';
import { documentText } from './document-text.js';

/**
 * Opens a Word 97 to 2003 document to be looked at: its text, and once more all strings in its streams, since a saved
 * document may keep what was deleted. It cannot be written.
 *
 * @throws DocumentError ENCRYPTED, DAMAGED, UNSUPPORTED_FORMAT
 */
export async function openDoc(
  bytes: Uint8Array,
  { signal }: Pick<OpenOptions, 'signal'>,
): Promise<OpenDocument> {
  signal.throwIfAborted();
  const streams = streamsOf(bytes);
  const layers = docLayers(streams);
  return unwritableDocument({
    mediaType: 'application/msword',
    layers,
    blindSpots: blindSpotsIn(streams, layers[0]?.text ?? ''),
    streams: streams.length,
    metadata: streams.some(({ path }) => path.includes('SummaryInformation'))
      ? ['SummaryInformation']
      : [],
    lines: 'paragraph',
    unwritable: 'A document of Word 97 to 2003 can be read but not written: save it as .docx first',
  });
}

/** What the file is by its streams. */
export function streamsOf(bytes: Uint8Array): readonly CompoundStream[] {
  const streams = readCompoundFile(bytes);
  const has = (...names: string[]): boolean => streams.some(({ path }) => names.includes(path));
  if (has('EncryptedPackage', 'EncryptionInfo')) {
    throw new DocumentError('ENCRYPTED', 'The Office document has a password');
  }
  if (has('WordDocument')) return streams;
  const what = has('Workbook', 'Book')
    ? 'a workbook of Excel 97 to 2003'
    : has('PowerPoint Document')
      ? 'a presentation of PowerPoint 97 to 2003'
      : has('__properties_version1.0')
        ? 'an Outlook message'
        : 'a compound file, but not a Word document';
  throw new DocumentError('UNSUPPORTED_FORMAT', `The file is ${what}`);
}

/** The text as Word shows it, and everything in the streams that looks like text. */
export function docLayers(streams: readonly CompoundStream[]): TextLayer[] {
  const text = documentText(streams);
  const strings = streams.flatMap((stream) => stringsIn(stream.bytes));
  return [
    {
      id: 'text',
      text,
      source: 'text',
      removal: 'span',
      place: { kind: 'part', part: 'text', path: '' },
      atoms: Int32Array.from({ length: text.length }, (_, at) => at),
    },
    {
      id: 'strings',
      text: strings.join('\n;\n'),
      source: 'text',
      removal: 'none',
      place: { kind: 'part', part: 'text', path: '' },
      secondary: true,
    },
  ];
}

function blindSpotsIn(streams: readonly CompoundStream[], text: string): BlindSpot[] {
  const spots: BlindSpot[] = [];
  const objects = new Set(
    streams.flatMap(({ path }) => /^ObjectPool\/([^/]*)\//u.exec(path)?.[1] ?? []),
  );
  if (objects.size > 0) {
    spots.push({
      code: 'attachment',
      where: `${String(objects.size)} embedded objects`,
      why: 'Objects in documents of Word 97 to 2003 are not opened.',
    });
  }
  const pictures = text.split('\ufffc').length - 1;
  if (pictures > 0) {
    spots.push({
      code: 'image',
      where: `${String(pictures)} pictures`,
      why: 'Pictures are not read, so that a value in one would be missed.',
    });
  }
  return spots;
}
